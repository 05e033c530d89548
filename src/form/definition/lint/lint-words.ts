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
  inkom: 'kom in',
  erfordras: 'behövs',
  erfordrar: 'behöver',
  erforderlig: 'som behövs',
  vederbörande: 'den det gäller',
  ifylles: 'fyll i',
  ifylls: 'fyll i',
  ifyllas: 'fyll i',
  härmed: 'stryk ordet',
  avseende: 'om',
  tillse: 'se till',
  tillser: 'ser till',
  tillses: 'vi ser till',
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
  'låtsas',
  'menas',
  'svettas',
  'åldras',
]);

/** The present passive of verbs that forms are full of, and that no noun looks like. */
const PASSIVE = new Set([
  'begärs',
  'behandlas',
  'beviljas',
  'erbjuds',
  'förs',
  'ges',
  'görs',
  'inhämtas',
  'krävs',
  'registreras',
  'sparas',
  'sänds',
  'tas',
  'tillhandahålls',
  'utförs',
  'utlämnas',
  'överförs',
]);

/** Nouns in the genitive end as passives do; after these words stands a verb. */
const BEFORE_A_VERB = 'som|inte|även|ska|skall|måste|kan|får|bör|behöver|kommer att|att';

const VAGUE =
  /^(?:(?:klicka|tryck|läs|läs mer|se|gå)(?: \p{L}+)? )?här(?: .*)?$|^(?:läs|se|visa) mer$|^mer(?: information)?$|^länk$|^(?:(?:click|press|read|see)(?: \p{L}+)? )?here(?: .*)?$|^(?:read|see|learn) more$|^more(?: information)?$|^link$/iu;

/** What can be better in the words. Sentences are judged in Swedish, which the rules are about; links in all languages. */
export const lintWords = (definition: FormDefinition): LintFinding[] =>
  formTexts(definition).flatMap((text) => [
    ...links(text),
    ...headings(text),
    ...images(text),
    ...(text.language === 'sv' ? [...longSentences(text), ...passives(text), ...difficult(text)] : []),
  ]);

const at = ({ file, pointer }: FormText) => ({ file, pointer });

const links = (text: FormText): LintFinding[] =>
  [...text.text.matchAll(/(?<!!)\[([^\]]*)\]\(/g)]
    .map(([, words = '']) => words.trim())
    .filter((words) => words === '' || VAGUE.test(words.replace(/[\s\p{P}\p{S}]+$/u, '')))
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

/** Nothing says what it shows to those who do not see it, and texts have no pictures. */
const images = (text: FormText): LintFinding[] =>
  /!\[[^\]]*\]\(|<img\b/i.test(text.text)
    ? [
        {
          rule: 'image-in-text',
          ...at(text),
          reason: 'A picture in a text is not shown.',
          mend: 'Say in words what it shows, or lead to a page that has it by a link.',
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
  [...passivesIn(text.text)].map((words) => ({
    rule: 'passive-form',
    ...at(text),
    reason: `"${words}" does not tell who does it.`,
    mend: 'Say who: "du" or "vi", and what they do.',
  }));

/** After a word that a verb follows every verb in -as counts; elsewhere those that cannot be anything else. */
const LED = new RegExp(
  `(?<!\\p{L})(?:${BEFORE_A_VERB})(?: inte| alltid| då| också| även)? (\\p{Ll}{2,}as)(?!\\p{L})`,
  'gu',
);

const passivesIn = (text: string): Set<string> => {
  const led = [...text.matchAll(LED)].filter(([, verb = '']) => !DEPONENT.has(verb));
  const told = new Set(led.map(([, verb]) => verb));
  const others = (text.match(/\p{L}+/gu) ?? []).filter(
    (word) => PASSIVE.has(word.toLowerCase()) && !told.has(word),
  );
  return new Set([...led.map(([words]) => words), ...others]);
};

const difficult = (text: FormText): LintFinding[] =>
  [...new Set(text.text.toLowerCase().match(/\p{L}+/gu))]
    .filter((word) => Object.hasOwn(DIFFICULT, word))
    .map((word) => ({
      rule: 'difficult-word',
      ...at(text),
      reason: `"${word}" is a word of offices.`,
      mend: `Write in plain words: ${DIFFICULT[word] ?? ''}.`,
    }));
