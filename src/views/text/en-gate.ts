import type { GateTexts } from './sv-gate';

const number = (value: number): string => value.toLocaleString('en-GB');

/** The words on the pages that tell what a form's folder would mean for its drafts and cases, in English. */
export const enGate: GateTexts = {
  gate: {
    heading: (title) => `${title}: drafts and cases judged`,
    part: 'Drafts and cases',
    begin: 'Judge drafts and cases',
    again: 'Judge again',
    text: 'All open drafts and all cases are held against what is in the folder. Nothing is changed. You can leave while it goes on.',
    required:
      'This form is published only when its drafts and cases have been judged by what is in the folder.',
    see: 'Read the report',
    none: 'Drafts and cases have not been judged.',

    states: {
      running: 'Judging goes on',
      done: 'Judging is done',
      failed: 'Judging could not be done',
      cancelled: 'Judging was stopped',
      interrupted: 'Judging was interrupted',
    },
    progressLabel: 'How far judging has come',
    waiting: 'Judging begins in a moment.',
    progress: (done, of) => `${number(done)} of ${number(of)} drafts and cases`,
    runningText: 'You can leave and come back. It goes on by itself.',
    refresh: 'Update the page',
    cancel: 'Stop judging',

    clean: 'Nothing breaks',
    breaks: 'This is what to know before you publish',
    stopped: 'Somebody stopped it, or the folder had been saved again.',
    interruptedText: 'The server stopped before it was done. Judge again.',
    faults: {
      'gave-up':
        'It takes more time or memory than it may, again and again. Make the schema simpler, or judge when the server has less to do. The log of the server tells more.',
      'not-opened': 'The folder cannot be opened as a form. The command npx blankett forms check tells why.',
      fault:
        'Something went wrong on our side. Judge again. If it happens again, tell whoever runs the server.',
    },

    about: 'About it',
    by: 'Asked for by',
    byCommand: 'The command line',
    bySomebody: 'Somebody whose account is gone',
    begun: 'Begun',
    finished: 'Ended',
    counted: 'Judged',
    count: (drafts, cases) =>
      `${number(drafts)} ${drafts === 1 ? 'draft' : 'drafts'} and ${number(cases)} ${cases === 1 ? 'case' : 'cases'}`,
    beside: 'Compared with',
    version: (version) => `version ${number(version)}`,
    madeBy: (when, who) => `Judged ${when}. Asked for by: ${who}.`,
    brief: (drafts, cases) =>
      `Not right in the new version: ${number(drafts)} ${drafts === 1 ? 'draft' : 'drafts'} and ${number(cases)} ${cases === 1 ? 'case' : 'cases'}.`,
    briefElse: 'Drafts and cases are right, but something else is touched.',

    old: 'The report is not about what is there now',
    folderChanged: 'The folder has changed since.',
    isOffered: 'What was judged is published.',
    versionChanged: 'Something else has been published since.',
    casesSince: (count) =>
      count === 1
        ? 'One case has come since and is not in it.'
        : `${number(count)} cases have come since and are not in it.`,
    noFolder: 'The folder has faults, or is gone. Mend it before you judge.',
    never: 'Drafts and cases have not been judged yet.',
  },
};
