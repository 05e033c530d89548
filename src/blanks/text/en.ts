import { documentWords } from '../../platform/documents';
import type { BlankTexts } from './blank-texts';

const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(' or ');

export const en: BlankTexts = {
  ...documentWords('en'),
  language: 'en',
  kind: 'Paper form',
  title: (form) => `${form} – paper form`,
  howTo:
    'Fill in the form on a computer and save it, or print it and fill it in by hand. Write clearly. Then send it to us.',
  eService: 'You can also do this in the e-service:',
  allNeeded: 'Answer all questions except those that say (optional) and those that do not apply to you.',
  sendTo: 'Send the form to',
  sendToEmail: 'Or by e-mail to',
  notByEmail: 'Do not send the form by e-mail. It holds sensitive data.',
  protectedHeading: 'Is your identity protected?',
  protectedCall: (phone) => `Do not fill in the form. Call us on ${phone} and we will help you.`,
  qr: (form) => `QR code to the e-service ${form}`,
  formAndVersion: 'Form and version',
  questions: 'Your answers',
  atHand: 'What you need at hand',
  attach: (label) => `Enclose: ${label}. Put the paper or the file together with the form.`,
  inEService: (label) =>
    `${label}: this part can only be filled in in the e-service. Call us if you need help.`,
  stop: 'Stop.',
  optional: '(optional)',
  yes: 'Yes',
  no: 'No',
  chooseOne: 'Tick one answer.',
  chooseMany: 'Tick all that apply.',
  atLeastChoices: (count) => `Tick at least ${count}.`,
  atMostChoices: (count) => `Tick at most ${count}.`,
  pickFrom: (choices) => `Write one of these: ${choices}.`,
  pickInEService: (count) =>
    `Choose in the list on a computer. There are ${count} to choose from; the list is in the e-service too.`,
  example: (text) => `For example: ${text}`,
  atMostCharacters: (count) => `You can write at most ${count} characters.`,
  atLeast: (number) => `At least ${number}.`,
  atMost: (number) => `At most ${number}.`,
  between: (from, to) => `From ${from} to ${to}.`,
  inUnit: (unit) => `Write in ${unit}.`,
  date: 'Write YYYY-MM-DD, for example 2026-11-24.',
  time: 'Write hour and minute, for example 14.30.',
  dateTime: 'Write date and time, for example 2026-11-24 14.30.',
  formats: {
    'se-personnummer': 'Write 12 digits: YYYYMMDD-XXXX.',
    'se-samordningsnummer': 'Write 12 digits: YYYYMMDD-XXXX.',
    'se-person-id': 'Write 12 digits: YYYYMMDD-XXXX.',
    'se-organisationsnummer': 'Write 10 digits: XXXXXX-XXXX.',
    'se-org-or-person': 'Write 10 digits. If you are a sole trader, write your personal number.',
    'se-postnummer': 'Write 5 digits.',
    email: 'For example name@example.se.',
    'idn-email': 'For example name@example.se.',
  },
  entry: (name, place) => `${name.charAt(0).toUpperCase()}${name.slice(1)} ${place}`,
  moreEntries: (count) =>
    `There is room for ${count} here. Leave empty what you do not need. If you need more, write them on a paper of your own in the same way and put it with the form.`,
  mostEntries: (count) =>
    count === 1
      ? 'You can give one answer.'
      : `You can give at most ${count}. Leave empty what you do not need.`,
  leastEntries: (count) => `We need at least ${count}.`,
  memberName: (entry, place) => `Name of ${entry} ${place}`,
  whichVariant: 'Choose what applies',
  ifVariant: (label) => `Fill in only if you chose “${label}”.`,
  told: (value) => `Already decided: ${value}`,
  conditions: {
    only: (clause) => `Fill in only if ${clause}.`,
    applies: (clause) => `Applies if ${clause}.`,
    neededIf: (clause) => `Must be filled in if ${clause}.`,
    depends: (questions) =>
      questions.length === 0
        ? 'Fill in only if it goes with what you have answered to other questions. If you are unsure, answer anyway.'
        : `Fill in only if it is needed. It depends on what you answered to ${questions.map((one) => `“${one}”`).join(' and ')}. If you are unsure, answer anyway.`,
    answered: (question, answers, not) =>
      `you ${not ? 'did not answer' : 'answered'} ${quoted(answers)} to “${question}”`,
    ticked: (question, answers, not) =>
      answers.length === 0
        ? `you ${not ? 'did not tick' : 'ticked'} “${question}”`
        : `you ${not ? 'did not tick' : 'ticked'} ${quoted(answers)} under “${question}”`,
    filledIn: (question, not) => `you ${not ? 'did not fill' : 'filled'} in “${question}”`,
    compared: (question, how, number) =>
      `you answered ${{ least: 'at least', most: 'at most', above: 'more than', below: 'less than' }[how]} ${number} to “${question}”`,
    and: ' and ',
    or: ' or ',
  },
  signature: 'Signature',
  signatureDate: 'Place and date',
  signatureName: 'Signature and name in print',
  signatureHelp:
    'Sign with a pen. If you send in the form as a file, we will tell you if we need your signature.',
  send: 'Send the form',
  nextSteps: 'What happens then',
  address: 'Address',
  footer: (form, version) => `${form} · version ${version}`,
};
