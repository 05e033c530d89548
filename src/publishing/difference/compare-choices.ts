import { isObject, toPointer, type Json } from '../../form';
import type { Change, Said } from './change';
import { SENTENCES } from './sentences';
import { schemaChange, type SchemaPlace } from './schema-place';
import { choiceName, listed, type English } from './subject';
import { same } from './same';

/** Two choices of one value. */
export interface ChoicePair {
  readonly before: Json;
  readonly after: Json;
  readonly place: number;
}

interface Compared {
  readonly changes: Change[];
  /** Those that are in both and differ in more than their title. */
  readonly pairs: readonly ChoicePair[];
}

/** Whether it is a list of values to choose from: `enum`, or branches that each have a `const` of their own. */
export const areChoices = (list: Json | undefined, keyword: string): list is Json[] => {
  if (!Array.isArray(list)) return false;
  if (keyword !== 'enum' && !list.every((one) => isObject(one) && one['const'] !== undefined)) return false;
  // Two of one value are told apart by nothing: they are compared as any other list.
  return new Set(list.map((one) => JSON.stringify(valueOf(one, keyword)))).size === list.length;
};

const valueOf = (choice: Json, keyword: string): Json =>
  keyword !== 'enum' && isObject(choice) ? (choice['const'] ?? null) : choice;

/** Choices that came, went, are called something else, or stand in another order. */
export const compareChoices = (
  keyword: string,
  before: readonly Json[],
  after: readonly Json[],
  { pointer, subject, english }: SchemaPlace,
): Compared => {
  const changes: Change[] = [];
  const at = (place: number) => pointer + toPointer([keyword, place]);
  const find = (list: readonly Json[], choice: Json) =>
    list.findIndex((one) => same(valueOf(one, keyword), valueOf(choice, keyword)));
  const called = (choice: Json, place: number, words: English): Said => choiceName(choice, at(place), words);
  before.forEach((choice, place) => {
    if (find(after, choice) !== -1) return;
    const said = SENTENCES.choiceRemoved(subject, called(choice, place, english.before));
    changes.push(schemaChange('choice-removed', at(place), said, { before: valueOf(choice, keyword) }));
  });
  const pairs: ChoicePair[] = [];
  after.forEach((choice, place) => {
    const earlier = find(before, choice);
    const name = called(choice, place, english.after);
    if (earlier === -1) {
      const said = SENTENCES.choiceAdded(subject, name);
      changes.push(schemaChange('choice-added', at(place), said, { after: valueOf(choice, keyword) }));
      return;
    }
    const old = before[earlier] ?? null;
    const [was, is] = [old, choice].map((one) => (isObject(one) ? one['title'] : undefined));
    if (was !== undefined && is !== undefined && !same(was, is)) {
      const said = SENTENCES.choiceRelabelled(subject, called(old, earlier, english.before), name);
      changes.push(schemaChange('choice-relabelled', `${at(place)}/title`, said, { before: was, after: is }));
      pairs.push({ before: withoutTitle(old), after: withoutTitle(choice), place });
    } else pairs.push({ before: old, after: choice, place });
  });
  const kept = (list: readonly Json[], other: readonly Json[]) =>
    list.filter((one) => find(other, one) !== -1).map((one) => JSON.stringify(valueOf(one, keyword)));
  if (!same(kept(before, after), kept(after, before))) {
    const names = listed(after.map((choice, place) => called(choice, place, english.after)));
    const said = SENTENCES.choicesInOrder(subject, names);
    changes.push(schemaChange('order-changed', pointer + toPointer([keyword]), said));
  }
  return { changes, pairs: pairs.filter((pair) => !same(pair.before, pair.after)) };
};

const withoutTitle = (choice: Json): Json => {
  if (!isObject(choice)) return choice;
  return Object.fromEntries(Object.entries(choice).filter(([name]) => name !== 'title'));
};
