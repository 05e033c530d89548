import type { Language } from '../model/form-model';
import { factsOf, labelOf } from './sentence-facts';
import type { SentenceKey, Sentences } from './sentence-key';
import { keyOf } from './sentence-key-of';
import type { Wrong } from './sentence-wrong';
import { sentencesEn } from './sentences.en';
import { sentencesSv } from './sentences.sv';

export const catalogues: Readonly<Record<Language, Sentences>> = { sv: sentencesSv, en: sentencesEn };

/** The sentence that tells a person what is wanted. The designer's own comes first. */
export const sentenceFor = (wrong: Wrong, language: Language): string => {
  const own = ownSentence(wrong) ?? fromCatalogue(wrong, language);
  return wrong.entry === undefined || wrong.entry === ''
    ? own
    : fill(catalogues[language].inEntry, { entry: wrong.entry, sentence: own });
};

const ownSentence = ({ about, keyword }: Wrong): string | undefined => {
  const errors = 'errors' in about ? about.errors : undefined;
  if (!errors) return undefined;
  return [keyword, '*']
    .flatMap((key) => (Object.hasOwn(errors, key) ? [errors[key] ?? ''] : []))
    .find((sentence) => sentence.trim() !== '');
};

const fromCatalogue = (wrong: Wrong, language: Language): string => {
  const { label, kind } = labelOf(wrong.about, language);
  const key = keyOf(wrong, kind === 'question');
  // "Beskriv vad som har hänt" says itself what is wanted.
  if (key.startsWith('required.') && key !== 'required.tick' && kind === 'request') return `${label}.`;
  const facts = factsOf(wrong, language);
  const sentence = filled(catalogues[language][key], facts) ?? fill(catalogues[language].other, facts);
  const more = withMore(wrong, key, sentence, language);
  return more === undefined
    ? sentence
    : (filled(catalogues[language][more.key], { ...facts, why: more.why }) ?? sentence);
};

/** A sentence that another one makes clearer: what a list is to hold, or what is wrong with a name. */
const withMore = (
  { inName, params }: Wrong,
  key: SentenceKey,
  sentence: string,
  language: Language,
): { readonly key: SentenceKey; readonly why: string } | undefined => {
  if (key.startsWith('contains')) return { key: 'contains.wanted', why: sentence };
  if (key !== 'propertyNames' || inName === undefined) return undefined;
  const label = catalogues[language]['propertyNames.label'];
  const value = params['propertyName'];
  const about = { ...NAME, label, ...(inName.example !== undefined && { example: inName.example }) };
  const why = fromCatalogue({ ...inName, about, value }, language);
  return why === fill(catalogues[language].unfit, {}) ? undefined : { key: 'propertyNames.why', why };
};

/** A member's name, as what a sentence can be about. */
const NAME = {
  kind: 'text',
  path: [],
  shown: 'always',
  required: 'always',
  enabled: 'always',
  privacy: 'none',
  multiline: false,
  width: 'full',
} as const;

/** The sentence with its places filled; undefined where something that it tells is not known. */
const filled = (sentence: string, facts: Readonly<Record<string, string>>): string | undefined =>
  [...sentence.matchAll(PLACE)].every(([, name = '']) => facts[name] !== '')
    ? fill(sentence, facts)
    : undefined;

const PLACE = /\{(\w+)\}/g;

const fill = (sentence: string, facts: Readonly<Record<string, string>>): string =>
  sentence.replace(PLACE, (_, name: string) => facts[name] ?? '');
