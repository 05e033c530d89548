import type { EventTexts } from './event-texts';

/** What residents are told, in English. */
export const en: EventTexts = {
  'case.submitted': {
    subject: 'We have received your case {caseNumber}',
    text: 'We have received what you sent in. Your case number is {caseNumber}.\n\nThe page of your case shows what happens. Your receipt is there too.\n\n{link}\n\nDo you open the page in another browser than the one you sent it in from? Then you need the code that you were given when you sent it in.\n\nKeep this message, and do not share the link with others.',
    sms: '{municipality}: We have received your case {caseNumber}. {link}',
    button: 'Open the case',
  },
  'case.status-changed': {
    subject: 'Something has happened in your case {caseNumber}',
    text: 'Something has happened in your case {caseNumber}. The page of your case shows what, and whether you need to do anything.\n\n{link}',
    sms: '{municipality}: Something has happened in your case {caseNumber}. {link}',
    button: 'Open the case',
  },
  'case.message-sent': {
    subject: 'New message in your case {caseNumber}',
    text: 'There is a new message in your case {caseNumber}. You read it and answer on the page of your case.\n\n{link}',
    sms: '{municipality}: There is a new message in your case {caseNumber}. {link}',
    button: 'Read the message',
  },
  'case.withdrawn': {
    subject: 'Your case {caseNumber} is withdrawn',
    text: 'You have withdrawn your case {caseNumber}. We do not work on it any more.\n\n{link}\n\nWas it not you? Contact us.',
    sms: '{municipality}: Your case {caseNumber} is withdrawn. {link}',
    button: 'Open the case',
  },
  'case.supplement-due': {
    subject: 'We are waiting for your addition to case {caseNumber}',
    text: 'We have asked you to add to your case {caseNumber}. We need it by {day}.\n\nThe page of the case shows what is missing. That is where you fill it in.\n\n{link}\n\nCan you not answer in time? Contact us.',
    sms: '{municipality}: We are waiting for your addition to case {caseNumber}, by {day}. {link}',
    button: 'Open the case',
  },
  'case.supplemented': {
    subject: 'We have received your addition to case {caseNumber}',
    text: 'We have received what you added to your case {caseNumber}. We are working on it again.\n\nThe page of the case shows what you added or changed.\n\n{link}\n\nWas it not you? Contact us.',
    sms: '{municipality}: We have received your addition to case {caseNumber}. {link}',
    button: 'Open the case',
  },
  'draft.link-wanted': {
    subject: 'Your link to continue',
    text: 'Here is the link that you asked for. With it you continue where you were, on another device too.\n\n{link}\n\nThe link is good until {day} and can be used once. What you have filled in is not sent in.\n\nDid you not ask for a link? Then you need not do anything.',
    sms: '{municipality}: Continue where you were. The link is good until {day}. {link}',
    button: 'Continue',
  },
  'draft.expiring': {
    subject: 'What you have begun will soon be removed',
    text: 'You have filled in something with us that is not sent in. We remove it on {day}.\n\nDo you want to finish it? Continue where you were.\n\n{link}\n\nDo you not want to continue? Then you need not do anything.',
    sms: '{municipality}: What you have begun is removed on {day}. Continue: {link}',
    button: 'Continue',
  },
  'contact.code-wanted': {
    subject: 'Your code',
    text: 'With this code you show that the address is yours:\n\n{code}\n\nType it on the page that asks for it. The code is good for {minutes} minutes. Do not give it to anybody else.\n\nDid you not ask for a code? Then you need not do anything.',
    sms: '{municipality}: Your code is {code}. It is good for {minutes} minutes.',
    button: '',
  },
};
