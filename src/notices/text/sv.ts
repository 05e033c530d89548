import type { EventTexts } from './event-texts';

/** What residents are told, in Swedish. Nothing in it says what a case is about, or who it is about. */
export const sv: EventTexts = {
  'case.submitted': {
    subject: 'Vi har tagit emot ditt ärende {caseNumber}',
    text: 'Vi har tagit emot det du skickade in. Ditt ärendenummer är {caseNumber}.\n\nPå ärendets sida ser du vad som händer. Där finns också din kvittens.\n\n{link}\n\nÖppnar du sidan i en annan webbläsare än den du skickade in från? Då behöver du koden som du fick när du skickade in.\n\nSpara det här meddelandet, och dela inte länken med andra.',
    sms: '{municipality}: Vi har tagit emot ditt ärende {caseNumber}. {link}',
    button: 'Öppna ärendet',
  },
  'case.status-changed': {
    subject: 'Det har hänt något i ditt ärende {caseNumber}',
    text: 'Det har hänt något i ditt ärende {caseNumber}. På ärendets sida ser du vad, och om du behöver göra något.\n\n{link}',
    sms: '{municipality}: Det har hänt något i ditt ärende {caseNumber}. {link}',
    button: 'Öppna ärendet',
  },
  'case.message-sent': {
    subject: 'Nytt meddelande i ditt ärende {caseNumber}',
    text: 'Det finns ett nytt meddelande i ditt ärende {caseNumber}. Du läser det och svarar på ärendets sida.\n\n{link}',
    sms: '{municipality}: Det finns ett nytt meddelande i ditt ärende {caseNumber}. {link}',
    button: 'Läs meddelandet',
  },
  'case.withdrawn': {
    subject: 'Ditt ärende {caseNumber} är återtaget',
    text: 'Du har tagit tillbaka ditt ärende {caseNumber}. Vi arbetar inte vidare med det.\n\n{link}\n\nVar det inte du? Kontakta oss.',
    sms: '{municipality}: Ditt ärende {caseNumber} är återtaget. {link}',
    button: 'Öppna ärendet',
  },
  'case.supplement-due': {
    subject: 'Vi väntar på din komplettering i ärende {caseNumber}',
    text: 'Vi har bett dig att komplettera ditt ärende {caseNumber}. Vi behöver få det senast {day}.\n\nPå ärendets sida ser du vad som saknas. Där fyller du i det.\n\n{link}\n\nKan du inte svara i tid? Kontakta oss.',
    sms: '{municipality}: Vi väntar på din komplettering i ärende {caseNumber}, senast {day}. {link}',
    button: 'Öppna ärendet',
  },
  'case.supplemented': {
    subject: 'Vi har tagit emot din komplettering i ärende {caseNumber}',
    text: 'Vi har tagit emot det du kompletterade ditt ärende {caseNumber} med. Nu arbetar vi vidare med det.\n\nPå ärendets sida ser du vad du lade till eller ändrade.\n\n{link}\n\nVar det inte du? Kontakta oss.',
    sms: '{municipality}: Vi har tagit emot din komplettering i ärende {caseNumber}. {link}',
    button: 'Öppna ärendet',
  },
  'draft.link-wanted': {
    subject: 'Din länk för att fortsätta',
    text: 'Här är länken du bad om. Med den fortsätter du där du var, också på en annan enhet.\n\n{link}\n\nLänken gäller till {day} och kan användas en gång. Det du har fyllt i är inte inskickat.\n\nHar du inte bett om någon länk? Då behöver du inte göra något.',
    sms: '{municipality}: Fortsätt där du var. Länken gäller till {day}. {link}',
    button: 'Fortsätt',
  },
  'draft.expiring': {
    subject: 'Det du har påbörjat tas snart bort',
    text: 'Du har fyllt i något hos oss som inte är inskickat. Vi tar bort det {day}.\n\nVill du bli klar? Fortsätt där du var.\n\n{link}\n\nVill du inte fortsätta? Då behöver du inte göra något.',
    sms: '{municipality}: Det du har påbörjat tas bort {day}. Fortsätt: {link}',
    button: 'Fortsätt',
  },
  'contact.code-wanted': {
    subject: 'Din kod',
    text: 'Med den här koden visar du att adressen är din:\n\n{code}\n\nSkriv den på sidan som frågar efter den. Koden gäller i {minutes} minuter. Lämna den inte till någon annan.\n\nHar du inte bett om någon kod? Då behöver du inte göra något.',
    sms: '{municipality}: Din kod är {code}. Den gäller i {minutes} minuter.',
    button: '',
  },
};
