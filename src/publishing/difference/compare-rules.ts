import { isObject, toPointer, type Json, type JsonObject } from '../../form';
import type { Change } from './change';
import { inNewNames, newNames } from './new-names';
import { ruleWords } from './rule-words';
import { same } from './same';
import { schemaChange, type SchemaPlace } from './schema-place';
import { SENTENCES } from './sentences';
import { listed, nameOf, within } from './subject';

/** The object that the rules stand in, in both versions. */
interface Around {
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly place: SchemaPlace;
}

type Compare = (before: Json, after: Json, place: SchemaPlace) => Change[];

/**
 * Rules that came, went or say something else (`allOf`, `if`, `dependentSchemas` ...). A branch with a title is a part of the
 * form that one chooses: what changed in it is told question by question.
 */
export const compareRules = (
  keyword: string,
  was: Json | undefined,
  is: Json | undefined,
  around: Around,
  compare: Compare,
): Change[] => {
  const { place } = around;
  const [old, now] = [entries(was, keyword), entries(is, keyword)];
  const names = newNames(around.before, around.after);
  const isKept = (one: Entry, other: Entry) => same(inNewNames(one.rule, names), other.rule);
  const gone = old.filter((one) => !now.some((other) => isKept(one, other)));
  const come = now.filter((one) => !old.some((other) => isKept(other, one)));
  const changes: Change[] = [];
  for (const one of come) {
    const twin = gone.findIndex((other) => isTwin(other, one));
    const [earlier] = twin === -1 ? [] : gone.splice(twin, 1);
    const pointer = place.pointer + toPointer(one.at);
    if (earlier === undefined) {
      const said = SENTENCES.ruleAdded(words(one.rule, 'after', around));
      changes.push(schemaChange('rule-added', pointer, said, { after: one.rule }));
    } else if (isTitled(one.rule) && isTitled(earlier.rule)) {
      const own = nameOf(earlier.rule, pointer, String(one.at.at(-1)), place.english.before);
      const subject = place.isForm ? own : within(place.subject, own);
      changes.push(...compare(earlier.rule, one.rule, { ...place, pointer, subject, isForm: false }));
    } else {
      const said = SENTENCES.ruleChanged(
        words(one.rule, 'after', around),
        words(earlier.rule, 'before', around),
      );
      changes.push(schemaChange('rule-changed', pointer, said, { before: earlier.rule, after: one.rule }));
    }
  }
  if (gone.length === 0 && changes.length === 0 && Array.isArray(is) && old.length === now.length)
    changes.push(reordered(keyword, is, place));
  for (const one of gone) {
    const said = SENTENCES.ruleRemoved(words(one.rule, 'before', around));
    changes.push(schemaChange('rule-removed', place.pointer + toPointer(one.at), said, { before: one.rule }));
  }
  return changes;
};

/** Branches go by their names where they have them; rules hold in any order. */
const reordered = (
  keyword: string,
  now: readonly Json[],
  { pointer, subject, english }: SchemaPlace,
): Change => {
  const at = pointer + toPointer([keyword]);
  const said = now.every(isTitled)
    ? SENTENCES.choicesInOrder(
        subject,
        listed(now.map((rule, place) => nameOf(rule, `${at}/${place}`, String(place + 1), english.after))),
      )
    : SENTENCES.rulesInOrder(subject);
  return schemaChange('order-changed', at, said);
};

interface Entry {
  readonly at: readonly (string | number)[];
  readonly rule: Json;
}

const entries = (value: Json | undefined, keyword: string): Entry[] => {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map((rule, place) => ({ at: [keyword, place], rule }));
  if (!isObject(value) || keyword === 'if' || keyword === 'not')
    return [{ at: [keyword], rule: keyword === 'not' ? { not: value } : value }];
  return Object.entries(value).map(([name, rule]) => ({ at: [keyword, name], rule }));
};

const titleOf = (rule: Json): Json | undefined => (isObject(rule) ? rule['title'] : undefined);

const isTitled = (rule: Json): boolean => typeof titleOf(rule) === 'string';

/** Branches go by their titles, rules by what they ask about, named ones by their names; else by place. */
const isTwin = (one: Entry, other: Entry): boolean => {
  if (isTitled(one.rule) && isTitled(other.rule) && titleOf(one.rule) === titleOf(other.rule)) return true;
  if (isObject(one.rule) && isObject(other.rule) && one.rule['if'] !== undefined)
    return same(one.rule['if'], other.rule['if']) || same([...one.at], [...other.at]);
  return same([...one.at], [...other.at]);
};

const words = (rule: Json, version: 'before' | 'after', { [version]: schema, place }: Around) =>
  ruleWords(rule, { schema, pointer: place.pointer, english: place.english[version] });
