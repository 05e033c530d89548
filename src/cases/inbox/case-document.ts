import {
  exportColumns,
  exportTables,
  isNameOf,
  isObject,
  showValue,
  type Column,
  type FormModel,
  type Json,
} from '../../form';
import { ANY, EACH, toPointer, type Path } from '../../form/pointer';
import { answerLexeme, digitsLexeme } from './lexemes';
import { searchedWords } from './searched-words';
import { sortedText } from './sorted-text';

/** What can be found of an answer. */
export interface FoundIn {
  /** Words, separated by spaces. */
  readonly words: string;
  readonly lexemes: readonly string[];
  /** Who applies, as far as the answer says. */
  readonly applicant?: string;
}

/** Where an answer stands, whatever entry of a list it is in: what filters name questions by. */
export const questionPointer = (path: Path): string =>
  toPointer(path.map((token) => (token === EACH || token === ANY ? '*' : token)));

/** What is kept closest is neither searched, filtered nor shown in lists: only in its case, where the look is written down. */
export const isListed = ({ privacy }: Pick<Column['field'], 'privacy'>): boolean =>
  privacy !== 'sensitive' && privacy !== 'secret';

/** Models are kept by their versions, and so are their questions. */
const questions = new WeakMap<FormModel, readonly Column[]>();

/** The questions of a form that lists may know of, those in repeating groups too. */
export const listedQuestions = (model: FormModel): readonly Column[] => {
  const known =
    questions.get(model) ??
    [...exportColumns(model), ...exportTables(model).flatMap(({ columns }) => columns)].filter(({ field }) =>
      isListed(field),
    );
  questions.set(model, known);
  return known;
};

/** Letters of words, lexemes of answers: what one case may take in the search. */
const MOST_LETTERS = 200_000;
const MOST_LEXEMES = 2_000;

/** Everything in an answer that it may be found by. */
export const foundIn = (model: FormModel, answer: Json): FoundIn => {
  const texts: string[] = [];
  const lexemes = new Set<string>();
  for (const column of listedQuestions(model)) {
    const pointer = questionPointer(column.path);
    for (const value of valuesAt(answer, column.path)) {
      const shown = showValue(column.field, value, 'sv');
      texts.push(shown);
      const digits = digitsLexeme(shown);
      if (digits !== undefined) lexemes.add(digits);
      for (const one of Array.isArray(value) ? value : [value]) {
        const text = storedText(one);
        if (text !== undefined && lexemes.size < MOST_LEXEMES) lexemes.add(answerLexeme(pointer, text));
      }
    }
  }
  const applicant = applicantIn(model, answer);
  return {
    words: searchedWords(texts.join('\n')).slice(0, MOST_LETTERS),
    lexemes: [...lexemes],
    ...(applicant !== undefined && { applicant }),
  };
};

/** A single value as it is stored, for comparing. */
export const storedText = (value: Json): string | undefined =>
  value === null || isObject(value) || Array.isArray(value) || value === '' ? undefined : String(value);

/** What a case is sorted by at a question. */
export const sortedBy = (model: FormModel, answer: Json, pointer: string): string => {
  const column = listedQuestions(model).find(({ path }) => questionPointer(path) === pointer);
  return sortedText(column === undefined ? undefined : valuesAt(answer, column.path)[0]);
};

/** Letters of a name in a list. */
const LONGEST_NAME = 120;

/** By the autocomplete tokens, which only the applicant's own answers have: a name, an organisation, or first and last name. */
const applicantIn = (model: FormModel, answer: Json): string | undefined => {
  const told = (token: string): string | undefined => {
    for (const { field, path } of listedQuestions(model)) {
      const [value] = field.autocomplete === token ? valuesAt(answer, path) : [];
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
    }
    return undefined;
  };
  const both = [told('given-name'), told('family-name')].filter((part) => part !== undefined).join(' ');
  const name = told('organization') ?? told('name') ?? both;
  return name === '' ? undefined : Array.from(name).slice(0, LONGEST_NAME).join('');
};

/** Whether the form leaves open what its applicants are called: every question that may say it is none of personal data. */
export const isApplicantOpen = (model: FormModel): boolean =>
  listedQuestions(model).every(({ field }) => !isNameOf(field) || field.privacy === 'none');

/** The values at a question: one, or one for each entry. */
export const valuesAt = (value: Json | undefined, path: Path): Json[] => {
  const [token, ...rest] = path;
  if (value === undefined || value === null) return [];
  if (token === undefined) return [value];
  if (token === EACH) return Array.isArray(value) ? value.flatMap((entry) => valuesAt(entry, rest)) : [];
  if (token === ANY)
    return isObject(value) ? Object.values(value).flatMap((member) => valuesAt(member, rest)) : [];
  if (Array.isArray(value)) return valuesAt(value[Number(token)], rest);
  return isObject(value) && Object.hasOwn(value, token) ? valuesAt(value[token], rest) : [];
};
