import { isObject, type Json } from '../json';
import type { Pointer } from '../pointer';
import { referencesOf } from '../definition/refs';
import { schemaAt, type Building } from './building';
import type { Declaration } from './place';
import { below } from './schema-parts';

/** What a schema says of `null`: that it is allowed, nothing, or that it is none of the values. */
type Said = 'allowed' | 'nothing' | 'refused';

/**
 * Whether a value may be `null` beside what is asked for (`type: [T, "null"]`, `nullable`, a branch that is nothing but `null`).
 * Not where `null` is one of several choices: a person makes that one.
 */
export const mayBeNull = (b: Building, declared: readonly Declaration[]): boolean =>
  allOf(declared.map(({ pointer }) => nullIn(b, pointer, new Set()))) === 'allowed';

const allOf = (said: readonly Said[]): Said =>
  said.includes('refused') ? 'refused' : said.includes('allowed') ? 'allowed' : 'nothing';

const oneOf = (said: readonly Said[]): Said =>
  said.includes('allowed') ? 'allowed' : said.includes('nothing') ? 'nothing' : 'refused';

const nullIn = (b: Building, pointer: Pointer, around: ReadonlySet<Pointer>): Said => {
  const schema = schemaAt(b, pointer);
  if (schema === false) return 'refused';
  if (!isObject(schema) || around.has(pointer)) return 'nothing';
  const met = new Set([...around, pointer]);
  const inBranches = (keyword: string): Said[] => {
    const branches = schema[keyword];
    return Array.isArray(branches)
      ? [...branches.keys()].map((place) => nullIn(b, below(pointer, keyword, place), met))
      : [];
  };
  const references = referencesOf(schema, b.refs.dialect).flatMap(([, ref]): Said[] => {
    const target = b.refs.find(ref, pointer);
    return target === undefined ? [] : [nullIn(b, target, met)];
  });
  if (references.length > 0 && !b.refs.dialect.besideRef) return allOf(references);
  const alternatives = ['oneOf', 'anyOf'].map(inBranches).filter(({ length }) => length > 0);
  return allOf([byType(schema), ...references, ...inBranches('allOf'), ...alternatives.map(oneOf)]);
};

const byType = (schema: Readonly<Record<string, Json>>): Said => {
  if (schema['const'] !== undefined || schema['enum'] !== undefined) return 'refused';
  const { type, nullable } = schema;
  if (type === undefined) return 'nothing';
  const isNamed = Array.isArray(type) ? type.includes('null') : type === 'null';
  return isNamed || nullable === true ? 'allowed' : 'refused';
};
