import { chooserSlot } from '../answer/pairs';
import { fileOf, fileValues } from '../files/stored-file';
import { isObject, type Json } from '../json';
import { atEntries, toPointer, valueAt, type Entries } from '../pointer';
import type { AjvError, CompiledForm } from '../validation/compiled-form';
import type { Node, Variant, Variants } from './form-model';
import type { Chosen } from './shown-form';

/** Said by a person who takes a choice back: none of them. */
export const NONE_CHOSEN = -1;

/** Which variant it is, and who says so. */
export interface Choice {
  readonly chosen: number | undefined;
  /** By the person; else it was told from the answer. */
  readonly isStated: boolean;
}

/** Which variant it is at one place of an answer. */
export type ChoiceAt = (variants: Variants, entries: Entries) => Choice;

/** For one answer: each chooser is looked at once, however many questions ask. */
export const choices = (compiled: CompiledForm, answer: Json | undefined, chosen: Chosen): ChoiceAt => {
  const known = new Map<Variants, Map<string, Choice>>();
  return (variants, entries) => {
    const here = known.get(variants) ?? new Map<string, Choice>();
    known.set(variants, here);
    const key = entries.length === 0 ? '' : toPointer(entries);
    const before = here.get(key);
    if (before !== undefined) return before;
    const made = choiceAt(compiled, answer, chosen, variants, entries);
    here.set(key, made);
    return made;
  };
};

/** As the person stated it, or as the answer tells. */
export const choiceAt = (
  compiled: CompiledForm,
  answer: Json | undefined,
  chosen: Chosen,
  variants: Variants,
  entries: Entries,
): Choice => {
  const path = atEntries(variants.path, entries);
  const stated = statedAt(chosen, chooserSlot(toPointer(path), variants.place));
  if (stated === NONE_CHOSEN) return { chosen: undefined, isStated: true };
  if (stated !== undefined && variants.variants[stated] !== undefined)
    return { chosen: stated, isStated: true };
  return { chosen: toldVariant(compiled, variants, valueAt(answer, path)), isStated: false };
};

export const statedAt = (chosen: Chosen, slot: string): number | undefined =>
  Object.hasOwn(chosen, slot) ? chosen[slot] : undefined;

/**
 * Which variant a value is: of those that it satisfies, the one that declares most of its members; else the one that declares
 * most of them, or has a question for a value of its type, rather one that allows the values of its choices, and with the least
 * wrong. Undefined where nothing tells.
 */
export const toldVariant = (
  compiled: CompiledForm,
  { variants, path }: Variants,
  value: Json | undefined,
): number | undefined => {
  if (value === undefined) return undefined;
  const met = variants.map(({ names }) =>
    isObject(value) ? names.filter((name) => Object.hasOwn(value, name)).length : 0,
  );
  const fitting = [...variants.keys()].filter((place) => isSatisfied(compiled, variants[place], value));
  const most = (places: readonly number[]): number | undefined =>
    places.reduce<number | undefined>(
      (best, place) => (best === undefined || (met[place] ?? 0) > (met[best] ?? 0) ? place : best),
      undefined,
    );
  if (fitting.length > 0) return most(fitting);
  const holding = [...variants.keys()].filter(
    (place) => (met[place] ?? 0) > 0 || (!isObject(value) && canHold(variants[place], path.length, value)),
  );
  const errors = variants.map((variant) => compiled.checks[variant.key]?.(value) ?? []);
  const unrefused = holding.filter((place) => !errors[place]?.some(isRefusedMember));
  const left = unrefused.length > 0 ? unrefused : holding;
  return most(left.sort((a, b) => (errors[a]?.length ?? 0) - (errors[b]?.length ?? 0)));
};

/** A member has another value than the variant fixes for it. */
const isRefusedMember = ({ keyword, instancePath }: AjvError): boolean =>
  FIXED.has(keyword) && instancePath.lastIndexOf('/') === 0;

const FIXED = new Set(['const', 'enum']);

const isSatisfied = (compiled: CompiledForm, variant: Variant | undefined, value: Json): boolean =>
  variant !== undefined && compiled.checks[variant.key]?.(value).length === 0;

/** Whether a variant has a question for a value of this type: one that lies at the value itself, or below it for objects. */
export const canHold = (variant: Variant | undefined, depth: number, value: Json): boolean =>
  variant?.nodes.some((node) => (node.path.length > depth ? isObject(value) : nodeHolds(node, value))) ===
    true ||
  (variant?.nodes.length === 0 && isObject(value));

const nodeHolds = (node: Node, value: Json): boolean => {
  switch (node.kind) {
    case 'note':
      return false;
    case 'group':
    case 'members':
      return isObject(value);
    case 'list':
    case 'choices':
      return Array.isArray(value);
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'text':
    case 'date':
    case 'time':
    case 'dateTime':
      return typeof value === 'string';
    case 'tick':
      return JSON.stringify(node.value) === JSON.stringify(value);
    case 'choice':
      return node.options.some((option) => JSON.stringify(option.value) === JSON.stringify(value));
    case 'file':
      return fileValues(node.many, value).every((one) => fileOf(one) !== undefined);
    case 'json':
    case 'closed':
      return true;
    case 'variants':
      return node.variants.some((inner) => canHold(inner, node.path.length, value));
  }
};
