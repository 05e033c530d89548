import type { ProveTexts } from './sv-prove';

/** The words on the page where an address is shown to be one's own, in English. */
export const enProve: ProveTexts = {
  prove: {
    heading: 'Confirm your email address',
    headingSms: 'Confirm your mobile number',
    sent: (address) => `We have sent a code to ${address}.`,
    unsentHeading: 'We cannot send the code',
    unsent:
      'This site is not set up to send email. Your answers are saved but not sent in. Call or email us, and we will help you.',
    unsentSms:
      'This site is not set up to send text messages. Your answers are saved but not sent in. Go back and give an email address instead, or call us.',
    why: 'The code tells us that our answer will reach you. Once you have typed it, your answers are sent in.',
    code: 'Code',
    codeHint: 'Six digits. The code is good for 15 minutes. Look among junk mail too.',
    codeHintSms: 'Six digits. The code is good for 15 minutes.',
    wrong: 'Type the code that we sent. It has six digits.',
    spent: 'The code is not good any more. Send a new one.',
    newSent: 'A new code is on its way. The one before is not good any more.',
    often: 'You have been sent many codes in a short time. Wait a while, then try again.',
    submit: 'Confirm and send',
    again: 'Send a new code',
    change: 'Change the address',
    back: 'Back',
  },
};
