import type { SignInTexts } from './sv-sign-in';

/** The words of residents' sign-in, in English; each key as in `sv-sign-in.ts`, which is the model. */
export const enSignIn: SignInTexts = {
  login: {
    title: 'Log in',
    signIn: 'Log in',
    signOut: 'Log out',
    signedInAs: (name: string) => `Logged in as ${name}`,
    with: (name: string) => `Log in with ${name}`,
    comeBack: 'When you have logged in, you come back to the page you were on.',
    goesOn: 'When you have logged in, you go on where you were. What you have filled in is saved.',
    toDraft: 'Log in, if you were logged in when you began',
    without: 'Go back without logging in',
    notOffered: 'You cannot log in here',
    notOfferedText: (phone: string) =>
      `The municipality has not connected any e-identification to its e-services. Call us on ${phone} if you need help.`,

    level: 'You need to log in with a more secure e-identification',
    levelText:
      'You are logged in, but this service needs a login of a higher level of assurance. Log in again in one of these ways.',
    levelTextOut: 'This service needs an e-identification of a high level of assurance.',
    number: 'You need to log in in a way that gives us your personal number',
    numberText:
      'This e-service fetches the personal number from the login. Log in again in one of these ways.',
    ended: 'You have been logged out',
    endedText:
      'You were inactive for a while. What you wrote is saved. Log in again to go on where you were.',
    notSaved: 'You are not logged in, so what you wrote is not saved.',
    notSavedText: 'It is still here. Log in in a new tab, come back here and press the button again.',
    another:
      'What you wrote is not saved. It belongs to somebody else than the one who is signed in, or has been removed.',
    anotherText:
      'It is still here. Were you signed in as somebody else when you began? Sign out in a new tab, come back here and press the button again.',
    outInNewTab: 'Sign out (opens in a new tab)',
    filesAgain: 'You need to choose files once more.',
    inNewTab: 'Log in (opens in a new tab)',
    needed: 'You need to log in to go on',
    neededText: 'This e-service needs you to log in with e-identification.',

    cancelled: 'The login was cancelled',
    cancelledText: 'You are not logged in. Try again whenever you want.',
    failed: 'You could not be logged in',
    failedText:
      'The login does not answer as it should right now. Try again in a while, or choose another way.',
    unknown: 'This login cannot be used',
    unknownText:
      'It has been used already, took too long, or was begun in another browser. Start again and it will work.',
    saved: 'What you have filled in is saved.',

    test: 'Test login – not for real',
    testText:
      'These people do not exist, and the numbers are the Swedish Tax Agency’s test numbers. The test login is there only when you try Blankett on your own computer.',
    testPerson: 'Who do you want to log in as?',
    testMissing: 'Choose who you want to log in as.',
    testEnter: 'Log in as a test person',

    leave: 'Do you want to log out?',
    leaveText: 'Drafts that you have saved are still there the next time you log in.',
    stay: 'Stay logged in',
    left: 'You are logged out',
    leftText: 'Close the browser if others use the computer, too.',
    leaveProvider: (name: string) => `Log out of ${name}, too`,
    leaveProviderText: (name: string) => `You may still be logged in at ${name}.`,

    offered:
      'You can log in if you want. Then we fill in your details, and you reach the draft from other devices.',
    signInFirst: 'Log in to begin',
    ending: (time: string) => `You will be logged out at ${time} unless you go on.`,
    endingText: 'What you have written will not be lost.',
    extended: 'You are still logged in.',
  },
};
