import { isObject, type Json } from '../json';
import type { Field } from '../model/form-model';
import { shownChildren } from '../model/shown-children';
import type { ShownForm, ShownNode } from '../model/shown-form';
import { pointerTokens, toPointer, valueAt, type Pointer } from '../pointer';
import { meantBranches } from '../validation/branch-errors';
import { shownPlaces } from '../validation/shown-places';
import type { CompiledForm } from '../validation/compiled-form';
import { missingAt } from '../validation/missing-at';
import { cloneJson, putAt } from './edit';
import { pathTo } from './strip-hidden';

/** Deeper than this no form nests required groups. */
const MOST_ROUNDS = 32;

/**
 * The answer with what a page cannot say put in: a group or list that is required though nothing in it is answered is
 * `{}` or `[]`, so that what is missing is told at the questions; what may be `null` is that. (Editing never leaves an empty
 * one behind that is not required: see `removeAt`.) The schema says what is required, so the validator is asked.
 */
export const tidy = (
  shown: ShownForm,
  compiled: CompiledForm,
  answer: Json | undefined,
): Json | undefined => {
  const empty = emptyByPointer(shown);
  const { choosers } = shownPlaces(shown);
  let left = answer === undefined ? empty.get('') : cloneJson(answer);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // What is missing in one of several ways, of which none is chosen, is not for us to put in.
    const meant = meantBranches(compiled.validate(left), { compiled, answer: left, choosers });
    const missing = meant.flatMap((error) => missingAt(error) ?? []);
    const fill = missing.filter((pointer) => empty.has(pointer) && isAbsent(left, pointer));
    if (fill.length === 0) return left;
    for (const pointer of fill) left = putAt(left, pathTo(left, pointer), empty.get(pointer) as Json);
  }
  return left;
};

const isAbsent = (answer: Json | undefined, pointer: Pointer) => {
  const tokens = pointerTokens(pointer);
  const parent = valueAt(answer, tokens.slice(0, -1));
  return isObject(parent) && valueAt(parent, tokens.slice(-1)) === undefined;
};

/**
 * For each visible group and object of members `{}`, for each visible list `[]`, for what may be null `null`; an object that
 * holds questions but is no group counts too.
 */
const emptyByPointer = (shown: ShownForm): Map<Pointer, Json> => {
  const found = new Map<Pointer, Json>();
  const add = (node: ShownNode) => {
    if (!node.visible || node.kind === 'note') return;
    const empty = emptyOf(node);
    // What else stands at the same pointer is a part of it.
    if (empty !== undefined && found.get(node.pointer) !== null) found.set(node.pointer, empty);
    const tokens = pointerTokens(node.pointer);
    // Whatever lies around a question in a list's entry is met again at the entry's own nodes.
    for (let length = tokens.length - 1; length >= 0; length--) {
      const around = toPointer(tokens.slice(0, length));
      if (!found.has(around)) found.set(around, {});
    }
    shownChildren(node).forEach(add);
  };
  for (const { page, nodes, visible } of shown.pages) {
    if (!visible) continue;
    if (page.nullable) found.set(toPointer(page.nullable), null);
    nodes.forEach(add);
  }
  return found;
};

const isList = (field: Field): boolean => field.kind === 'choices' || (field.kind === 'file' && field.many);

const isNullable = (node: ShownNode): boolean => {
  switch (node.kind) {
    case 'note':
      return false;
    case 'members':
      return node.members.nullable === true;
    case 'field':
      return node.field.nullable === true;
    case 'group':
      return node.group.nullable === true;
    case 'list':
      return node.list.nullable === true;
    case 'closed':
      return node.closed.nullable === true;
    case 'variants':
      return node.variants.nullable === true && node.chosen === undefined;
  }
};

/** What a node's value is while nothing is answered in it; undefined where that says nothing. */
const emptyOf = (node: ShownNode): Json | undefined => {
  if (isNullable(node)) return null;
  if (node.kind === 'list' || (node.kind === 'field' && isList(node.field))) return [];
  const isChosenEmpty = node.kind === 'variants' && node.chosen !== undefined && node.nodes.length === 0;
  return node.kind === 'members' || node.kind === 'group' || isChosenEmpty ? {} : undefined;
};
