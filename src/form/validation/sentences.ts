import type { Language } from '../model/form-model';
import { factsOf, labelOf } from './sentence-facts';
import type { Sentences } from './sentence-key';
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
  const sentence = catalogues[language][key];
  const isWhole = [...sentence.matchAll(PLACE)].every(([, name = '']) => facts[name] !== '');
  return fill(isWhole ? sentence : catalogues[language].other, facts);
};

const PLACE = /\{(\w+)\}/g;

const fill = (sentence: string, facts: Readonly<Record<string, string>>): string =>
  sentence.replace(PLACE, (_, name: string) => facts[name] ?? '');
