import { pointerTokens, type Pointer } from '../pointer';
import { DEEPEST } from '../validation/storable';
import type { Building } from './building';
import type { Control } from './control';
import { fieldNode } from './field-node';
import type { Closed, Node, Variants, When } from './form-model';
import { kindOf, type Kind } from './kind';
import { labelFromName } from './labels';
import { listNode, openedList } from './list-node';
import { insideOf, objectParts, placeOf, viewOf, type ObjectContext, type Property } from './object-context';
import { mayBeNull } from './null-said';
import { nodesOf } from './object-nodes';
import {
  isGiven,
  isRecursive,
  isTooMuch,
  mayOpen,
  opening,
  PLAIN,
  choosersWithin,
  type Frame,
  type Place,
} from './place';
import { statedPrivacy } from './privacy';
import { facet, textFacet, type SchemaView } from './schema-view';
import { isShared } from './shared-schemas';
import { typeWord } from './type-words';
import { mixedUnion } from './union-node';
import { both } from './when';

export { PLAIN, type Frame } from './place';

/** A property as a question, a group, a list ...; nothing when it may never be answered. */
export const nodeOf = (
  b: Building,
  context: ObjectContext,
  property: Property,
  frame: Frame = PLAIN,
  control?: Control,
): Node | undefined => nodeAt(b, placeOf(context, property), frame, control);

/** Any value of the answer as a node: every schema has one. */
export const nodeAt = (
  b: Building,
  place: Place,
  frame: Frame = PLAIN,
  control?: Control,
): Node | undefined => {
  if (place.shown === 'never') return undefined;
  return nodeAs(b, place, viewOf(b, place, place.path), frame, control);
};

/** `as`: one of several types that the value may have. */
const nodeAs = (
  b: Building,
  stated: Place,
  view: SchemaView,
  frame: Frame,
  control: Control | undefined,
  as?: string,
): Node | undefined => {
  const { path } = stated;
  const kind = kindOf(b, view, path, as);
  const isNullable = as === undefined && kind.kind !== 'tick' && mayBeNull(b, stated.declared);
  const place: Place = isNullable ? { ...stated, required: 'never' } : stated;
  const { required } = place;
  const shown = both(frame.shown, place.shown);
  const base = {
    ...words(b, view, place, control),
    path,
    shown,
    ...(isNullable && { nullable: true as const }),
  };
  const enabled: When = facet(view, 'readOnly') === true ? 'never' : frame.enabled;
  const within: Place = { ...place, open: opening(place.open, view.flat()) };
  if (DEEP.has(kind.kind) && as === undefined) {
    const isRepeated = isRecursive(view.flat(), place.open);
    if (isRepeated || (kind.kind !== 'types' && isTooMuch(b, place))) {
      if (path.length >= DEEPEST || !isGiven(b.answer, path) || !mayOpen(b))
        return closed(b, place, view, kind, { ...base, required, enabled });
      if (kind.kind === 'group' && required !== 'always') {
        const group = groupNode(b, place, view, { ...base, required, enabled }, frame);
        return group?.kind === 'group' ? { ...group, removable: true } : group;
      }
    }
  }
  switch (kind.kind) {
    case 'group':
      return groupNode(b, place, view, { ...base, required, enabled }, frame);
    case 'list':
      return listNode(b, within, kind.items, view, { ...base, required, enabled }, frame, control);
    case 'union':
      return chooser(place, mixedUnion(b, kind.union, within, { ...frame, enabled }), {
        ...base,
        required,
        enabled,
      });
    case 'types':
      return chooser(
        place,
        kind.types.map((type) => typeVariant(b, within, view, type, enabled)),
        { ...base, required, enabled },
      );
    default:
      b.budget.questions++;
      return fieldNode(b, place.privacy, kind, view, { ...base, required, enabled }, control);
  }
};

const DEEP = new Set<Kind['kind']>(['group', 'list', 'union', 'types']);

interface Words {
  readonly label: string;
  readonly hint?: string;
}

