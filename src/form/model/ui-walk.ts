import { isObject, member, type Json, type JsonObject } from '../json';
import type { Path, Pointer } from '../pointer';
import { isWithin, samePath, type Building } from './building';
import { childrenOf } from './children';
import type { Node, When } from './form-model';
import type { ObjectContext } from './object-context';
import type { Place } from './place';
import { below } from './schema-parts';

/** What the elements of one ui.json (or one list's `detail`) share. */
export interface UiWalk {
  readonly b: Building;
  /** The object that scopes start from: the answer, or a list's entry. */
  readonly base: ObjectContext;
  /** The values that have a control, and whether that is always shown. */
  readonly mentioned: Mentioned[];
  /** The objects whose choosers and named members have been placed. */
  readonly extras: Path[];
  /** The answer itself, where it is no object: then a control with the scope `#` asks for it. */
  readonly whole?: Place;
}

export interface Mentioned {
  readonly path: Path;
  readonly pointer: Pointer;
}

export const newWalk = (b: Building, base: ObjectContext, whole?: Place): UiWalk => ({
  b,
  base,
  mentioned: [],
  extras: [],
  ...(whole && { whole }),
});

export const isMentioned = ({ mentioned }: UiWalk, path: Path): boolean =>
  mentioned.some((other) => samePath(other.path, path));

/** Whether a value, or one that it lies in, has a control of its own. */
export const isAsked = ({ mentioned }: UiWalk, path: Path): boolean =>
  mentioned.some((other) => isWithin(other.path, path));

/** Whether something in a value has a control of its own. */
export const hasMentioned = ({ mentioned }: UiWalk, path: Path): boolean =>
  mentioned.some((other) => isWithin(path, other.path) && other.path.length > path.length);

export const elementsOf = (element: JsonObject): Json[] =>
  Array.isArray(element['elements']) ? element['elements'] : [];

/** A text under an element's `options`, in the language of the model. */
export const optionText = (b: Building, element: JsonObject, pointer: Pointer, name: string) =>
  b.text.read(`ui#${below(pointer, 'options', name)}`, member(element['options'], name));

/** An element's options, each under one name. */
export const optionsIn = (element: JsonObject): JsonObject => {
  const { options } = element;
  if (!isObject(options)) return {};
  const { format, autocomplete, readonly, readOnly, trim, width } = options;
  return {
    ...options,
    ...(typeof readOnly === 'boolean' && readonly === undefined && { readonly: readOnly }),
    ...(format === 'textarea' && { multi: true }),
    ...(trim === false && width === undefined && { width: 'full' }),
    ...(typeof autocomplete === 'boolean' && { format: autocomplete ? 'search' : (format ?? 'select') }),
  };
};

/**
 * When what is in an element can be edited: its rule tells, else its option, else what is around it (as in JSON Forms).
 * @param rule that of its ENABLE or DISABLE
 */
export const enabledIn = (element: JsonObject, rule: When | undefined, around: When): When => {
  const { readonly } = optionsIn(element);
  return rule ?? (readonly === true ? 'never' : readonly === false ? 'always' : around);
};

/** The values that nodes edit. */
export const valuePaths = (node: Node): Path[] => {
  switch (node.kind) {
    case 'note':
      return [];
    case 'group':
      return node.nodes.flatMap(valuePaths);
    default:
      return [node.path];
  }
};

/** A node without the values that stand elsewhere; nothing when nothing is left of it. */
export const without = (node: Node, isElsewhere: (path: Path) => boolean): Node | undefined => {
  if (node.kind === 'note') return node;
  if (isElsewhere(node.path) && node.kind !== 'group') return undefined;
  if (node.kind !== 'group' || childrenOf(node).length === 0) return node;
  const nodes = node.nodes.flatMap((inner) => without(inner, isElsewhere) ?? []);
  return nodes.length === 0 ? undefined : { ...node, nodes };
};
