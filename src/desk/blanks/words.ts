import type { Language } from '../../form';

const sv = {
  part: 'Blanketter',
  heading: 'Ta emot en ifylld blankett',
  lead: 'Har någon fyllt i en blankett som PDF och skickat den till er? Lämna in den här, så läses svaren av. Du ser vad som behöver rättas innan den blir ett ärende.',
  file: 'Den ifyllda blanketten',
  fileHint: 'PDF, högst 10 MB. Välj filen så som den kom: den sparas oförändrad med ärendet.',
  send: 'Läs blanketten',
  signed: 'Är blanketten utskriven och ifylld för hand, eller inskannad? Fyll då i svaren i e-tjänsten.',
  takenHeading: 'Läst blankett',
  fine: 'Allt på blanketten går att läsa och inget fattas.',
  nothingWrong: 'Inget att rätta',
  wrong: (count: number) => (count === 1 ? 'En sak behöver rättas' : `${count} saker behöver rättas`),
  wrongText:
    'Rätta i formuläret. Behöver du fråga den som skickade blanketten ligger svaren kvar i 30 dagar.',
  correct: 'Rätta i formuläret',
  check: 'Granska och skicka in',
  answers: 'Det som står på blanketten',
  older: (version: number, now: number) =>
    `Blanketten är av version ${version} av formuläret; nu gäller version ${now}. Svaren läses enligt den version de gavs i.`,
  same: (number: string) =>
    `Samma fil har redan blivit ärende ${number}. Skicka bara in den om det är meningen.`,
  aside: 'På blanketten står också svar på frågor som inte gäller',
  asideText:
    'De följer inte med till ärendet. Stämmer det inte med det andra som står på blanketten? Fråga den som skickade den.',
  about: 'Om filen',
  received: 'Lämnades in',
  form: 'Formulär',
  fetch: 'Hämta blanketten som den kom',
  kept: 'Det sparas vem som öppnar och rättar en blankett.',
  sha256: 'SHA-256',
  archived: 'Blankett',
};

const en: typeof sv = {
  part: 'Blanks',
  heading: 'Take in a filled-in blank',
  lead: 'Has somebody filled in a blank as a PDF and sent it to you? Hand it in here, and the answers are read. You see what has to be put right before it becomes a case.',
  file: 'The filled-in blank',
  fileHint: 'PDF, 10 MB at most. Choose the file as it came: it is kept unchanged with the case.',
  send: 'Read the blank',
  signed:
    'Was the blank printed and filled in by hand, or scanned? Then fill in the answers in the e-service.',
  takenHeading: 'Blank that was read',
  fine: 'All on the blank can be read, and nothing is missing.',
  nothingWrong: 'Nothing to put right',
  wrong: (count) => (count === 1 ? 'One thing has to be put right' : `${count} things have to be put right`),
  wrongText:
    'Put it right in the form. If you need to ask whoever sent the blank, the answers stay for 30 days.',
  correct: 'Put right in the form',
  check: 'Check and send in',
  answers: 'What the blank says',
  older: (version, now) =>
    `The blank is of version ${version} of the form; version ${now} is used now. The answers are read by the version that they were given in.`,
  same: (number) => `The same file has become case ${number} already. Send it in only if you mean to.`,
  aside: 'The blank also has answers to questions that do not apply',
  asideText:
    'They do not come along to the case. Does that not fit what else the blank says? Ask whoever sent it.',
  about: 'About the file',
  received: 'Handed in',
  form: 'Form',
  fetch: 'Download the blank as it came',
  kept: 'It is kept who opens and corrects a blank.',
  sha256: 'SHA-256',
  archived: 'Blank',
};

/** Words on the pages where the staff takes in blanks. */
export const blankWords = (language: Language): typeof sv => ({ sv, en })[language];
