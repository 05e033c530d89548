import type { Json } from '../json';
import { generateFrom } from './pattern-generate';
import { formats, regExp } from './format-list';
import { textLength } from './fast-length';

/** What a schema says of a text, as far as an example of it has to keep to it. */
export interface TextFacets {
  /** All patterns that the text must match: one for each schema that has its say. */
  readonly patterns: readonly string[];
  readonly formats?: readonly string[];
  /** In characters, as JSON Schema counts them. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** The designer's own error sentences, title and description: an example may stand in them. */
  readonly sentences?: readonly string[];
  readonly words?: readonly string[];
  /** `examples`, then `default`. */
  readonly examples?: readonly Json[];
}

/** Longer examples help nobody; it also bounds what a slow pattern is tried on. */
const LONGEST = 40;

/**
 * A text that the schema accepts, to be shown beside "till exempel": one that the designer wrote, where there is one, else
 * made from the pattern. Always proved against every facet; undefined when none is found. The same for the same facets.
 */
export const exampleFor = (facets: TextFacets): string | undefined => {
  if (facets.patterns.length === 0) return undefined;
  const accepts = proof(facets);
  for (const candidate of candidates(facets)) if (accepts(candidate)) return candidate;
  return undefined;
};

function* candidates(facets: TextFacets): Iterable<string> {
  const [sentences, words] = [facets.sentences ?? [], facets.words ?? []];
  for (const sentence of sentences) yield* pointedOut(sentence);
  for (const example of facets.examples ?? []) if (typeof example === 'string') yield example;
  for (const text of words) yield* pointedOut(text);
  for (const text of [...sentences, ...words]) yield* remarkable(text);
  for (const pattern of facets.patterns) yield* generateFrom(pattern, facets.minLength ?? 0);
}

/** Whether a text keeps to all that the facets say. A pattern that does not compile is met by nothing. */
const proof = (facets: TextFacets): ((text: string) => boolean) => {
  const tests: ((text: string) => boolean)[] = [];
  try {
    for (const pattern of facets.patterns) {
      const compiled = regExp(pattern, 'u');
      tests.push((text) => compiled.test(text));
    }
  } catch {
    return () => false;
  }
  for (const format of facets.formats ?? []) tests.push((text) => suitsFormat(format, text));
  const [least, most] = [facets.minLength ?? 0, Math.min(facets.maxLength ?? LONGEST, LONGEST)];
  return (text) => {
    const length = textLength(text);
    const isPlain = text.trim() === text && text !== '' && !/[\p{C}\n]/u.test(text);
    return isPlain && length >= least && length <= most && tests.every((test) => test(text));
  };
};

/** Whether a text is of a format; any text is of one that nobody knows. */
export const suitsFormat = (name: string, text: string): boolean => {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format === undefined || format === true) return true;
  if (format instanceof RegExp) return format.test(text);
  if (typeof format === 'function') return format(text);
  if (typeof format !== 'object') return regExp(format, 'u').test(text);
  const { validate } = format;
  if (typeof validate === 'string') return regExp(validate, 'u').test(text);
  if (validate instanceof RegExp) return validate.test(text);
  return typeof validate !== 'function' || validate(text as never) === true;
};

const QUOTED = /[”“"„«'`‘]([^”“"„«»'`‘’]{1,40})[”“"»'`’]/gu;
const AFTER_EXAMPLE = /(?:till exempel|exempelvis|t\.?\s?ex\.?|for example|e\.g\.|such as|som)[:,]?\s+/giu;

/** What a text shows as an example: in quotes, or after "till exempel". */
function* pointedOut(text: string): Iterable<string> {
  for (const [, quoted] of text.matchAll(QUOTED)) if (quoted !== undefined) yield quoted.trim();
  for (const mark of text.matchAll(AFTER_EXAMPLE)) {
    const words = text.slice(mark.index + mark[0].length).split(/\s+/u);
    // The longest first, so that "284 31" is not told as "284".
    for (let count = Math.min(words.length, 4); count > 0; count--)
      yield bare(words.slice(0, count).join(' '));
  }
}

/** Words that are no prose: with a digit, or in capitals. Whatever else matches, matches by chance. */
function* remarkable(text: string): Iterable<string> {
  const words = text.split(/\s+/u);
  for (const count of [2, 1])
    for (let place = 0; place + count <= words.length; place++) {
      const one = bare(words.slice(place, place + count).join(' '));
      const isProse = one.length < 3 || !(/\d/u.test(one) || /^\p{Lu}+$/u.test(one));
      if (!isProse) yield one;
    }
}

const bare = (text: string) => text.replace(/^[([{”“"'‘]+|[)\]},.;:!?”“"'’]+$/gu, '');
