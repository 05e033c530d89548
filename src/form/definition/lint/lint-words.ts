import { formTexts, type FormText } from './form-texts';
import type { LintFinding } from './lint-rules';
import type { FormDefinition } from '../form-definition';

/** Clear language: at most so many words in a sentence (REQ-L2). */
const MOST_WORDS = 20;

/** Words of offices, and what people say (REQ-L2). */
const DIFFICULT: Readonly<Record<string, string>> = {
  inkomma: 'komma in',
  inkommer: 'kommer in',
  inkommit: 'kommit in',
  erfordras: 'behövs',
  erforderlig: 'som behövs',
  vederbörande: 'den det gäller',
  ifylles: 'fyll i',
  härmed: 'stryk ordet',
  avseende: 'om',
  tillse: 'se till',
  tillser: 'ser till',
  erhålla: 'få',
  erhåller: 'får',
  medelst: 'med',
  jämlikt: 'enligt',
  anförd: 'nämnd',
  ånyo: 'igen',
};

/** Deponents: they look passive, and are not. */
const DEPONENT = new Set([
  'finnas',
  'hoppas',
  'minnas',
  'trivas',
  'andas',
  'lyckas',
  'misslyckas',
  'synas',
  'träffas',
  'mötas',
  'umgås',
  'vistas',
  'höras',
  'behövas',
]);

const VAGUE =
  /^(?:klicka )?här$|^läs mer(?: här)?$|^mer$|^länk$|^(?:click )?here$|^read more$|^more$|^link$/iu;

/** What can be better in the words. Sentences are judged in Swedish, which the rules are about; links in all languages. */
export const lintWords = (definition: FormDefinition): LintFinding[] =>
  formTexts(definition).flatMap((text) => [
    ...links(text),
    ...headings(text),
    ...(text.language === 'sv' ? [...longSentences(text), ...passives(text), ...difficult(text)] : []),
  ]);

const at = ({ file, pointer }: FormText) => ({ file, pointer });

const links = (text: FormText): LintFinding[] =>
  [...text.text.matchAll(/\[([^\]]*)\]\(/g)]
    .map(([, words = '']) => words.trim())
    .filter((words) => words === '' || VAGUE.test(words))
    .map((words) => ({
      rule: 'vague-link',
      ...at(text),
      reason: `The words of the link, ${JSON.stringify(words)}, do not tell where it leads.`,
      mend: 'Let them name what is found there, for example "[Regler för serveringstillstånd](https://...)".',
    }));

const headings = (text: FormText): LintFinding[] =>
  /^#{1,6} /m.test(text.text)
    ? [
        {
          rule: 'heading-in-text',
          ...at(text),
          reason: 'A heading in a text is shown as it is written: headings come of pages and groups alone.',
          mend: 'Make it a Group with a label in ui.json, or a sentence.',
        },
      ]
    : [];

/** A stop ends a sentence where a capital follows: `13 kap. 8 §` goes on. */
const sentencesOf = (text: string): string[] =>
  text
    .replace(/\]\([^)]*\)/g, ']')
    .split(/[.!?:](?=\s+[\p{Lu}])|\n+/u)
    .map((sentence) => sentence.trim());

const wordsOf = (sentence: string): string[] => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}.:@/-]*/gu) ?? [];

const beginning = (sentence: string): string => {
  const words = sentence.split(/\s+/);
  return words.length > 5 ? `${words.slice(0, 5).join(' ')} ...` : sentence;
};

const longSentences = (text: FormText): LintFinding[] =>
  sentencesOf(text.text)
    .filter((sentence) => wordsOf(sentence).length > MOST_WORDS)
    .map((sentence) => ({
      rule: 'long-sentence',
      ...at(text),
      reason: `The sentence "${beginning(sentence)}" has ${wordsOf(sentence).length} words; more than ${MOST_WORDS} are hard to follow.`,
      mend: 'Make two sentences of it, or a list.',
    }));

const passives = (text: FormText): LintFinding[] =>
  [
    ...text.text.matchAll(
      /(?<!\p{L})(ska|skall|måste|kan|får|bör|behöver|kommer att)(?: inte| alltid| då| också)? (\p{Ll}{2,}as)(?!\p{L})/gu,
    ),
  ]
    .filter(([, , verb = '']) => !DEPONENT.has(verb))
    .map(([words]) => ({
      rule: 'passive-form',
      ...at(text),
      reason: `"${words}" does not tell who does it.`,
      mend: 'Say who: "du" or "vi", and what they do.',
    }));

const difficult = (text: FormText): LintFinding[] =>
  [...new Set(text.text.toLowerCase().match(/\p{L}+/gu))]
    .filter((word) => Object.hasOwn(DIFFICULT, word))
    .map((word) => ({
      rule: 'difficult-word',
      ...at(text),
      reason: `"${word}" is a word of offices.`,
      mend: `Write in plain words: ${DIFFICULT[word] ?? ''}.`,
    }));
