import type { Language } from './form-model';

/** What a type of answer is called, where nothing else tells shapes apart. */
const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: {
    string: 'Text',
    number: 'Tal',
    integer: 'Heltal',
    boolean: 'Ja eller nej',
    array: 'Lista',
    object: 'Flera uppgifter',
    null: 'Inget',
    date: 'Datum',
    'date-time': 'Datum och klockslag',
    time: 'Klockslag',
    email: 'E-postadress',
    uri: 'Webbadress',
    json: 'Annat',
    member: 'uppgift',
    others: 'Fler uppgifter',
    other: 'Alternativ',
  },
  en: {
    string: 'Text',
    number: 'Number',
    integer: 'Whole number',
    boolean: 'Yes or no',
    array: 'List',
    object: 'Several details',
    null: 'Nothing',
    date: 'Date',
    'date-time': 'Date and time',
    time: 'Time',
    email: 'Email address',
    uri: 'Web address',
    json: 'Something else',
    member: 'detail',
    others: 'More details',
    other: 'Alternative',
  },
};

export const typeWord = (language: Language, type: string): string => WORDS[language][type] ?? type;

const SAME: Readonly<Record<string, string>> = { 'idn-email': 'email', url: 'uri', iri: 'uri' };

/** What a text of a format is called; a text, where the format says nothing to people. */
export const formatWord = (language: Language, format: string | undefined): string => {
  const named = WORDS[language][SAME[format ?? ''] ?? format ?? ''];
  return named ?? typeWord(language, 'string');
};
