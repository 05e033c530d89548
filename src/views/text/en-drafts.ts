import type { svDrafts } from './sv-drafts';

/** The words around drafts, in English: saving, going on elsewhere, throwing away, two tabs, a new version. */
export const enDrafts: typeof svDrafts = {
  drafts: {
    atTime: (time) => `at ${time}`,
    passing: (when) =>
      `Saved ${when}. Not sent in. It is removed when you close the browser, and by tomorrow at the latest.`,
    cookieLife: 'As long as we keep what you have begun, counted from when you saved it',
    cookiePassing: 'Does the same for services that keep nothing once you have closed the browser.',

    keptUntil: (day) =>
      `We keep it until ${day}. In this browser you find your way back from the start page and from the page of the service.`,
    keptForPerson: (day) => `We keep it until ${day}. Sign in again, on any device, to go on where you were.`,
    goOn: 'Continue filling in',
    linkHeading: 'Continue on another device',
    linkText:
      'We can send a link to your email. With it you continue in another browser, on your phone for example. The link can be used once.',
    email: 'Email address',
    emailHint:
      'We use the address for the link, and to remind you before we remove what you have saved. Whoever can read the email can also open what you have filled in.',
    emailMissing: 'Enter your email address.',
    emailWrong: 'Enter an email address, for example name@example.com.',
    often:
      'We have sent several links in the last hour. Look in your spam folder, or wait an hour and try again.',
    send: 'Send the link',
    sendNew: 'Send a new link',
    sentHeading: 'We are sending you a link',
    sentText: (email, day) =>
      `It goes to ${email} and can be used until ${day}, or until it has been used. Has it not come? Look in your spam folder.`,
    newVoids: 'If you send a new link, the old one stops working.',
    takeBack: 'Take back the link',
    takenBack: 'The link no longer works',
    takenBackText: 'We have forgotten the address, too.',

    removeLink: 'Remove what you have filled in',
    removeHeading: 'Do you want to remove what you have filled in?',
    removeText: (title) =>
      `Everything you have filled in for “${title}” will be gone, with the files you have added.`,
    removeForGood: 'This cannot be undone. Nothing has been sent in.',
    remove: 'Remove everything',
    keep: 'Keep it',
    removedHeading: 'It has been removed',
    removedText:
      'Everything you had filled in is gone, with the files you had added. Nothing has been sent in.',

    begunHeading: 'You have already begun',
    savedAt: (when) => `Saved ${when}.`,
    beginAgain: 'Start over',
    beginAgainHelp: 'If you start over, what you have already filled in stays until you remove it.',

    openHeading: 'Continue what you have begun',
    openText: 'The link can be used once. After that you find your way back in this browser.',
    openShared: 'Do others use the same computer? Close the browser when you are done.',
    open: 'Continue',
    usedHeading: 'The link has already been used',
    usedText: 'A link can be used once. You can continue in the browser where you opened it.',
    expiredHeading: 'The link is too old',
    expiredText: 'What you have filled in is still there.',
    revokedHeading: 'The link no longer works',
    revokedText: 'It has been taken back, or you have been sent a newer one.',
    sendAgain: 'Send a new link to the same address',
    sentAgainHeading: 'A new link is on its way',
    sentAgainText: 'It goes to the same address as the last one. Has it not come? Look in your spam folder.',
    oftenHeading: 'Please wait a while',
    isSentHeading: 'It has already been sent in',
    isSentText:
      'You have been given a case number and a receipt. If you have questions about the case, contact us.',
    goneHeading: 'The link leads nowhere',
    goneText:
      'It may be mistyped, or we have removed what you had begun. Begin again from the page of the service.',
    toStart: 'To the start page',

    versionHeading: 'The form has changed',
    versionText: 'We have changed the form since you began. Your answers come along.',
    versionSame: 'The questions are the same as before.',
    added: 'New questions',
    changed: 'Changed questions',
    renamed: (before, now) => `“${before}” is now called “${now}”`,
    dropped: 'Questions that are gone',
    droppedText: 'These answers are no longer needed. We remove them when you continue.',
    carry: 'Continue in the new form',

    conflictHeading: 'Which answer should we keep?',
    conflictText:
      'You have changed the same question in two places, in two tabs for example. Choose which answer we should save. Everything else is saved.',
    theirs: 'You wrote this in the other tab',
    mine: 'You wrote this here',
    conflictPick: 'Choose which answer we should keep.',
    conflictSave: 'Save and continue',
    conflictLive: (question) =>
      `“${question}” has been changed in another tab, too. We save the rest. Press Continue to choose an answer.`,
  },
};
