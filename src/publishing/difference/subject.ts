import { isObject, type Json, type Pointer } from '../../form';
import { plain, say, shown } from './sentences';
import type { Said } from './change';

/** A version's texts in English, by pointer. */
export type English = Readonly<Record<string, string>>;

/** A name of more words than this, or one that ends as a sentence does, is put between quotation marks. */
const BARE_WORDS = 3;

/** A name so that it can stand in a sentence: Telefon, ”Vad vill du göra?”. */
export const quoted = (name: string): string =>
  name.split(/\s+/).length > BARE_WORDS || !/[\p{L}\p{N}]$/u.test(name) ? `”${name}”` : name;

/** What a schema is called: its title in both languages, else the name it stands under. */
export const nameOf = (schema: Json | undefined, pointer: Pointer, name: string, english: English): Said => {
  const title = isObject(schema) && typeof schema['title'] === 'string' ? schema['title'] : name;
  const inEnglish = `${pointer}/title`;
  return {
    sv: quoted(title),
    en: quoted(Object.hasOwn(english, inEnglish) ? (english[inEnglish] ?? title) : title),
  };
};

/** What a choice is called: its title, else its value. */
export const choiceName = (choice: Json, pointer: Pointer, english: English): Said => {
  if (!isObject(choice)) return shown(choice);
  return typeof choice['title'] === 'string'
    ? nameOf(choice, pointer, choice['title'], english)
    : shown(choice['const']);
};

/** Where something stands in something else: Sökande › Namn. */
export const within = say(
  (outer, inner) => `${outer} › ${inner}`,
  (outer, inner) => `${outer} › ${inner}`,
);

/** Names one after another: A, B, C. */
export const listed = (names: readonly Said[]): Said =>
  names.length === 0
    ? plain('')
    : { sv: names.map(({ sv }) => sv).join(', '), en: names.map(({ en }) => en).join(', ') };
