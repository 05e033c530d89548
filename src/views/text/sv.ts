/**
 * Every word of ours that stands on a page, in Swedish, grouped by page. Plain language: "du" and "vi", verb first on
 * buttons, no blame. A municipality's and a form's own texts come from their folders, not from here.
 */
const number = (value: number): string => value.toLocaleString('sv-SE');

/** With a capital first, for the beginning of a sentence. */
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

export const sv = {
  language: 'sv' as 'sv' | 'en',

  page: {
    skip: 'Hoppa till innehållet',
    tools: 'Verktyg',
    contact: 'Kontakta oss',
    otherLanguage: 'English',
    signIn: 'Logga in',
    signOut: 'Logga ut',
    youAreHere: 'Du är här',
    start: 'Start',
    help: 'Behöver du hjälp?',
    callUs: 'Ring kundtjänst',
    emailUs: 'E-post',
    about: 'Om e-tjänsterna',
    accessibility: 'Tillgänglighetsredogörelse',
    privacy: 'Så behandlar vi personuppgifter',
    inOtherLanguage: 'In English',
    organisationNumber: (digits: string) => `Org.nr ${digits}`,
    /** Before the title of a page that has something to put right. */
    errorTitle: (title: string) => `Fel: ${title}`,
    information: 'Information: ',
    important: 'Viktigt: ',
    done: 'Klart: ',
  },

  field: {
    optional: '(valfritt)',
    /** Before an error sentence, for those who hear it. */
    error: 'Fel: ',
    yes: 'Ja',
    no: 'Nej',
    noAnswer: 'Inget svar',
    choose: 'Välj',
    day: 'Dag',
    month: 'Månad',
    year: 'År',
    dateHint: (year: number) => `Till exempel 24 11 ${year}.`,
    atMostCharacters: (count: number) => `Du kan skriva högst ${number(count)} tecken.`,
    locked: 'Du kan inte ändra det här.',
  },

  list: {
    entry: (name: string, place: number, of: number) => `${capital(name)} ${number(place)} av ${number(of)}`,
    add: (name: string) => `Lägg till ${name}`,
    remove: 'Ta bort',
    up: 'Flytta upp',
    down: 'Flytta ner',
    /** Said after a tool's name, so that one tool is told from the next. */
    which: (name: string, place: number) => ` ${name} ${number(place)}`,
    full: (count: number) => `Du kan lägga till högst ${number(count)}.`,
  },

  problems: {
    heading: (count: number) => `Det finns ${count === 1 ? 'ett' : number(count)} fel att rätta`,
  },

  step: {
    count: (step: number, of: number) => `Steg ${number(step)} av ${number(of)}`,
    title: (step: number, of: number, heading: string) => `Steg ${number(step)} av ${number(of)}: ${heading}`,
    allNeeded: 'Alla frågor behöver svar om det inte står (valfritt).',
    next: 'Fortsätt',
    back: 'Tillbaka',
    save: 'Spara och fortsätt senare',
    about: 'Om ansökan',
    steps: 'Stegen',
    stepsLabel: 'Steg i ansökan',
    review: 'Granska',
    saved: (time: string) => `Sparat kl. ${time}. Inte inskickad.`,
    savedUntil: (time: string, day: string) => `Sparat ${time}. Inte inskickad. Vi sparar den till ${day}.`,
    notSaved: 'Vi kunde inte spara det du nyss skrev.',
    stillSaved: (time: string) => `Det som sparades kl. ${time} finns kvar.`,
    tryAgain: 'Försök igen',
  },

  start: {
    heading: 'Vad vill du göra?',
    lead: (municipality: string) =>
      `Ansök, anmäl och beställ hos ${municipality}. Det går bra på mobilen och på datorn.`,
    searchLabel: 'Sök bland e-tjänster och blanketter',
    search: 'Sök',
    resume: 'Fortsätt där du var',
    resumeDraft: 'Fortsätt',
    draftAt: (step: number, of: number) => `steg ${number(step)} av ${number(of)}`,
    notSent: (day: string) => `Inte inskickad. Vi sparar den till ${day}.`,
    removeDraft: 'Ta bort',
    whichDraft: (title: string) => ` utkastet ${title}`,
    popular: 'Det här söker många',
    subjects: 'Alla ämnen',
    services: (count: number) => (count === 1 ? '1 e-tjänst' : `${number(count)} e-tjänster`),
    results: (words: string) => `Sökresultat för ”${words}”`,
    hits: (count: number) => (count === 1 ? '1 träff' : `${number(count)} träffar`),
    noHits: 'Inga träffar',
    noHitsHelp: 'Prova ett annat ord. Du kan också titta bland alla ämnen.',
    noServices: 'Det finns inga e-tjänster än',
    noServicesHelp: 'Ring oss, så hjälper vi dig.',
    allSubjects: 'Visa alla ämnen',
    noLogin: 'Ingen inloggning',
    login: 'E-legitimation',
  },

  service: {
    time: 'Tid att fylla i',
    cost: 'Kostnad',
    signature: 'Vem skriver under',
    answer: 'Svar',
    atHand: 'Det här behöver du ha till hands',
    saveAnytime: 'Du kan spara när du vill och fortsätta senare.',
    protectedHeading: 'Har du skyddade personuppgifter?',
    protectedText: 'Använd inte e-tjänsten. Kontakta kundtjänst, så hjälper vi dig.',
    protectedCall: (phone: string) =>
      `Använd inte e-tjänsten. Ring kundtjänst på ${phone} så hjälper vi dig.`,
    begin: 'Starta e-tjänsten',
    beginHeading: 'Börja',
    noLoginNeeded: 'Du behöver inte logga in.',
    loginNeeded: 'Du behöver logga in med e-legitimation.',
    yourData: 'Dina uppgifter',
    publicRecord:
      'Det du skickar in blir en allmän handling och kan lämnas ut om den inte omfattas av sekretess.',
    moreOnPrivacy: 'Mer om hur vi behandlar uppgifterna',
    controller: 'Personuppgiftsansvarig',
    data: 'Uppgifter',
    purpose: 'Ändamål',
    basis: 'Rättslig grund',
    retention: 'Hur länge',
    recipients: 'Vem som får ta del av dem',
    other: 'Bra att veta',
    officer: 'Dataskyddsombud',
    aboutService: 'Om tjänsten',
    howItGoes: 'Så går det till',
    howFill: 'Du fyller i frågorna, steg för steg.',
    howReview: 'Du granskar dina svar och skickar in.',
    howReceipt: 'Du får ett ärendenummer och en kvittens.',
    questions: 'Frågor om tjänsten',
  },

  review: {
    heading: 'Granska och skicka in',
    lead: 'Läs igenom dina svar. Du kan ändra allt ända tills du skickar in.',
    change: 'Ändra',
    noAnswer: 'Inget svar',
    sendHeading: 'Skicka in',
    submit: 'Skicka in',
    unfinished: 'Det finns frågor kvar att besvara',
  },

  receipt: {
    thanks: (received: string) => `Tack, vi har tagit emot ${received}`,
    something: 'det du skickade in',
    caseNumber: 'Ärendenummer',
    receivedAt: (day: string, time: string) => `Mottagen ${day} kl. ${time}`,
    title: (caseNumber: string) => `Kvittens ${caseNumber}`,
    nextSteps: 'Det här händer nu',
    download: (size: string) => `Hämta kvittensen (PDF, ${size})`,
    beingMade: 'Vi gör i ordning din kvittens. Det brukar ta några sekunder.',
    look: 'Visa om kvittensen är klar',
    follow: 'Visa ärendet',
    codeHeading: 'Spara länken',
    codeText:
      'Med länken kan du se ärendet och hämta kvittensen igen. Dela den bara med den som får se dina svar.',
    more: 'Mer',
  },

  case: {
    title: (caseNumber: string) => `Ärende ${caseNumber}`,
    answers: 'Dina svar',
    documents: 'Handlingar',
    receipt: 'Kvittens med dina svar',
    received: 'Mottaget',
    about: 'Om ärendet',
  },

  sorry: {
    code: (status: number) => `Fel ${String(status)}`,
    notFound: 'Sidan finns inte',
    notFoundText: 'Länken kan vara gammal eller felskriven. Inget du har fyllt i har försvunnit.',
    allServices: 'Alla e-tjänster och blanketter',
    lost: 'Hittar du inte rätt? Ring',
    failed: 'Något gick fel hos oss',
    failedText: 'Det du har sparat finns kvar. Försök igen om en stund.',
    closed: 'E-tjänsten är stängd en stund',
    closedText:
      'Vi kan inte spara något just nu. Det du redan har sparat finns kvar. Försök igen om en stund.',
    refused: 'Det gick inte att ta emot',
    savedHeading: 'Det här är sparat',
    again: 'Försök igen',
    toStart: 'Till startsidan',
    stillWrong: 'Händer det igen? Ring',
    sayCode: 'och säg felkoden',
  },

  staff: {
    bar: 'Handläggning',
    menu: 'Huvudmeny',
    forms: 'Formulär',
    cases: 'Ärenden',
    latest: 'Senaste ärenden',
    caseNumber: 'Ärende',
    service: 'E-tjänst',
    received: 'Inkom',
    status: 'Status',
    noCases: 'Inga ärenden än',
    noCasesHelp: 'När någon har skickat in något visas det här.',
    served: 'Visas för invånare',
    refused: 'Visas inte',
    problems: 'Att rätta',
    download: 'Hämta som CSV',
    whichForm: (title: string) => ` ärenden för ${title}`,
    nextPage: 'Nästa sida',
    pages: 'Sidor',
    version: (version: number) => `Version ${number(version)}`,
    answers: 'Svar',
    aboutCase: 'Om ärendet',
    events: 'Händelser',
  },

  signIn: {
    heading: 'Logga in',
    text: 'Öppna länken som skrevs ut när servern startade. Den gäller en gång.',
    button: 'Logga in',
    used: 'Länken är redan använd eller för gammal',
    usedText: 'Be om en ny länk där servern körs.',
  },
};

export type Texts = typeof sv;
