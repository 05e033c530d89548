import type { Json } from '../json';
import type { Field, Group, Language, List } from '../model/form-model';
import { showDate } from '../text/dates';
import { readNumber, showNumber } from '../text/numbers';
import { textLength } from './fast-length';
import { formatSentence } from './format-sentence';
import { labelInSentence } from './label-in-sentence';
import type { SentenceKey, Sentences } from './sentence-key';
import { sentencesEn } from './sentences.en';
import { sentencesSv } from './sentences.sv';

/** What is wrong, and where, for a sentence to be made of it. */
export interface Wrong {
  readonly keyword: string;
  readonly params: Readonly<Record<string, Json>>;
  /** What the sentence is about; a bare label where no question of the form is. */
  readonly about: Field | List | Group | { readonly kind: 'unknown'; readonly label: string };
  readonly value: Json | undefined;
  /** `Adress 2`, where there are several entries. */
  readonly entry?: string;
  /** ISO date, Swedish time. */
  readonly today?: string;
  /** Labels, where one of several is wanted. */
  readonly labels?: readonly string[];
}

export const catalogues: Readonly<Record<Language, Sentences>> = { sv: sentencesSv, en: sentencesEn };

/** The sentence that tells a person what is wanted. The designer's own comes first. */
export const sentenceFor = (wrong: Wrong, language: Language): string => {
  const own = ownSentence(wrong) ?? fromCatalogue(wrong, language);
  return wrong.entry === undefined
    ? own
    : fill(catalogues[language].inEntry, { entry: wrong.entry, sentence: own });
};

const ownSentence = ({ about, keyword }: Wrong): string | undefined => {
  const errors = 'errors' in about ? about.errors : undefined;
  if (!errors) return undefined;
  return [keyword, '*'].flatMap((key) => (Object.hasOwn(errors, key) ? [errors[key]] : []))[0];
};

const fromCatalogue = (wrong: Wrong, language: Language): string => {
  const { label, lower, kind } = labelInSentence(wrong.about.label || NAMELESS[language], language);
  const key = keyFor(wrong, kind === 'question');
  // "Beskriv vad som har hänt" says itself what is wanted.
  if (key.startsWith('required.') && key !== 'required.tick' && kind === 'request') return `${label}.`;
  const hint = 'hint' in wrong.about ? (wrong.about.hint ?? '') : '';
  return fill(catalogues[language][key], {
    label,
    lower: kind === 'phrase' ? lower : quoted(label, language),
    hint,
    n: limitOf(wrong, language),
    typed: String(typeof wrong.value === 'string' ? textLength(wrong.value) : 0),
    list: (wrong.labels ?? []).map((one) => labelInSentence(one, language).lower).join(', '),
  });
};

/** For a question whose label the designer took away. */
const NAMELESS: Readonly<Record<Language, string>> = { sv: 'Svaret', en: 'The answer' };

const quoted = (text: string, language: Language) => (language === 'sv' ? `”${text}”` : `“${text}”`);

