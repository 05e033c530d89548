import { isObject, type Json } from '../json';
import type { Building } from './building';
import { below, members } from './schema-parts';
import type { SchemaView } from './schema-view';

const LANGUAGES = new Set(['sv', 'en']);

/**
 * The designer's own error sentences, from `x-error`: a string for any keyword (`*`), keyword -> string, or language ->
 * either of these. A language that is not there falls back to Swedish.
 */
export const ownErrors = (b: Building, view: SchemaView): Record<string, string> | undefined => {
  const part = view.flat().find(({ schema, when }) => when === 'always' && 'x-error' in schema);
  if (!part) return undefined;
  const at = below(part.pointer, 'x-error');
  const errors = byKeyword(b, at, part.schema['x-error']);
  return Object.keys(errors).length === 0 ? undefined : errors;
};

const byKeyword = (b: Building, at: string, said: Json | undefined): Record<string, string> => {
  if (isObject(said) && Object.keys(said).some((name) => LANGUAGES.has(name)))
    return plain(said[b.text.textLanguage] ?? said[b.text.language] ?? said['sv']);
  if (typeof said === 'string') return { '*': b.text.read(at, said) ?? said };
  const read = members(said).map(([keyword, words]) => [
    keyword,
    b.text.read(below(at, keyword), inLanguage(b, words)),
  ]);
  return Object.fromEntries(read.filter(([, words]) => words !== undefined)) as Record<string, string>;
};

const plain = (said: Json | undefined): Record<string, string> =>
  typeof said === 'string'
    ? { '*': said }
    : Object.fromEntries(
        members(said).flatMap(([keyword, words]) => (typeof words === 'string' ? [[keyword, words]] : [])),
      );

const inLanguage = (b: Building, words: Json): Json | undefined =>
  isObject(words) ? (words[b.text.textLanguage] ?? words[b.text.language] ?? words['sv']) : words;
