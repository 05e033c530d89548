import { isObject, pointerTokens, toPointer, valueAt, type Json, type JsonObject } from '../../form';
import { matchQuestions } from './compare-questions';

/** Old name -> new name, of the questions of one object. */
export type NewNames = ReadonlyMap<string, string>;

const BRANCHES = new Set(['if', 'then', 'else', 'not', 'allOf', 'anyOf', 'oneOf']);
const NAMED = new Set(['properties', 'dependentRequired', 'dependentSchemas', 'dependencies']);

/** Questions of an object that merely go by another name in the later of two schemas. */
export const newNames = (before: Json | undefined, after: Json | undefined): NewNames =>
  matchQuestions(questionsOf(before), questionsOf(after)).renamed;

const questionsOf = (schema: Json | undefined): JsonObject => {
  const questions = isObject(schema) ? schema['properties'] : undefined;
  return isObject(questions) ? questions : {};
};

/** A schema with the new names in its rules. Its own questions, and what is in them, stay as they are. */
export const rulesInNewNames = (schema: JsonObject, names: NewNames): JsonObject =>
  names.size === 0
    ? schema
    : Object.fromEntries(
        Object.entries(schema).map(([keyword, value]) => [
          keyword,
          BRANCHES.has(keyword) ? branches(value, names) : value,
        ]),
      );

/** A rule of an object, with the new names of its questions. */
export const inNewNames = (rule: Json, names: NewNames): Json => {
  if (names.size === 0 || !isObject(rule)) return rule;
  return Object.fromEntries(
    Object.entries(rule).map(([keyword, value]) => {
      if (BRANCHES.has(keyword)) return [keyword, branches(value, names)];
      if (keyword === 'required') return [keyword, renamedIn(value, names)];
      if (!NAMED.has(keyword) || !isObject(value)) return [keyword, value];
      const members = Object.entries(value).map(([name, inner]) => [
        names.get(name) ?? name,
        keyword === 'properties'
          ? inner
          : Array.isArray(inner)
            ? renamedIn(inner, names)
            : inNewNames(inner, names),
      ]);
      return [keyword, Object.fromEntries(members) as JsonObject];
    }),
  );
};

const branches = (value: Json, names: NewNames): Json =>
  Array.isArray(value) ? value.map((one) => inNewNames(one, names)) : inNewNames(value, names);

const renamedIn = (value: Json, names: NewNames): Json =>
  Array.isArray(value)
    ? value.map((name) => (typeof name === 'string' ? (names.get(name) ?? name) : name))
    : value;

/** A layout with the new names in its scopes; those in the layout of a list's entries begin at the entry. */
export const scopesInNewNames = (ui: Json, before: Json | undefined, after: Json | undefined): Json => {
  if (Array.isArray(ui)) return ui.map((one) => scopesInNewNames(one, before, after));
  if (!isObject(ui)) return ui;
  const { scope } = ui;
  const now = typeof scope === 'string' ? scopeNow(scope, before, after) : undefined;
  return Object.fromEntries(
    Object.entries(ui).map(([name, value]) => {
      if (name === 'scope' && now !== undefined) return [name, now];
      const detail = isObject(value) && name === 'options' ? value['detail'] : undefined;
      if (typeof scope !== 'string' || now === undefined || !isObject(detail) || !isObject(value))
        return [name, scopesInNewNames(value, before, after)];
      const entry = scopesInNewNames(detail, entryOf(before, scope), entryOf(after, now));
      return [name, { ...value, detail: entry }];
    }),
  );
};

const entryOf = (schema: Json | undefined, scope: string): Json | undefined =>
  valueAt(schema, [...pointerTokens(scope.slice(1)), 'items']);

const scopeNow = (scope: string, before: Json | undefined, after: Json | undefined): string => {
  if (!scope.startsWith('#/')) return scope;
  let [old, now] = [before, after];
  let isName = false;
  const tokens = pointerTokens(scope.slice(1)).map((token) => {
    const name = isName
      ? (newNames({ properties: old ?? {} }, { properties: now ?? {} }).get(token) ?? token)
      : token;
    isName = !isName && token === 'properties';
    [old, now] = [valueAt(old, [token]), valueAt(now, [name])];
    return name;
  });
  return `#${toPointer(tokens)}`;
};