const words = (b: Building, view: SchemaView, place: Place, control?: Control): Words => {
  const hint = hintOf(b, view, place);
  const label = control?.label ?? ownTitle(b, view, place);
  if (label === undefined && place.declared[0] && typeof place.path.at(-1) === 'string')
    b.untitled.add(place.declared[0].pointer);
  return { label: label ?? labelFromName(place.name), ...(hint !== undefined && { hint }) };
};

/** What is told under it. Of a member that tells shapes apart each shape may say its own: then none is of the question. */
const hintOf = (b: Building, view: SchemaView, place: Place): string | undefined => {
  if (view.length < 2 || !place.declared.some(({ isAlternative }) => isAlternative === true))
    return textFacet(b, view, 'description');
  const said = new Set(view.map((parts) => textFacet(b, [parts], 'description')));
  return said.size === 1 ? [...said][0] : undefined;
};

/**
 * A value's title; not that of a schema which several properties refer to, or which it stands in itself: that tells what kind
 * of thing it is ("Person"), and the property which one ("Mor").
 */
const ownTitle = (b: Building, view: SchemaView, place: Place): string | undefined => {
  const title = textFacet(b, view, 'title');
  if (title === undefined || typeof place.path.at(-1) !== 'string') return title;
  const part = view.flat().find(({ when, schema }) => when === 'always' && schema['title'] !== undefined);
  const isOwn = place.declared.some(
    ({ pointer }) => part?.pointer === pointer || part?.pointer.startsWith(`${pointer}/`) === true,
  );
  if (part === undefined || isOwn) return title;
  return isShared(b, part.pointer) || isTypeName(title, part.pointer) ? undefined : title;
};

/** `RoomType`, which tools give both a type and its schema as name: it tells programmers what the type is called. */
const isTypeName = (title: string, pointer: Pointer): boolean =>
  /^\p{Lu}\S*\p{Ll}\S*\p{Lu}\S*$/u.test(title) && pointerTokens(pointer).at(-1) === title;

type Base = Words & {
  readonly path: Place['path'];
  readonly nullable?: true;
  readonly shown: When;
  readonly required: When;
  readonly enabled: When;
};

/** An object. One that is nothing but a choice of shapes, or members that the person names, is that. */
const groupNode = (
  b: Building,
  place: Place,
  view: SchemaView,
  { required, enabled, ...base }: Base,
  frame: Frame,
): Node | undefined => {
  const parts = place.declared.length > 0 ? objectParts(b, place, place.path) : view.flat();
  const context = insideOf(b, place, parts);
  const nodes = nodesOf(b, context, { shown: 'always', enabled: frame.enabled });
  const [only, another] = nodes;
  const isAll = another === undefined && context.properties.size === 0;
  if (isAll && (only?.kind === 'variants' || only?.kind === 'members'))
    return { ...only, ...base, required, enabled };
  return { kind: 'group', ...base, nodes, sideBySide: false };
};

const chooser = (place: Place, variants: Variants['variants'], base: Base): Variants => ({
  kind: 'variants',
  ...base,
  place: place.chooser ?? 0,
  variants,
});

/** One of a value's types, as a shape of its own. No schema stands for it: the answer's type tells which one it is. */
const typeVariant = (b: Building, place: Place, view: SchemaView, type: string, enabled: When) => {
  const node = nodeAs(
    b,
    { ...place, shown: 'always', required: 'always', chooser: choosersWithin(place.chooser ?? 0) },
    view,
    { shown: 'always', enabled },
    undefined,
    type,
  );
  return {
    label: typeWord(b.text.language, type),
    nodes: node ? [node] : [],
    key: `type ${type}`,
    names: [],
  };
};

const closed = (b: Building, place: Place, view: SchemaView, kind: Kind, base: Base): Closed => {
  b.budget.hasClosed = true;
  return {
    kind: 'closed',
    ...base,
    ...(kind.kind === 'list' && { isList: true, opened: openedList(b, place, kind.items) }),
    privacy: statedPrivacy(facet(view, 'x-privacy')) ?? place.privacy ?? 'none',
  };
};
