import { toPointer, type Json } from '../../form';
import type { Change, Said } from './change';
import { same } from './same';
import { schemaChange, type SchemaPlace } from './schema-place';
import { SENTENCES } from './sentences';
import { listed, nameOf, within, type English } from './subject';

/** A list's first places, each with a question of its own: what came, went, changed, or merely stands in another order. */
export const comparePlaces = (
  keyword: string,
  was: readonly Json[],
  is: readonly Json[],
  place: SchemaPlace,
  compare: (before: Json, after: Json, place: SchemaPlace) => Change[],
): Change[] => {
  const at = (number: number) => place.pointer + toPointer([keyword, number]);
  const name = (schema: Json, number: number, english: English): Said => {
    const own = nameOf(schema, at(number), '', english);
    return own.sv === '””' ? { sv: `plats ${number + 1}`, en: `place ${number + 1}` } : own;
  };
  const isThere = (schema: Json, list: readonly Json[]) => list.some((one) => same(one, schema));
  if (
    was.length === is.length &&
    was.every((one) => isThere(one, is)) &&
    is.every((one) => isThere(one, was))
  ) {
    const names = listed(is.map((one, number) => name(one, number, place.english.after)));
    const said = SENTENCES.placesInOrder(place.subject, names);
    return [schemaChange('order-changed', place.pointer + toPointer([keyword]), said)];
  }
  const longest = Math.max(was.length, is.length);
  return Array.from({ length: longest }, (_, number) => number).flatMap((number) => {
    const [old, now] = [was[number], is[number]];
    if (old !== undefined && now !== undefined) {
      const subject = within(place.subject, name(old, number, place.english.before));
      return compare(old, now, { ...place, pointer: at(number), subject, isForm: false });
    }
    if (now !== undefined) {
      const said = SENTENCES.questionAdded(within(place.subject, name(now, number, place.english.after)));
      return [schemaChange('question-added', at(number), said, { after: now })];
    }
    if (old === undefined) return [];
    const said = SENTENCES.questionRemoved(within(place.subject, name(old, number, place.english.before)));
    return [schemaChange('question-removed', at(number), said, { before: old })];
  });
};
