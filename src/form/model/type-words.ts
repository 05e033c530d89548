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
    json: 'Something else',
    member: 'detail',
    others: 'More details',
    other: 'Alternative',
  },
};

export const typeWord = (language: Language, type: string): string => WORDS[language][type] ?? type;
