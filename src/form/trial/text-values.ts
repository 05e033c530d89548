import { isObject, type Json, type JsonObject } from '../json';
import { regExp } from '../patterns/reg-exp';
import { textLength } from '../validation/fast-length';
import { generateFrom } from '../validation/pattern-generate';
import { suitsFormat } from '../validation/pattern-example';
import { FORMAT_SAMPLES } from './format-samples';
import type { Random } from './random';

/** What some schemas say of a text, all of them together. */
export interface TextLimits {
  readonly patterns: readonly string[];
  readonly formats: readonly string[];
  /** In characters, as JSON Schema counts them. */
  readonly least: number;
  readonly most: number | undefined;
}

export const textLimits = (schemas: readonly JsonObject[]): TextLimits => {
  const said = <T>(word: string, is: (value: Json) => value is T & Json): T[] =>
    schemas.flatMap(({ [word]: value }) => (value !== undefined && is(value) ? [value as T] : []));
  const most = said('maxLength', isNumber);
  return {
    patterns: [...new Set(said('pattern', isText))],
    formats: [...new Set(said('format', isText))],
    least: Math.max(0, ...said('minLength', isNumber)),
    most: most.length === 0 ? undefined : Math.min(...most),
  };
};

const isText = (value: Json): value is string => typeof value === 'string';
const isNumber = (value: Json): value is number => typeof value === 'number';

/** Whether a text keeps to all that is said; a pattern that does not compile is met by nothing. */
export const keepsTo = ({ patterns, formats, least, most }: TextLimits): ((text: string) => boolean) => {
  try {
    const compiled = patterns.map((pattern) => regExp(pattern, 'u'));
    return (text) => {
      const length = textLength(text);
      return (
        length >= least &&
        length <= (most ?? Infinity) &&
        compiled.every((one) => one.test(text)) &&
        formats.every((format) => suitsFormat(format, text))
      );
    };
  } catch {
    return () => false;
  }
};

/** What people write, and what programs stumble over. */
const WORDS = [
  'gatlykta', 'Åsa', 'vägen', 'trasig', 'sedan', 'i går', 'lekplats', 'O’Brien', 'Öst & Väst', '50 %', 'mycket',
  'hål', 'Storgatan 12 B', 'lgh 1102', '(vänster)', 'ring', 'efter', 'kl. 16.30', '"citat"', '<b>', 'e-post', 'och',
  'inte', '=1+1', 'a;b', 'C:\\mapp', 'naïve', 'Łukasz', '½', 'försäkring', 'inomhus', 'é',
]; // prettier-ignore

const LONGEST_RANDOM = 120;

/** A text of words, at most and at least so many characters long. It neither begins nor ends in a blank. */
export const wordsOf = (random: Random, least: number, most: number, lines = false): string => {
  const wanted = random.int(least, Math.max(least, Math.min(most, LONGEST_RANDOM)));
  let text = '';
  while (textLength(text) < wanted) {
    const word = random.pick(WORDS) ?? 'ord';
    const gap = text === '' ? '' : lines && random.chance(0.1) ? '\n' : ' ';
    if (textLength(text + gap + word) > most) break;
    text += gap + word;
  }
  return padded(text === '' ? 'a'.repeat(Math.min(most, 1)) : text, least);
};

/** The text made so long, by letters at its end. */
export const padded = (text: string, length: number): string => {
  const lacking = length - textLength(text);
  return lacking <= 0 ? text : text + 'abcdefghij'.repeat(Math.ceil(lacking / 10)).slice(0, lacking);
};

/** Beyond this a text is no answer that a test would be the wiser for. */
export const LONGEST_TEXT = 20_000;

/** Texts that keep to the limits, the likeliest first; none where none was found. */
export function* textsFor(limits: TextLimits, random: Random, lines = false): Iterable<string> {
  const keeps = keepsTo(limits);
  const most = Math.min(limits.most ?? LONGEST_TEXT, LONGEST_TEXT);
  for (const text of candidates(limits, random, most, lines)) if (keeps(text)) yield text;
}

function* candidates(limits: TextLimits, random: Random, most: number, lines: boolean): Iterable<string> {
  for (const format of limits.formats) yield* random.shuffled(FORMAT_SAMPLES[format] ?? []);
  if (limits.formats.length === 0)
    for (let times = 0; times < 4; times++) yield wordsOf(random, limits.least, most, lines);
  for (const pattern of limits.patterns)
    yield* generateFrom(pattern, random.int(limits.least, Math.max(limits.least, Math.min(most, 12))));
  for (const pattern of limits.patterns) yield* generateFrom(pattern, limits.least);
  for (const format of limits.formats)
    for (const text of FORMAT_SAMPLES[format] ?? []) yield padded(text, limits.least);
  yield wordsOf(random, limits.least, most);
}

/** A text of just so many characters that keeps to the limits, if one is found. */
export const textOfLength = (limits: TextLimits, length: number, random: Random): string | undefined => {
  const keeps = keepsTo({ ...limits, least: length, most: length });
  for (const text of ofLength(limits, length, random)) if (keeps(text)) return text;
  return undefined;
};

function* ofLength(limits: TextLimits, length: number, random: Random): Iterable<string> {
  const plain = padded(wordsOf(random, Math.min(length, LONGEST_RANDOM), length), length);
  if (limits.formats.length === 0) yield plain;
  if (limits.formats.includes('email') && length > 8) yield* mails(length);
  if (limits.formats.some((format) => /^(ur[il]|iri)$/.test(format)) && length > 20)
    yield padded('https://example.se/', length);
  for (const pattern of limits.patterns) yield* generateFrom(pattern, length);
  for (const format of limits.formats) yield* FORMAT_SAMPLES[format] ?? [];
  yield 'a'.repeat(length);
  yield '1'.repeat(length);
  yield 'A'.repeat(length);
}

/** Parts of an address of 63 characters at most, as domains have them. */
function* mails(length: number): Iterable<string> {
  const local = 'a'.repeat(Math.min(60, Math.max(1, length - 6)));
  const left = length - local.length - 1 - '.se'.length;
  if (left <= 0) return;
  const parts: string[] = [];
  for (let rest = left; rest > 0;) {
    const take = rest > 62 ? Math.min(60, rest - 2) : rest;
    parts.push('b'.repeat(take));
    rest -= take + 1;
  }
  yield `${local}@${parts.join('.')}.se`;
}

/** All texts in a schema's `examples` and `default`. */
export const ownExamples = (schemas: readonly JsonObject[]): Json[] =>
  schemas.flatMap(({ examples, default: start }) => [
    ...(Array.isArray(examples) ? examples : []),
    ...(start === undefined || isObject(start) ? [] : [start]),
  ]);