const fill = (sentence: string, facts: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');

const limitOf = ({ keyword, params, about }: Wrong, language: Language): string => {
  if (keyword === 'pattern') return digitsIn(about) ?? '';
  const limit = params['limit'] ?? params['multipleOf'];
  if (typeof limit === 'number') return showNumber(limit, language);
  return typeof limit === 'string' ? showDate(limit, language) : '';
};

const keyFor = (wrong: Wrong, isQuestion: boolean): SentenceKey => {
  const { keyword, params, about, value } = wrong;
  switch (keyword) {
    case 'required':
    case 'dependentRequired':
    case 'dependencies':
      return requiredKey(about, isQuestion);
    case 'minLength':
      return params['limit'] === 1 && value === '' ? requiredKey(about, isQuestion) : 'minLength';
    case 'minItems':
      if (Array.isArray(value) && value.length === 0 && params['limit'] === 1)
        return requiredKey(about, isQuestion);
      return `minItems.${about.kind === 'choices' ? 'choices' : 'list'}`;
    case 'maxItems':
    case 'uniqueItems':
      return `${keyword}.${about.kind === 'choices' ? 'choices' : 'list'}`;
    case 'type':
      return typeKey(about, value, params);
    case 'enum':
    case 'const':
    case 'oneOf':
      return enumKey(about);
    case 'anyOf':
      return wrong.labels ? 'anyOf.required' : enumKey(about);
    case 'pattern':
      return isBlank(wrong) ? requiredKey(about, isQuestion) : patternKey(about);
    case 'format':
      return typeof params['format'] === 'string' && typeof value === 'string'
        ? formatSentence(params['format'], value, wrong.today)
        : 'format.other';
    case 'formatMinimum':
    case 'formatMaximum':
    case 'maxLength':
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
    case 'multipleOf':
    case 'hidden':
    case 'tooMany':
      return keyword;
    case 'formatExclusiveMinimum':
      return 'formatMinimum';
    case 'formatExclusiveMaximum':
      return 'formatMaximum';
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'propertyNames':
    case 'false schema':
      return 'additionalProperties';
    case 'storable':
      return storableKey(params);
    default:
      return 'other';
  }
};

type About = Wrong['about'];

const requiredKey = ({ kind }: About, isQuestion: boolean): SentenceKey => {
  switch (kind) {
    case 'tick':
      return 'required.tick';
    case 'text':
    case 'number':
    case 'date':
    case 'list':
      return isQuestion ? `required.${kind}.question` : `required.${kind}`;
    case 'choice':
    case 'choices':
    case 'boolean':
      return isQuestion ? 'required.choice.question' : 'required.choice';
    default:
      return 'required.other';
  }
};

const enumKey = ({ kind }: About): SentenceKey => {
  if (kind === 'tick') return 'enum.tick';
  return kind === 'choice' || kind === 'choices' || kind === 'boolean' ? 'enum' : 'other';
};

const typeKey = (about: About, value: Json | undefined, params: Wrong['params']): SentenceKey => {
  switch (about.kind) {
    case 'number': {
      const read = typeof value === 'string' ? readNumber(value) : undefined;
      if (read?.kind === 'unreadable' && read.reason !== 'form') return `type.number.${read.reason}`;
      return about.integer ? 'type.integer' : 'type.number';
    }
    case 'boolean':
      return 'type.boolean';
    case 'tick':
    case 'choice':
    case 'choices':
      return enumKey(about);
    case 'text':
      return 'type.text';
    case 'date':
      return 'format.date';
    case 'list':
      return 'type.list';
    default:
      return ofType(params['type']);
  }
};

/** Where no question is: only a program can have sent it. */
const ofType = (type: Json | undefined): SentenceKey => {
  if (type === 'number' || type === 'integer' || type === 'object') return `type.${type}`;
  return type === 'array' ? 'type.list' : 'type.other';
};

const ONLY_DIGITS = /^\^(?:\[0-9\]|\\d)(?:\{(\d+)(?:,(\d+))?\})?\$$/;

/** How many digits a pattern asks for, where it asks for nothing else: `4`, or `3–5`. */
const digitsIn = (about: About): string | undefined => {
  const match = about.kind === 'text' && about.pattern !== undefined ? ONLY_DIGITS.exec(about.pattern) : null;
  if (!match) return undefined;
  const [, least = '1', most = least] = match;
  return least === most ? least : `${least}–${most}`;
};

/** `\S` asks for anything but blanks: who breaks it has not answered. */
const isBlank = ({ about }: Wrong): boolean => about.kind === 'text' && about.pattern === '\\S';

const patternKey = (about: About): SentenceKey => {
  if ('hint' in about && about.hint !== undefined) return 'pattern.hint';
  return digitsIn(about) === undefined ? 'pattern' : 'pattern.digits';
};

const storableKey = (params: Wrong['params']): SentenceKey => {
  const reason = params['reason'];
  return reason === 'number' || reason === 'depth' ? `storable.${reason}` : 'storable.character';
};
