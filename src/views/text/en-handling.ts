import type { HandlingTexts } from './sv-handling';

const number = (value: number): string => value.toLocaleString('en-GB');

/** The words on what colleagues do with a case at the desk, in English; each key as in `sv-handling.ts`, which is the model. */
export const enHandling: HandlingTexts = {
  handling: {
    handler: 'Handled by',
    nobody: 'Nobody',
    you: (name) => `${name} (you)`,
    unknown: 'Unknown account',
    take: 'Take the case',
    assignTo: 'Hand over to',
    assign: 'Hand over',
    assigned: (name) => `The case is now handled by ${name}.`,
    unassigned: 'The case is now handled by nobody.',
    chooseHandler: 'Choose who is to handle the case.',
    by: (what, name) => `${what}: ${name}`,
    tookIt: 'Took the case',
    assignedTo: (name) => `To be handled by ${name}`,
    assignedToNobody: 'Handled by nobody any more',

    present: (name, time) => `${name} has had the case open since ${time}`,
    presentText:
      'Talk to each other before you do the same thing. What each of you writes stays, and nobody can change anything over the other without being told.',

    signedOutHeading: 'You have been signed out',
    signedOutText: 'What you wrote is not saved, but it is still here. Sign in in a new tab and come back.',
    notSavedHere: 'What you wrote is not saved. It is still here, so that you can copy it.',
    backWithText: 'Go to the case with the text',
    messageWhenOver: 'The case is closed. A message does not open it again.',
    closedMeanwhile:
      'The case was closed while you were writing, so the message was not sent. Send it again if it is still to go.',

    notYet: 'Not yet',

    notes: 'Notes',
    noNotes: 'No notes yet.',
    note: 'New note',
    noteHint: 'Not shown to whoever sent it in, but may have to be handed out if somebody asks for it.',
    saveNote: 'Save note',
    noteSaved: 'The note has been saved.',
    noteEmpty: 'Write your note.',
    noteTooLong: 'Shorten the note. It may have at most 4,000 characters.',

    masked: 'hidden',
    covered: (count) =>
      count === 1
        ? 'One answer is hidden.'
        : `${number(count)} answers are hidden, since they are sensitive to somebody.`,
    show: 'Show',
    showAll: 'Show all hidden answers',
    hide: 'Hide again',
    showing: (minutes) => `Hidden answers are shown to you for ${number(minutes)} minutes.`,
    looksAreKept: 'Who has had what shown is kept.',

    protected: 'Protected identity',
    protectedText: 'Only those with the right to secrecy can see the case.',
    protect: 'Protect the case',
    protectHeading: 'Do you want to protect the case?',
    protectMeans: [
      'Only those with the right to secrecy can see the case. For others it is not there: in no list, no search and no export.',
      'All personal data is hidden until somebody has it shown.',
      'Whoever sent it in can still open it with their link.',
    ],
    protectLoses:
      'You do not have the right to secrecy. When you have protected the case, you no longer see it.',
    protectForNobody: 'Nobody would be able to open the case.',
    protectForNobodyText:
      'None of those who handle the cases of the form have the right to secrecy. Ask an administrator to give somebody that right before you protect the case.',
    protectYes: 'Yes, protect the case',
    protectDone: 'The case is protected.',
    protectGone: 'The case is protected, and you no longer see it.',
    unprotect: 'Remove the protection',
    unprotectHeading: 'Do you want to remove the protection?',
    unprotectMeans: [
      'Everybody who handles or reads the cases of the form can see the case again.',
      'Do it only when the person no longer has a protected identity.',
    ],
    unprotectYes: 'Yes, remove the protection',
    unprotectDone: 'The protection has been removed.',
    no: 'No, go back to the case',

    changedHeading: 'The case has changed since you opened the page',
    changedText: 'Your change has not been made. See what has happened and choose what is to hold.',
    changedSince: 'This has happened',
    nowIs: 'How it is now',
    yourWish: 'What you wanted',
    changeAnyway: 'Make my change all the same',
    notPossibleNow: 'Your change cannot be made from the status that the case has now.',
    keep: 'Go to the case without changing it',

    preview: 'Show here',
    previewOf: (name) => `Preview of ${name}`,
    openFile: 'Open in the browser',
    hiddenFile: 'Hidden file',

    happened: {
      'note-written': 'A note was written',
      protected: 'The case was protected',
      unprotected: 'The protection was removed',
      'answer-revealed': 'A hidden answer was shown',
      'answers-revealed': 'All hidden answers were shown',
    },

    templatesPart: 'Templates',
    templates: 'Message templates',
    template: 'Begin from a template',
    templateHint:
      'Choose a template before you write. Its text is put in the box below, where you can change it.',
    useTemplate: 'Fetch the text',
    templateGone: 'The template is no longer there. Choose another.',
    templatesLead:
      'Texts to begin from when you write to whoever sent something in. Everybody who handles cases can use them.',
    noTemplates: 'There are no templates yet',
    noTemplatesText: 'Write the first one, and you need not write the same thing every time.',
    newTemplate: 'New template',
    changeTemplate: 'Change the template',
    templateName: 'Name',
    templateNameHint: 'What the list says when you choose a template.',
    templateForm: 'Is for',
    everyForm: 'All forms',
    templateText: 'Text',
    templateTextHint:
      'Write {ärendenummer} (case number), {formulär} (form), {handläggare} (case officer) or {kommun} (municipality) where it is to stand: it is filled in when the template is used.',
    templateNameMissing: 'Give the template a name.',
    templateNameTooLong: 'Shorten the name. It may have at most 80 characters.',
    templateNameTaken: 'There is a template of that name already. Give this one another.',
    templateTextMissing: 'Write the text of the template.',
    templateTextTooLong: 'Shorten the text. It may have at most 4,000 characters.',
    templateFormMissing: 'Choose which forms the template is for.',
    templateUnknownPlace: (place) =>
      `Nothing is filled in for {${place}}. Use {ärendenummer}, {formulär}, {handläggare} or {kommun}.`,
    templateChangedMeanwhile: 'Somebody else has changed the template since you opened the page.',
    templateChangedText: 'Your change has not been saved. What you wrote is below. The template now reads:',
    saveTemplate: 'Save the template',
    removeTemplate: 'Remove the template',
    templateSaved: 'The template has been saved.',
    templateRemoved: 'The template has been removed. Messages that were written from it stay.',
  },
};
