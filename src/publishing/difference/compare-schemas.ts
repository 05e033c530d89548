import { isObject, toPointer, type Json, type JsonObject, type Pointer } from '../../form';
import type { Change, Said } from './change';
import { areChoices, compareChoices } from './compare-choices';
import {
  compareQuestions,
  compareRequired,
  matchQuestions,
  namesIn,
  questionName,
} from './compare-questions';
import { comparePlaces } from './compare-places';
import { compareRules } from './compare-rules';
import { newNames, rulesInNewNames } from './new-names';
import { same, sameBy } from './same';
import { schemaChange, type SchemaPlace } from './schema-place';
import { changedFrom, keywordWord, plain, SENTENCES } from './sentences';
import { choiceName, nameOf, within } from './subject';

/** Keywords whose value is a schema about the entries or members of the value. */
const INNER = new Set(['items', 'additionalProperties', 'additionalItems', 'contains', 'propertyNames']);
const SHAPES = new Set(['$defs', 'definitions']);
const RULES = new Set(['allOf', 'anyOf', 'oneOf', 'dependentSchemas', 'dependencies', 'not']);
const TEST = ['if', 'then', 'else'];
/** Objects of words whose members are told of one by one. */
const WORDED = new Set(['x-error', 'x-privacy', 'dependentRequired']);

/** What differs between two schemas, in words; whatever has no words of its own is told by its keyword. Equal ones give nothing. */
export const compareSchemas = (before: Json, after: Json, place: SchemaPlace): Change[] => {
  if (same(before, after)) return [];
  if (!isObject(before) || !isObject(after)) return [whole(before, after, place)];
  const keywords = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  // That a question goes by another name is told with the question, and not again in each rule about it.
  const old = rulesInNewNames(before, newNames(before, after));
  const differing = keywords.filter((keyword) => !sameBy(keyword, old, after));
  const handled = new Set<string>();
  const changes: Change[] = [];
  for (const keyword of differing) {
    if (handled.has(keyword)) continue;
    const together = TEST.includes(keyword) ? TEST : [keyword];
    together.forEach((one) => handled.add(one));
    const told = compareKeyword(keyword, before, after, place);
    changes.push(...told);
    if (told.length === 0 && !isToldWithQuestions(keyword, before, after))
      changes.push(keywordChange(keyword, before[keyword], after[keyword], place));
  }
  return changes;
};

/** Where questions came or went, what is mandatory is told with them; merely another order of the names is not. */
const isToldWithQuestions = (keyword: string, before: JsonObject, after: JsonObject): boolean =>
  keyword === 'required' &&
  !sameBy('properties', before, after) &&
  !same([...namesIn(before[keyword])].sort(), [...namesIn(after[keyword])].sort());

const compareKeyword = (
  keyword: string,
  before: JsonObject,
  after: JsonObject,
  place: SchemaPlace,
): Change[] => {
  const [was, is] = [before[keyword], after[keyword]];
  if (keyword === 'properties') return properties(before, after, place);
  if (keyword === 'required')
    return sameBy('properties', before, after) ? required(before, after, place) : [];
  if (keyword === 'title' && typeof was === 'string' && typeof is === 'string')
    return [labelChange(was, is, place)];
  if (SHAPES.has(keyword)) return shapes(keyword, asObject(was), asObject(is), place);
  if (INNER.has(keyword) && isObject(was) && isObject(is))
    return compareSchemas(was, is, inner(place, [keyword]));
  if (keyword === 'patternProperties' && isObject(was) && isObject(is)) return named(keyword, was, is, place);
  if ((keyword === 'prefixItems' || keyword === 'items') && Array.isArray(was) && Array.isArray(is))
    return comparePlaces(keyword, was, is, place, compareSchemas);
  if (WORDED.has(keyword)) return words(keyword, was, is, place);
  if (keyword === 'enum' || RULES.has(keyword)) {
    if (areChoices(was, keyword) && areChoices(is, keyword)) return choices(keyword, was, is, place);
    if (keyword !== 'enum') return compareRules(keyword, was, is, { before, after, place }, compareSchemas);
  }
  if (TEST.includes(keyword))
    return compareRules('if', testOf(before), testOf(after), { before, after, place }, compareSchemas);
  return [];
};

const required = (before: JsonObject, after: JsonObject, place: SchemaPlace): Change[] =>
  compareRequired(
    namesIn(before['required']),
    namesIn(after['required']),
    matchQuestions(propertiesOf(before), propertiesOf(after)),
    place,
  );

const properties = (before: JsonObject, after: JsonObject, place: SchemaPlace): Change[] => {
  const questions = matchQuestions(propertiesOf(before), propertiesOf(after));
  const kept = Object.keys(questions.after).filter((name) => Object.hasOwn(questions.before, name));
  return [
    ...compareQuestions(questions, namesIn(after['required']), place),
    ...required(before, after, place),
    ...kept.flatMap((name) => {
      const [was, is] = [questions.before[name] ?? null, questions.after[name] ?? null];
      return compareSchemas(was, is, {
        ...place,
        pointer: place.pointer + toPointer(['properties', name]),
        // By its name of before: that it has another now is one of the changes.
        subject: questionName(name, was, place, 'before'),
        isForm: false,
      });
    }),
  ];
};

