import type { Json } from '../json';
import { regExp } from '../validation/format-list';
import { exampleFor } from '../validation/pattern-example';
import { members } from './schema-parts';
import type { SchemaView } from './schema-view';

/** An answer that all of a text's schemas accept, to be told where its pattern says nothing to people. */
export const exampleIn = (view: SchemaView): string | undefined => {
  const schemas = view.flat().flatMap(({ schema, when }) => (when === 'always' ? [schema] : []));
  const texts = (keyword: string) => schemas.flatMap((schema) => textsIn(schema[keyword]));
  const numbers = (keyword: string) =>
    schemas.flatMap(({ [keyword]: value }) => (typeof value === 'number' ? [value] : []));
  if (texts('pattern').every(isLoose)) return undefined;
  const [least, most] = [numbers('minLength'), numbers('maxLength')];
  return exampleFor({
    patterns: texts('pattern'),
    formats: texts('format'),
    ...(least.length > 0 && { minLength: Math.max(...least) }),
    ...(most.length > 0 && { maxLength: Math.min(...most) }),
    sentences: texts('x-error'),
    words: [...texts('description'), ...texts('title')],
    examples: schemas.flatMap((schema) => [
      ...listed(schema['examples']),
      ...listed([schema['default'] ?? null]),
    ]),
  });
};

/** What anybody would write as an answer in words. */
const ORDINARY = ['a', 'Ord', 'två ord', 'Lillgatan 5, 1 tr.', 'Rad 1\nRad 2'];

/** A pattern that all ordinary texts match, such as "not blank", asks for nothing that needs an example. */
const isLoose = (pattern: string): boolean => {
  try {
    const compiled = regExp(pattern, 'u');
    return ORDINARY.every((text) => compiled.test(text));
  } catch {
    return false;
  }
};

const listed = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** Texts however deep: own error sentences stand by keyword and by language. */
const textsIn = (value: Json | undefined): string[] =>
  typeof value === 'string' ? [value] : members(value).flatMap(([, inner]) => textsIn(inner));
