import { isObject, toPointer, type Json, type JsonObject, type Pointer } from '../../form';
import { namesIn } from './compare-questions';
import { choiceName, listed, nameOf, type English } from './subject';
import { say, shown } from './sentences';
import type { Said } from './change';

/** The object that a rule is about: what its questions are called is read from its `properties`. */
export interface Owner {
  readonly schema: JsonObject;
  readonly pointer: Pointer;
  readonly english: English;
}

const AND = say(
  (one, other) => `${one} och ${other}`,
  (one, other) => `${one} and ${other}`,
);
const WHEN = say(
  (condition, rest) => `när ${condition} ${rest}`,
  (condition, rest) => `when ${condition}, ${rest}`,
);
const THEN = say(
  (asked) => `gäller att ${asked}`,
  (asked) => asked,
);
const ELSE = say(
  (asked) => `annars gäller att ${asked}`,
  (asked) => `otherwise ${asked}`,
);
const GIVEN = say(
  (names) => `${names} är ifyllt`,
  (names) => `${names} is given`,
);
const MANDATORY = say(
  (names) => `${names} är obligatoriskt`,
  (names) => `${names} is mandatory`,
);
const IS = say(
  (name, value) => `${name} är ${value}`,
  (name, value) => `${name} is ${value}`,
);
const ONE_OF = say(
  (name, values) => `${name} är något av ${values}`,
  (name, values) => `${name} is one of ${values}`,
);
const ANY = say(
  (names) => `minst ett av ${names} är ifyllt`,
  (names) => `at least one of ${names} is given`,
);

/** A rule in words where it is of the usual shape (`if` and `then`, one of several given), and as it stands in the file else. */
export const ruleWords = (rule: Json, owner: Owner): Said => {
  if (!isObject(rule)) return shown(rule);
  const { if: condition, then, else: otherwise, ...rest } = rule;
  if (condition === undefined || Object.keys(rest).some((word) => word !== '$comment'))
    return demand(rule, owner) ?? shown(rule);
  const when = test(condition, owner);
  const wanted = then === undefined ? undefined : demand(then, owner);
  const instead = otherwise === undefined ? undefined : demand(otherwise, owner);
  if (when === undefined || (then !== undefined && wanted === undefined)) return shown(rule);
  if (otherwise !== undefined && instead === undefined) return shown(rule);
  const parts = [wanted && THEN(wanted), instead && ELSE(instead)].filter((part) => part !== undefined);
  return parts.length === 0 ? shown(rule) : WHEN(when, listed(parts));
};

/** What must hold for a condition: each member is what it says, or is given at all. */
const test = (condition: Json, owner: Owner): Said | undefined => {
  if (!isObject(condition) || !only(condition, ['properties', 'required', 'type'])) return undefined;
  const values = valuesIn(condition, owner);
  if (values === undefined) return undefined;
  const told = Object.keys(isObject(condition['properties']) ? condition['properties'] : {});
  const given = namesIn(condition['required']).filter((name) => !told.includes(name));
  return together([...values, ...(given.length === 0 ? [] : [GIVEN(called(given, owner))])]);
};

/** What a rule asks for. */
const demand = (asked: Json, owner: Owner): Said | undefined => {
  if (!isObject(asked) || !only(asked, ['properties', 'required', 'anyOf', 'type'])) return undefined;
  const values = valuesIn(asked, owner);
  const required = namesIn(asked['required']);
  const any = asked['anyOf'] === undefined ? [] : anyGiven(asked['anyOf']);
  if (values === undefined || any === undefined) return undefined;
  return together([
    ...(required.length === 0 ? [] : [MANDATORY(called(required, owner))]),
    ...values,
    ...(any.length === 0 ? [] : [ANY(called(any, owner))]),
  ]);
};

const valuesIn = (schema: JsonObject, owner: Owner): Said[] | undefined => {
  const { properties } = schema;
  if (properties === undefined) return [];
  if (!isObject(properties)) return undefined;
  const found: Said[] = [];
  for (const [name, wanted] of Object.entries(properties)) {
    if (!isObject(wanted) || !only(wanted, ['const', 'enum'])) return undefined;
    if (wanted['const'] !== undefined)
      found.push(IS(calledOne(name, owner), value(name, wanted['const'], owner)));
    else if (Array.isArray(wanted['enum']))
      found.push(
        ONE_OF(calledOne(name, owner), listed(wanted['enum'].map((one) => value(name, one, owner)))),
      );
    else return undefined;
  }
  return found;
};

/** The names in `anyOf: [{ required: [a] }, { required: [b] }]`. */
const anyGiven = (branches: Json): string[] | undefined => {
  if (!Array.isArray(branches)) return undefined;
  const names = branches.map((branch) =>
    isObject(branch) && only(branch, ['required']) ? namesIn(branch['required']) : [],
  );
  return names.every(({ length }) => length === 1) ? names.flat() : undefined;
};

const calledOne = (name: string, { schema, pointer, english }: Owner): Said =>
  nameOf(propertyOf(schema, name), pointer + toPointer(['properties', name]), name, english);

const called = (names: readonly string[], owner: Owner): Said =>
  listed(names.map((name) => calledOne(name, owner)));

/** A value by the title of the choice that it is. */
const value = (name: string, wanted: Json, { schema, pointer, english }: Owner): Said => {
  const question = propertyOf(schema, name);
  for (const keyword of ['oneOf', 'anyOf']) {
    const choices = isObject(question) ? question[keyword] : undefined;
    if (!Array.isArray(choices)) continue;
    const place = choices.findIndex((choice) => isObject(choice) && choice['const'] === wanted);
    if (place !== -1)
      return choiceName(
        choices[place] ?? null,
        pointer + toPointer(['properties', name, keyword, place]),
        english,
      );
  }
  return shown(wanted);
};

const propertyOf = (schema: JsonObject, name: string): Json | undefined => {
  const { properties } = schema;
  return isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
};

const only = (schema: JsonObject, words: readonly string[]): boolean =>
  Object.keys(schema).every((word) => words.includes(word) || word === '$comment');

const together = (parts: readonly Said[]): Said | undefined =>
  parts.length === 0 ? undefined : parts.reduce((one, other) => AND(one, other));
