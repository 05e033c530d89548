import { svUpload } from './sv-upload';

/** The words on a form's pages, in Swedish: around questions, lists and choices. */
const number = (value: number): string => value.toLocaleString('sv-SE');

/** With a capital first, for the beginning of a sentence. */
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

export const svForm = {
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
    savedByPost: 'Det du ändrar sparas när du fortsätter.',
    savedUntil: (time: string, day: string) => `Sparat ${time}. Inte inskickad. Vi sparar den till ${day}.`,
    notSaved: 'Vi kunde inte spara det du nyss skrev.',
    stillSaved: (time: string) => `Det som sparades kl. ${time} finns kvar.`,
    savedHeading: 'Sparat. Inte inskickat.',
    keptUntil: (day: string) =>
      `Vi sparar det till ${day}. Kom tillbaka hit i samma webbläsare, så fortsätter du där du var.`,
    moreQuestions: 'Svara också på frågorna som kom till',
    tryAgain: 'Försök igen',
  },

  /** What a script says aloud. */
  live: {
    left: (count: number) =>
      count < 0 ? `${number(-count)} tecken för mycket.` : `${number(count)} tecken kvar.`,
    added: (what: string) => `${what} är tillagd.`,
    removed: (what: string) => `${what} är borttagen.`,
    moved: (place: number, of: number) => `Flyttad till plats ${number(place)} av ${number(of)}.`,
    chosen: (label: string) => `Valt: ${label}.`,
    found: (count: number) => (count === 0 ? 'Inget passar.' : `${number(count)} passar.`),
    more: 'Nya frågor har kommit till.',
    unsaved: 'Inte sparat ännu. Det du har ändrat sparas när du fortsätter.',
    notSaved: 'Inte sparat ännu. Vi försöker igen om en stund.',
    away: 'Vi når inte servern just nu. Allt du har skrivit finns kvar på sidan. Försök igen om en stund.',
  },

  field: {
    optional: '(valfritt)',
    /** Before an error sentence, for those who hear it. */
    error: 'Fel: ',
    /** Before a remark that stops nothing. */
    check: 'Kontrollera: ',
    yes: 'Ja',
    no: 'Nej',
    noAnswer: 'Inget svar',
    choose: 'Välj',
    day: 'Dag',
    month: 'Månad',
    year: 'År',
    time: 'Klockslag',
    dateHint: (year: number) => `Till exempel 24 11 ${year}.`,
    timeHint: 'Till exempel 14.30.',
    example: (text: string) => `Till exempel: ${text}`,
    atMostCharacters: (count: number) => `Du kan skriva högst ${number(count)} tecken.`,
    locked: 'Du kan inte ändra det här.',
    byLink: 'Förifylld via länk. Du kan ändra svaret.',
    fetched: 'Hämtat från inloggningen.',
    fetchedEditable: 'Hämtat från inloggningen. Du kan ändra det.',
    /** Where something is worked out from answers that are not there yet. */
    notYet: 'Räknas ut när du har svarat',
    jsonHint:
      'Skriv uppgifterna som JSON, till exempel { "namn": "Anna" }. Är du osäker kan du ringa oss, så hjälper vi dig.',
  },

  list: {
    entry: (name: string, place: number, of: number) => `${capital(name)} ${number(place)} av ${number(of)}`,
    /** The name of a row that holds one answer. */
    row: (name: string, place: number) => `${capital(name)} ${number(place)}`,
    add: (name: string) => `Lägg till ${name}`,
    remove: 'Ta bort',
    up: 'Flytta upp',
    down: 'Flytta ner',
    /** Said after a tool's name, so that one tool is told from the next. */
    which: (name: string, place: number) => ` ${name} ${number(place)}`,
    /** Said after that, where the list stands in another list's entry. */
    within: (which: string) => `, i${which}`,
    full: (count: number) => `Du kan lägga till högst ${number(count)}.`,
  },

  members: {
    name: 'Namn',
    unnamed: 'utan namn',
  },

  part: {
    add: (name: string) => `Lägg till ${name}`,
    remove: (name: string) => `Ta bort ${name}`,
    other: 'fler uppgifter',
  },

  variants: {
    /** Above the choices, where the question has no name of its own. */
    label: 'Välj det som passar',
    show: 'Visa frågorna',
    which: (label: string) => ` för ${label}`,
  },

  ...svUpload,

  finder: {
    label: (question: string) => `Sök: ${question}`,
    search: 'Sök',
    which: (question: string) => ` ${question}`,
    /** Before anything was searched for. */
    first: (shown: number, of: number) =>
      `Här är de ${number(shown)} första av ${number(of)}. Skriv en del av namnet och tryck på Sök för att hitta fler.`,
    all: (of: number) => `Skriv en del av namnet och tryck på Sök. Det finns ${number(of)} att välja bland.`,
    hits: (count: number, of: number, words: string) =>
      count === 1
        ? `1 av ${number(of)} passar ”${words}”.`
        : `${number(count)} av ${number(of)} passar ”${words}”.`,
    some: (shown: number, count: number, words: string) =>
      `Visar ${number(shown)} av ${number(count)} som passar ”${words}”. Skriv mer för att få färre.`,
    none: (words: string) => `Inget passar ”${words}”. Prova en kortare del av namnet.`,
    chosen: 'Valt nu',
    taken: (count: number) => (count === 1 ? '1 vald.' : `${number(count)} valda.`),
    /** Over the rows that are chosen, for those who listen. */
    takenLabel: 'Valda',
    hitsLabel: 'Att välja bland',
  },

  stop: {
    /** Under the reason. */
    help: 'Har du frågor, eller har det blivit fel?',
    goBack: 'Du kan gå tillbaka och ändra ditt svar. Det du har fyllt i är sparat.',
    /** On the review. */
    heading: 'Du kan inte skicka in det här',
    text: 'Ett av dina svar gör att du inte kan använda e-tjänsten.',
    why: 'Läs varför',
  },

  problems: {
    heading: (count: number) => `Det finns ${count === 1 ? 'ett' : number(count)} fel att rätta`,
    /** Above remarks that stop nothing. */
    remarks: 'Kontrollera innan du skickar in',
    remarksHelp: 'Stämmer det ändå? Då behöver du inte ändra något.',
  },
};

export type FormTexts = typeof svForm;
