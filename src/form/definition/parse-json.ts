import { isObject, type Json, type JsonObject } from '../json';

/** Deeper than any form nests; beyond it, reading would run out of stack. */
const DEEPEST = 200;

export type Parsed = { readonly value: Json } | { readonly reason: string; readonly mend: string };

/** JSON text as a value, or what is wrong with it, with line and column (both from 1). */
export const parseJson = (text: string): Parsed => {
  const plain = text.replace(/^\uFEFF/, '');
  try {
    const value = JSON.parse(plain) as Json;
    return depthOf(plain) > DEEPEST
      ? {
          reason: `It nests deeper than ${DEEPEST} levels.`,
          mend: 'Put its inner parts higher up, for a schema in "$defs", and refer to them.',
        }
      : { value };
  } catch {
    return { reason: faultOf(plain), mend: 'Mend the JSON there.' };
  }
};

/** Brackets open at once, outside of strings. */
const depthOf = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '{' || token === '[') deepest = Math.max(deepest, ++depth);
    else if (token === '}' || token === ']') depth--;
  }
  return deepest;
};

const TOKEN =
  /[\t\n\r ]*(?:([{}[\],:])|(")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.]))/y;

/** What may stand between two quotes. Piece by piece: at once, some megabytes would take more stack than there is. */
const PIECE = /[^"\\\u0000-\u001F]{1,10000}|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The length of what is in a string and of its closing quote, from behind its opening one; undefined for what is no string. */
const lengthOfString = (text: string, from: number): number | undefined => {
  PIECE.lastIndex = from;
  let at = from;
  while (PIECE.test(text)) at = PIECE.lastIndex;
  return text[at] === '"' ? at + 1 - from : undefined;
};

type Wanted = 'value' | 'name' | 'colon' | 'next' | 'end';

const WORDS: Readonly<Record<Wanted, string>> = {
  value: 'a value',
  name: 'a name in double quotes',
  colon: 'a colon',
  next: 'a comma or a closing bracket',
  end: 'the end of the file',
};

/** Walks through broken JSON to the first thing that does not belong. Engines tell the place each in its own way, or not at all. */
const faultOf = (text: string): string => {
  const { place, wanted } = faultIn(text);
  return describe(text, place, wanted);
};

/** Line and column, both from 1, to which a text that is no JSON can be read. */
export const faultAt = (text: string): { readonly line: number; readonly column: number } =>
  lineAt(text, afterBlanks(text, faultIn(text).place));

const faultIn = (text: string): { readonly place: number; readonly wanted: Wanted } => {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let mayClose = false;
  let place = 0;
  for (;;) {
    TOKEN.lastIndex = place;
    const match = TOKEN.exec(text);
    const [whole = '', sign, quote, literal] = match ?? [];
    const string = quote === undefined ? undefined : lengthOfString(text, TOKEN.lastIndex);
    const closes = sign === (open.at(-1) === '{' ? '}' : ']') && open.length > 0;
    const fits =
      match !== null &&
      ((wanted === 'value' &&
        (sign === '{' || sign === '[' || string !== undefined || literal !== undefined)) ||
        (wanted === 'name' && string !== undefined) ||
        (wanted === 'colon' && sign === ':') ||
        (wanted === 'next' && (sign === ',' || closes)) ||
        (mayClose && closes));
    if (!fits) return { place, wanted };
    place += whole.length + (string ?? 0);
    const opens: boolean = sign === '{' || sign === '[';
    if (opens) open.push(sign ?? '');
    if (closes) open.pop();
    mayClose = opens;
    if (opens) wanted = sign === '{' ? 'name' : 'value';
    else if (sign === ':') wanted = 'value';
    else if (sign === ',') wanted = open.at(-1) === '{' ? 'name' : 'value';
    else if (wanted === 'name') wanted = 'colon';
    else wanted = open.length === 0 ? 'end' : 'next';
  }
};

const afterBlanks = (text: string, place: number): number =>
  place + (/^[\t\n\r ]*/.exec(text.slice(place))?.[0].length ?? 0);

const lineAt = (text: string, at: number): { readonly line: number; readonly column: number } => {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

const describe = (text: string, place: number, wanted: Wanted): string => {
  const at = afterBlanks(text, place);
  const { line, column } = lineAt(text, at);
  const where = `line ${line}, column ${column}`;
  const found = text.slice(at, at + 12).split('\n')[0] ?? '';
  return at >= text.length
    ? `It is not JSON: it ends too early (${where}); expected ${WORDS[wanted]}.`
    : `It is not JSON: at ${where} there is ${JSON.stringify(found)}, expected ${WORDS[wanted]}.`;
};

/** The line, from 1, of a letter that was no UTF-8 when the text was read: what stands there in its place is U+FFFD. */
export const lostLetterIn = (text: string): number | undefined => {
  const at = text.indexOf('\uFFFD');
  return at < 0 ? undefined : lineAt(text, at).line;
};

/** An object without its `$schema`, which is there for editors. Nothing when it is no object. */
export const withoutSchema = (value: Json | undefined): JsonObject =>
  Object.fromEntries(Object.entries(isObject(value) ? value : {}).filter(([name]) => name !== '$schema'));
