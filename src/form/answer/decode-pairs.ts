import { isObject } from '../json';
import type { Field, FormModel, Group, Node } from '../model/form-model';
import { givenAnswer } from '../model/given-answer';
import type { Filled } from '../model/shown-form';
import { choices } from '../model/told-variant';
import { valueAt } from '../pointer';
import type { CompiledForm } from '../validation/compiled-form';
import { decodeField } from './decode-field';
import { cloneJson } from './edit';
import type { Pairs } from './pairs';
import { isNamed, postedAt, postedTree } from './posted';
import { readList } from './read-list';
import { readMembers } from './read-members';
import { readVariants } from './read-variants';
import { placesOf, put, take, type Reading, type Whereabouts } from './reading';

export { MOST_ENTRIES } from './most-entries';

/**
 * What is filled in after a page was posted. Only questions of the form are looked for, and only what the post names is
 * changed: other members, nulls and empty lists stay as they are. Total: nothing that is posted makes it fail.
 */
export const decodePairs = (
  model: FormModel,
  compiled: CompiledForm,
  pairs: Pairs,
  { answer, chosen }: Filled,
): Filled => {
  const base = givenAnswer(model, answer);
  const reading: Reading = {
    compiled,
    posted: postedTree(pairs),
    shown: choices(compiled, base, chosen),
    answer: base === undefined ? undefined : cloneJson(base),
    chosen,
    last: [],
  };
  for (const page of model.pages) readNodes(reading, page.nodes, { posted: [], now: [] });
  for (const tell of reading.last) tell();
  const isEmptied = reading.answer === undefined && isObject(answer);
  return { answer: isEmptied ? {} : reading.answer, chosen: reading.chosen };
};

const readNodes = (reading: Reading, nodes: readonly Node[], entries: Whereabouts): void => {
  for (const node of nodes) readNode(reading, node, entries);
};

const readNode = (reading: Reading, node: Node, entries: Whereabouts): void => {
  switch (node.kind) {
    case 'note':
    case 'closed':
      return;
    case 'group':
      readGroup(reading, node, entries);
      return;
    case 'list':
      readList(reading, node, entries, readNodes);
      return;
    case 'members':
      readMembers(reading, node, entries, readNodes);
      return;
    case 'variants':
      readVariants(reading, node, entries, readNodes);
      return;
    default:
      readField(reading, node, entries);
  }
};

/** An object that the person opened stays open when the last thing in it is emptied. */
const readGroup = (reading: Reading, group: Group, entries: Whereabouts): void => {
  const { now } = placesOf(group.path, entries);
  const isOpen = group.removable === true && isObject(valueAt(reading.answer, now));
  readNodes(reading, group.nodes, entries);
  if (isOpen && valueAt(reading.answer, now) === undefined) put(reading, now, {});
};

const readField = (reading: Reading, field: Field, entries: Whereabouts): void => {
  if (field.enabled === 'never' || field.calculated !== undefined) return;
  const at = placesOf(field.path, entries);
  const posted = postedAt(reading.posted, at.posted);
  if (!isNamed(posted)) return;
  const before = valueAt(reading.answer, at.now);
  const value = decodeField(field, posted, before);
  if (value === before) return;
  if (value === undefined) take(reading, field, at.now);
  else put(reading, at.now, value);
};
