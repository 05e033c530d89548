import { enForm } from './en-form';
import { enAround } from './en-around';
import { enCatalogue } from './en-catalogue';
import { enCase } from './en-case';
import { enProve } from './en-prove';
import { enSignIn } from './en-sign-in';
import { enSupplements } from './en-supplements';
import { enAccounts } from './en-accounts';
import { enInbox } from './en-inbox';
import { enPreview } from './en-preview';
import { enVerify } from './en-verify';
import { enWorkbench } from './en-workbench';
import { enGate } from './en-gate';
import { enVersions } from './en-versions';
import { enApi } from './en-api';
import { enAudit } from './en-audit';
import { enExports } from './en-exports';
import { enHandling } from './en-handling';
import { enDrafts } from './en-drafts';
import type { Texts } from './sv';

const number = (value: number): string => value.toLocaleString('en-GB');

/** The same words in English; each key as in `sv.ts`, which is the model. */
export const en: Texts = {
  language: 'en',

  page: {
    skip: 'Skip to the content',
    tools: 'Tools',
    contact: 'Contact us',
    signIn: 'Log in',
    signOut: 'Log out',
    youAreHere: 'You are here',
    start: 'Start',
    help: 'Do you need help?',
    callUs: 'Call customer service',
    emailUs: 'Email',
    about: 'About the e-services',
    accessibility: 'Accessibility statement',
    privacy: 'How we handle personal data',
    cookies: 'Cookies',
    inThisLanguage: 'In English',
    organisationNumber: (digits) => `Org. no. ${digits}`,
    errorTitle: (title) => `Error: ${title}`,
    information: 'Information: ',
    important: 'Important: ',
    done: 'Done: ',
  },

  ...enForm,

  start: {
    heading: 'What do you want to do?',
    lead: (municipality) =>
      `Apply, report and order at ${municipality}. It works on your phone and on your computer.`,
    searchLabel: 'Search e-services and forms',
    search: 'Search',
    resume: 'Continue where you were',
    resumeDraft: 'Continue',
    draftAt: (step, of) => `step ${number(step)} of ${number(of)}`,
    notSent: (day) => `Not sent in. We keep it until ${day}.`,
    removeDraft: 'Remove',
    whichDraft: (title) => ` the draft ${title}`,
    popular: 'Many look for this',
    subjects: 'All subjects',
    services: (count) => (count === 1 ? '1 e-service' : `${number(count)} e-services`),
    results: (words) => `Search results for “${words}”`,
    hits: (count) => (count === 1 ? '1 hit' : `${number(count)} hits`),
    noHits: 'No hits',
    noHitsHelp: 'Try another word. You can also look through all subjects.',
    noServices: 'There are no e-services yet',
    noServicesHelp: 'Call us, and we will help you.',
    allSubjects: 'Show all subjects',
    noLogin: 'No login',
    login: 'E-identification',
  },

  service: {
    time: 'Time to fill in',
    cost: 'Cost',
    signature: 'Who signs',
    answer: 'Answer',
    atHand: 'What you need to have at hand',
    saveAnytime: 'You can save whenever you like and continue later.',
    protectedHeading: 'Is your identity protected?',
    protectedText: 'Do not use the e-service. Contact customer service, and we will help you.',
    protectedCall: (phone) =>
      `Do not use the e-service. Call customer service on ${phone}, and we will help you.`,
    begin: 'Start the e-service',
    byLink: 'Filled in by the link',
    byLinkHelp: 'You can change it when you fill in the form.',
    beginHeading: 'Begin',
    noLoginNeeded: 'You do not need to log in.',
    blank: 'Fill in on paper: get the form (PDF)',
    loginNeeded: 'You need to log in with e-identification.',
    yourData: 'Your data',
    publicRecord:
      'What you send in becomes a public record and may be handed out unless it is covered by secrecy.',
    moreOnPrivacy: 'More on how we handle the data',
    controller: 'Data controller',
    data: 'Data',
    purpose: 'Purpose',
    basis: 'Legal basis',
    retention: 'How long',
    recipients: 'Who may see them',
    other: 'Good to know',
    officer: 'Data protection officer',
    aboutService: 'About the service',
    howItGoes: 'How it works',
    howFill: 'You fill in the questions, step by step.',
    howReview: 'You check your answers and send them in.',
    howReceipt: 'You get a case number and a receipt.',
    questions: 'Questions about the service',
  },

  review: {
    heading: 'Check your answers and send them in',
    lead: 'Read through your answers. You can change everything until you send them in.',
    change: 'Change',
    noAnswer: 'No answer',
    sendHeading: 'Send in',
    submit: 'Send in',
    unfinished: 'There are questions left to answer',
    notSent: 'We could not send it in just now',
    notSentHelp: 'Your answers are saved. Wait a moment and press Send in again.',
  },

  receipt: {
    thanks: (received) => `Thank you, we have received ${received}`,
    something: 'what you sent in',
    caseNumber: 'Case number',
    receivedAt: (day, time) => `Received ${day} at ${time}`,
    title: (caseNumber) => `Receipt ${caseNumber}`,
    nextSteps: 'What happens now',
    download: (size) => `Download the receipt (PDF, ${size})`,
    received: (when: string) => `Received ${when}`,
    downloadSoon: 'Download the receipt (PDF)',
    code: 'Code',
    beingMade: 'We are preparing your receipt. It usually takes a few seconds.',
    delayed:
      'Your receipt is delayed. Your case has been received, so you need not send anything again. Please look here again later.',
    look: 'See whether the receipt is ready',
    follow: 'Show the case',
    codeHeading: 'If you want to come back',
    codeText:
      'Save the link to this page. With the link and the code you can see your answers and download the receipt again. The code is on the receipt, too.',
    more: 'More',
  },

  case: {
    title: (caseNumber) => `Case ${caseNumber}`,
    answers: 'Your answers',
    documents: 'Documents',
    receipt: 'Receipt with your answers',
    received: 'Received',
    about: 'About the case',
    status: 'Status',
    statuses: {
      awaiting_signatures: 'Waiting for signatures',
      submitted: 'Sent in',
      assigned: 'Being handled',
      in_progress: 'Being handled',
      awaiting_supplement: 'More information needed',
      supplement_received: 'More information received',
      awaiting_decision: 'Being handled',
      decided: 'There is a decision',
      appealed: 'The decision has been appealed',
      closed: 'Closed',
      withdrawn: 'Withdrawn',
    },
    seeAnswers: 'See your answers and the receipt',
    codeHint: 'The code has 12 characters and is on the receipt, for example 7K2M-9QXD-4TRB.',
    wrongCode: 'Check the code. It does not belong to this case.',
    show: 'Show',
  },

  about: {
    cookiesLead: 'We only use cookies that the e-services need in order to work. That is why we do not ask.',
    cookieName: 'Name',
    cookiePurpose: 'What it does',
    cookieLifetime: 'How long it stays',
    cookieDraft: 'Shows that it is you who began a draft, so that only you can open it.',
    cookieLanguage: 'Remembers which language you have chosen.',
    cookieSearch: 'Remembers what you searched for in a long list, until you leave the page.',
    cookieLink: 'Shows which answers a link filled in for you.',
    session: 'Until you close the browser',
    cookieCase: 'Lets you see your case and your receipt when you have sent it in or typed the code.',
    cookieStaff: 'Keeps staff logged in.',
    days: (count: number) => `${number(count)} days`,
    hours: (count: number) => `${number(count)} hours`,
    privacyLead: 'Here you can read how we handle personal data in each e-service.',
    rights: 'Your rights',
    rightsText:
      'You have the right to know what data we have about you and to have mistakes put right. If you are not satisfied you can complain to the Swedish Authority for Privacy Protection (IMY).',
  },

  ...enAccounts,
  ...enInbox,
  ...enPreview,
  ...enVerify,
  ...enWorkbench,
  ...enVersions,
  ...enGate,
  ...enApi,
  ...enAudit,
  ...enSupplements,
  ...enExports,
  ...enHandling,
  ...enSignIn,
  ...enProve,
  ...enDrafts,
  ...enCase,
  ...enCatalogue,

  ...enAround,

  sorry: {
    code: (status) => `Error ${String(status)}`,
    notFound: 'The page does not exist',
    notFoundText: 'The link may be old or misspelt. Nothing you have filled in is lost.',
    allServices: 'All e-services and forms',
    lost: 'Can’t find your way? Call',
    failed: 'Something went wrong on our side',
    failedText: 'What you have saved is still there. Try again in a while.',
    closed: 'The e-service is closed for a while',
    closedText:
      'We cannot save anything right now. What you have already saved is still there. Try again in a while.',
    refused: 'It could not be received',
    notJson: (line, column) =>
      `What was sent is not JSON: it cannot be read further than to line ${String(line)}, character ${String(column)}. Mend it and send it again.`,
    savedHeading: 'This is saved',
    again: 'Try again',
    toStart: 'To the start page',
    stillWrong: 'Does it happen again? Call',
    sayCode: 'and give the error code',
  },

  refusals: {
    'preview-link-over': 'The link to the preview is not good any more. Ask whoever sent it for a new one.',
    'export-not-found': "The export is removed, too old, or somebody else's. Order it again.",
    'export-too-many': 'You wait for as many exports as one may. Wait until one is done, or cancel one.',
    'export-column-unknown': 'One of the columns is gone. Go back and load the page again.',
    'export-tells-of-persons': 'Receipts and files cannot be had without personal data.',
    'supplement-over':
      'What we asked for has come in already, or is not needed any more. Open the case and write a message if you want to add something.',
    'supplement-asked-for':
      'A supplement has been asked for already. Wait for the answer, or take that request back first.',
    'answers-changed':
      'Somebody else has changed the same answers since you began. Open the case, see how it is now and correct it anew.',
    'nothing-changed':
      'You have not changed anything. Go back and change what is wrong, or leave the case as it is.',
    'forged-request': 'Something other than our own page sent this. Open the page here and try again.',
    'malformed-body': 'What arrived could not be read. Go back, check the text and send it again.',
    'answer-too-deep': 'The answer has too many levels to be kept. Send it with fewer levels.',
    'form-not-open-yet': 'The service has not opened yet. Its page says when it opens.',
    'form-closed':
      'The service has closed and takes no more answers. What you have written is still in the draft.',
    'form-retired':
      'The service is not offered any more. If you have begun an application or sent one in, it is still there.',
    'publication-overtaken':
      'Somebody has published, approved or cancelled something of the form since you read the page. See what is so now, and decide anew.',
    'publication-by-oneself': 'You proposed it yourself. Somebody else has to approve it.',
    'publication-not-judged':
      'Drafts and cases have not been judged by what is in the folder, beside what is offered now. Judge them, read what it means, and publish then.',
    'publication-not-found':
      'There is no such version or publication, or it has been decided already. See the list of versions.',
    'working-copy-changed':
      'The folder has changed since you read the page. See what differs now, and then publish.',
    'working-copy-faulty':
      'The folder has faults, or is gone. Put right what the page tells, and then publish.',
    'form-full': 'All places are taken. What you have written is still in the draft.',
    'body-too-large': 'That is too much text at once. Go back, shorten it and send it again.',
    'file-not-found': 'There is no such file, or it cannot be handed out.',
    'file-unwanted': 'The case has already been sent in or removed. The file was not taken.',
    'file-too-large': 'The file is too large. Go back and choose a smaller one.',
    'too-many-tries':
      'There have been too many tries in a short time. Wait a minute and try again. Nothing you have saved is lost.',
    'unsupported-body': 'What was sent is not a filled-in form. Open the page again and try anew.',
    'text-not-storable':
      'The text has characters that cannot be stored. Go back, rewrite it and send it again.',
    'draft-not-found':
      'A draft can only be opened in the browser where you began it, by the link that you were sent by e-mail, or logged in if you were when you began it. It is there only as long as we keep it. Begin anew from the page of the e-service if it is gone.',
    'resident-sign-in-needed': 'This e-service is for those who are logged in. Log in and try again.',
    'draft-sent': 'This has already been sent in. You cannot change it.',
    'blank-too-large':
      'There is no paper form, as the questions are too many. Use the e-service, or call us and we will help you.',
    'last-administrator':
      'The account is the only one that may manage accounts. Make somebody else an administrator for all forms first.',
    'rights-from-provider': 'The rights come from the sign-in service. Change them there.',
    'view-not-found': 'The view is not there any more. Go back to the list.',
    'view-name-taken': 'There is a view with that name already.',
    'status-not-possible':
      'The case has another status since you opened the page. Open the case again and see how it stands.',
    'case-changed': 'The case has changed since you opened the page. Open it again and see how it stands.',
    'template-not-found': 'The template is no longer there. Somebody has removed it.',
    'template-changed':
      'The template has changed since you opened the page. Open it again and see how it reads.',
    'template-name-taken': 'There is a template of that name already. Give this one another.',
    'receipt-not-ready': 'The receipt is not ready yet. Wait a moment and try again.',
  },

  staff: {
    more: 'More',
    files: 'Files',
    /** How far the check of a file has come. */
    fileStates: {
      waiting: 'waiting to be checked',
      clean: 'checked',
      harmful: 'harmful and removed',
      unchecked: 'not checked',
    },
    bar: 'Case handling',
    menu: 'Main menu',
    forms: 'Forms',
    cases: 'Cases',
    caseNumber: 'Case',
    service: 'E-service',
    received: 'Received',
    status: 'Status',
    served: 'Shown to residents',
    refused: 'Not shown',
    problems: 'To put right',
    download: 'Download as CSV',
    whichForm: (title) => ` cases of ${title}`,
    nextPage: 'Next page',
    pages: 'Pages',
    version: (version) => `Version ${number(version)}`,
    answers: 'Answers',
    aboutCase: 'About the case',
    events: 'Events',
    statuses: {
      awaiting_signatures: 'Awaiting signatures',
      submitted: 'Submitted',
      assigned: 'Assigned',
      in_progress: 'In progress',
      awaiting_supplement: 'Awaiting more information',
      supplement_received: 'More information received',
      awaiting_decision: 'Awaiting a decision',
      decided: 'Decided',
      appealed: 'Appealed',
      closed: 'Closed',
      withdrawn: 'Withdrawn',
    },
    shown: (count) => (count === 1 ? 'Showing one case' : `Showing ${number(count)} cases`),
    filledInWith: (version) => `Filled in with version ${number(version)} of the form`,
    language: 'Language',
    languages: { sv: 'Swedish', en: 'English' },
    source: 'Came in',
    signedIn: 'Logged in',
    signedInBy: (issuer, level, at) => `${at}, level of assurance ${number(level)}, with ${issuer}`,
    sources: {
      web: 'In the e-service',
      api: 'From another system',
      blankett: 'On a blank',
      letter: 'Letter',
      telephone: 'Telephone',
      visit: 'Visit',
      'e-mail': 'E-mail',
    },
    receipt: 'Receipt',
    fetchReceipt: 'Download the receipt as PDF',
    receiptSoon: 'The receipt is being made. Reload the page in a moment.',
    receipts: {
      heading: 'Receipts that could not be made',
      about: 'The cases have been received. The server tries again by itself, ever more seldom.',
      caption: 'Receipts that could not be made, the latest first',
      reason: 'Why',
      times: 'Tries',
      last: 'Latest',
      mend: 'To do',
      none: 'All receipts are made',
      noneHelp: 'When a receipt cannot be made it is shown here, with the reason.',
      failed: (reason: string) => `The receipt could not be made: ${reason}`,
      reasons: {
        limits: 'the answer is too large for a receipt.',
        fault: 'something went wrong in the program.',
      },
      detail: 'For whoever runs the server',
      tried: (times: number, last: string) =>
        times === 1 ? `Tried once, ${last}.` : `Tried ${number(times)} times, last ${last}.`,
      ofCase: (caseNumber: string) => ` to make the receipt of ${caseNumber}`,
      someFailed: 'There are receipts that could not be made.',
      seeFailed: 'Show which and why',
      fetchForArchive: 'Download for archives (PDF/A-2, no files inside)',
    },
    viewsAreKept: 'It is recorded who opens a case.',
    form: 'Form',
    file: 'File',
    place: 'Place in the file',
    wholeFile: 'The whole file',
    reason: 'What is wrong',
    mend: 'How to mend it',
    earlierServed: (version) => `Residents see version ${number(version)} for now.`,
    neverServed: 'Residents do not see the form.',
    versionHeading: 'Version',
    remarks: 'Could be better',
    remarksOf: (count) => (count === 1 ? 'One remark' : `${number(count)} remarks`),
    noForms: 'No forms are shown',
    noFormsHelp: 'Put a form into the folder of forms and restart the server.',
    notAllowed: 'You do not have the right to see this page',
    notAllowedText: 'Ask whoever administers the e-services for the right.',
    noRights: 'Your account has no rights',
    noRightsText:
      'You are signed in, but see nothing until it has been said what you are to work with. Ask whoever administers the e-services, and open the page again.',
    notFound: 'There is no such page',
    notFoundText: 'Check the address or the number of the case.',
    away: 'We cannot reach the database right now',
    awayText: 'Nothing has been changed. Try again in a moment.',
    failed: 'Something went wrong on our side',
    failedText: 'Try again in a moment. If it happens again, tell whoever runs the server the error code.',
    refusedRequest: 'It could not be taken',
    refusedRequestText: 'Go back, open the page again and try once more.',
    errorCode: (code) => `Error code: ${code}`,
    again: 'Try again',
    toDesk: 'To the case handling',
  },

  signIn: {
    heading: 'Log in',
    text: 'Open the link that was printed when the server started, or that is in the file first-sign-in.txt in the data folder. It works once.',
    button: 'Log in',
    used: 'The link is already used or too old',
    usedText: 'Ask for a new link where the server runs.',
  },
};
