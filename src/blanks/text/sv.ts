import { documentWords } from '../../platform/documents';
import type { BlankTexts } from './blank-texts';

const quoted = (texts: readonly string[]): string => texts.map((text) => `”${text}”`).join(' eller ');

export const sv: BlankTexts = {
  ...documentWords('sv'),
  language: 'sv-SE',
  kind: 'Blankett',
  title: (form) => `${form} – blankett`,
  howTo:
    'Fyll i blanketten på datorn och spara den, eller skriv ut den och fyll i den för hand. Skriv tydligt. Skicka den sedan till oss.',
  eService: 'Du kan också göra det här i e-tjänsten:',
  allNeeded: 'Svara på alla frågor utom dem som det står (valfritt) vid och dem som inte gäller dig.',
  sendTo: 'Skicka blanketten till',
  sendToEmail: 'Eller med e-post till',
  notByEmail: 'Skicka inte blanketten med e-post. Den innehåller känsliga uppgifter.',
  protectedHeading: 'Har du skyddade personuppgifter?',
  protectedCall: (phone) => `Fyll inte i blanketten. Ring oss på ${phone} så hjälper vi dig.`,
  qr: (form) => `QR-kod till e-tjänsten ${form}`,
  formAndVersion: 'Blankett och version',
  questions: 'Dina svar',
  atHand: 'Det här behöver du ha till hands',
  attach: (label) => `Bifoga: ${label}. Lägg papperet eller filen tillsammans med blanketten.`,
  inEService: (label) =>
    `${label}: den delen går bara att fylla i i e-tjänsten. Ring oss om du behöver hjälp.`,
  stop: 'Stopp.',
  optional: '(valfritt)',
  yes: 'Ja',
  no: 'Nej',
  chooseOne: 'Kryssa för ett svar.',
  chooseMany: 'Kryssa för alla som passar.',
  atLeastChoices: (count) => `Kryssa för minst ${count}.`,
  atMostChoices: (count) => `Kryssa för högst ${count}.`,
  pickFrom: (choices) => `Skriv ett av de här: ${choices}.`,
  pickInEService: (count) =>
    `Välj i listan på datorn. Det finns ${count} att välja bland; listan finns också i e-tjänsten.`,
  example: (text) => `Till exempel: ${text}`,
  atMostCharacters: (count) => `Du kan skriva högst ${count} tecken.`,
  atLeast: (number) => `Minst ${number}.`,
  atMost: (number) => `Högst ${number}.`,
  between: (from, to) => `Från ${from} till ${to}.`,
  inUnit: (unit) => `Skriv i ${unit}.`,
  date: 'Skriv ÅÅÅÅ-MM-DD, till exempel 2026-11-24.',
  time: 'Skriv timme och minut, till exempel 14.30.',
  dateTime: 'Skriv datum och klockslag, till exempel 2026-11-24 14.30.',
  formats: {
    'se-personnummer': 'Skriv 12 siffror: ÅÅÅÅMMDD-XXXX.',
    'se-samordningsnummer': 'Skriv 12 siffror: ÅÅÅÅMMDD-XXXX.',
    'se-person-id': 'Skriv 12 siffror: ÅÅÅÅMMDD-XXXX.',
    'se-organisationsnummer': 'Skriv 10 siffror: XXXXXX-XXXX.',
    'se-org-or-person': 'Skriv 10 siffror. Har du enskild firma skriver du ditt personnummer.',
    'se-postnummer': 'Skriv 5 siffror.',
    email: 'Till exempel namn@exempel.se.',
    'idn-email': 'Till exempel namn@exempel.se.',
  },
  entry: (name, place) => `${name.charAt(0).toLocaleUpperCase('sv')}${name.slice(1)} ${place}`,
  moreEntries: (count) =>
    `Här finns plats för ${count}. Lämna det du inte behöver tomt. Behöver du fler, skriv dem på ett eget papper på samma sätt och lägg det till blanketten.`,
  mostEntries: (count) =>
    count === 1 ? 'Du kan lämna ett svar.' : `Du kan lämna högst ${count}. Lämna det du inte behöver tomt.`,
  leastEntries: (count) => `Vi behöver minst ${count}.`,
  memberName: (entry, place) => `Namn på ${entry} ${place}`,
  whichVariant: 'Välj det som passar',
  ifVariant: (label) => `Fyll i bara om du valde ”${label}”.`,
  told: (value) => `Är redan bestämt: ${value}`,
  conditions: {
    only: (clause) => `Fyll i bara om ${clause}.`,
    applies: (clause) => `Gäller om ${clause}.`,
    neededIf: (clause) => `Måste fyllas i om ${clause}.`,
    depends: (questions) =>
      questions.length === 0
        ? 'Fyll i bara om det passar med det du har svarat på andra frågor. Är du osäker, svara ändå.'
        : `Fyll i bara om det behövs. Det beror på vad du svarade på ${questions.map((one) => `”${one}”`).join(' och ')}. Är du osäker, svara ändå.`,
    answered: (question, answers, not) =>
      `du ${not ? 'inte ' : ''}svarade ${quoted(answers)} på ”${question}”`,
    ticked: (question, answers, not) =>
      answers.length === 0
        ? `du ${not ? 'inte ' : ''}kryssade för ”${question}”`
        : `du ${not ? 'inte ' : ''}kryssade för ${quoted(answers)} under ”${question}”`,
    filledIn: (question, not) => `du ${not ? 'inte ' : ''}fyllde i ”${question}”`,
    compared: (question, how, number) =>
      `du svarade ${{ least: 'minst', most: 'högst', above: 'mer än', below: 'mindre än' }[how]} ${number} på ”${question}”`,
    and: ' och ',
    or: ' eller ',
  },
  signature: 'Underskrift',
  signatureDate: 'Ort och datum',
  signatureName: 'Underskrift och namnförtydligande',
  signatureHelp:
    'Skriv under med penna. Skickar du in blanketten som fil säger vi till om vi behöver din underskrift.',
  send: 'Skicka blanketten',
  nextSteps: 'Det här händer sedan',
  address: 'Adress',
  footer: (form, version) => `${form} · version ${version}`,
};