const choices = (keyword: string, was: Json[], is: Json[], place: SchemaPlace): Change[] => {
  const { changes, pairs } = compareChoices(keyword, was, is, place);
  return [
    ...changes,
    ...pairs.flatMap(({ before, after, place: number }) => {
      const at = place.pointer + toPointer([keyword, number]);
      const subject = within(place.subject, choiceName(is[number] ?? null, at, place.english.after));
      return compareSchemas(before, after, { ...place, pointer: at, subject, isForm: false });
    }),
  ];
};

const shapes = (keyword: string, was: JsonObject, is: JsonObject, place: SchemaPlace): Change[] => {
  const at = (name: string): Pointer => place.pointer + toPointer([keyword, name]);
  const gone = Object.keys(was).filter((name) => !Object.hasOwn(is, name));
  return [
    ...gone.map((name) =>
      schemaChange(
        'shape-removed',
        at(name),
        SENTENCES.shapeRemoved(nameOf(was[name], at(name), name, place.english.before)),
        { before: was[name] },
      ),
    ),
    ...Object.keys(is).flatMap((name) => {
      const subject = nameOf(is[name], at(name), name, place.english.after);
      if (!Object.hasOwn(was, name))
        return [schemaChange('shape-added', at(name), SENTENCES.shapeAdded(subject), { after: is[name] })];
      return compareSchemas(was[name] ?? null, is[name] ?? null, {
        ...place,
        pointer: at(name),
        subject,
        isForm: false,
      });
    }),
  ];
};

const named = (keyword: string, was: JsonObject, is: JsonObject, place: SchemaPlace): Change[] => {
  const names = [...new Set([...Object.keys(is), ...Object.keys(was)])];
  return names.flatMap((name) => {
    const here = inner(place, [keyword, name], name);
    const [old, now] = [was[name], is[name]];
    return old !== undefined && now !== undefined
      ? compareSchemas(old, now, here)
      : [
          schemaChange(
            'keyword-changed',
            here.pointer,
            changedFrom(place.subject, plain(name), old, now),
            values(old, now),
          ),
        ];
  });
};

const words = (
  keyword: string,
  was: Json | undefined,
  is: Json | undefined,
  place: SchemaPlace,
): Change[] => {
  const [old, now] = [asObject(was), asObject(is)];
  if ((was !== undefined && !isObject(was)) || (is !== undefined && !isObject(is))) return [];
  const names = [...new Set([...Object.keys(now), ...Object.keys(old)])];
  return names
    .filter((name) => !same(old[name], now[name]))
    .map((name) => {
      const { sv, en } = keywordWord(keyword);
      const word = { sv: `${sv} (${name})`, en: `${en} (${name})` };
      const said = changedFrom(place.subject, word, old[name], now[name]);
      const pointer = place.pointer + toPointer([keyword, name]);
      return schemaChange('keyword-changed', pointer, said, values(old[name], now[name]));
    });
};

const labelChange = (was: string, is: string, place: SchemaPlace): Change => {
  const pointer = `${place.pointer}/title`;
  const said = SENTENCES.label(place.subject, nameOf({ title: is }, place.pointer, is, place.english.after));
  return schemaChange('label-changed', pointer, said, { before: was, after: is });
};

const keywordChange = (
  keyword: string,
  was: Json | undefined,
  is: Json | undefined,
  place: SchemaPlace,
): Change =>
  schemaChange(
    'keyword-changed',
    place.pointer + toPointer([keyword]),
    changedFrom(place.subject, keywordWord(keyword), was, is),
    values(was, is),
  );

const WHOLE: Said = { sv: 'vad som kan svaras', en: 'what can be answered' };

const whole = (before: Json, after: Json, place: SchemaPlace): Change =>
  schemaChange('keyword-changed', place.pointer, changedFrom(place.subject, WHOLE, before, after), {
    before,
    after,
  });

const inner = (place: SchemaPlace, tokens: string[], name?: string): SchemaPlace => ({
  ...place,
  pointer: place.pointer + toPointer(tokens),
  subject: name === undefined ? place.subject : within(place.subject, plain(name)),
  isForm: false,
});

/** `if`, `then` and `else` are one rule. */
const testOf = (schema: JsonObject): JsonObject | undefined => {
  const test = Object.fromEntries(Object.entries(schema).filter(([keyword]) => TEST.includes(keyword)));
  return Object.keys(test).length === 0 ? undefined : test;
};

const values = (before: Json | undefined, after: Json | undefined) => ({
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

const propertiesOf = (schema: JsonObject): JsonObject => asObject(schema['properties']);
const asObject = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
