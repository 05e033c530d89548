import { isObject, member, type Json, type JsonObject } from '../json';
import { pointerTokens, type Path, type Pointer } from '../pointer';
import { isWithin, pathText, type Building } from './building';
import type { Control } from './control';
import type { Group, Node, When } from './form-model';
import { PLAIN, type Frame, type Place } from './place';
import { innerContext, placeOf, type ObjectContext } from './object-context';
import { nodesOf } from './object-nodes';
import { below } from './schema-parts';
import { collectChecks, isExpression } from './ui-checks';
import { checkOptionsFit } from './ui-check';
import { contextAt, faultIn, findProperty, remarkIn, type FoundProperty } from './ui-fault';
import { extrasOnce } from './ui-left-over';
import { reach, statedScope } from './ui-scope';
import { hasMentioned, isAsked, isMentioned, optionsIn, without, type UiWalk } from './ui-walk';
import { both } from './when';

/** Lays out what is in an object by an element; handed in, so that no two files need each other. */
export type LayOut = (base: ObjectContext, detail: JsonObject, pointer: Pointer, enabled: When) => Node[];

/** A `Control` (or `ListWithDetail`): the question at its scope. */
export const controlNodes = (
  walk: UiWalk,
  element: JsonObject,
  pointer: Pointer,
  frame: Frame,
  layOut: LayOut,
): Node[] => {
  const { b, base } = walk;
  const scope = statedScope(b, element, pointer);
  const reached = scope === undefined ? undefined : reach(b, base, scope);
  const nodes = ((): Node[] => {
    switch (reached?.to) {
      case 'base':
        return wholeNodes(walk, element, pointer, frame, layOut);
      case 'property':
        return propertyNodes(walk, element, pointer, frame, scope ?? [], layOut);
      case 'variant':
        return variantNodes(walk, element, pointer, frame, reached.of);
      case 'entries':
        return faultIn(
          b,
          below(pointer, 'scope'),
          `The scope leads into the entries of ${pathText(reached.of)}, of which there may be many.`,
          `Let the scope be the list, "#${scopeOf(reached.of)}", and lay out its entries in "options": { "detail": ... }, whose scopes start at the entry.`,
          [],
        );
      default:
        return faultIn(
          b,
          below(pointer, 'scope'),
          `The control's scope ${JSON.stringify(element['scope'] ?? null)} points at nothing in schema.json.`,
          'Write the pointer of a property, for example "#/properties/name".',
          [],
        );
    }
  })();
  const path = [...base.path, ...(scope ?? [])];
  collectChecks(b, optionsIn(element), pointer, path, frame.shown);
  return nodes;
};

const scopeOf = (path: Path): Pointer => path.map((name) => `/properties/${name}`).join('');

/** The scope `#`: all of the answer (or entry) that has no control yet. */
const wholeNodes = (
  walk: UiWalk,
  element: JsonObject,
  pointer: Pointer,
  frame: Frame,
  layOut: LayOut,
): Node[] => {
  const { b, base, whole, mentioned } = walk;
  const inside: Frame = { shown: 'always', enabled: frame.enabled };
  if (whole !== undefined) {
    if (isMentioned(walk, [])) return tellTwice(b, pointer, []);
    mentioned.push({ path: [], pointer });
    const node = laidOut(walk, element, pointer, { place: whole }, { ...inside, shown: frame.shown }, layOut);
    return node ? [node] : [];
  }
  const isElsewhere = (path: Path) => isAsked(walk, path);
  const own = nodesOf(b, { ...base, unions: [] }, inside, new Set())
    .filter(({ kind, path }) => kind !== 'members' || path.length > base.path.length)
    .flatMap((node) => without(node, isElsewhere) ?? []);
  for (const name of base.properties.keys()) {
    const path = [...base.path, name];
    if (!isMentioned(walk, path)) mentioned.push({ path, pointer });
  }
  const nodes = [...own, ...extrasOnce(walk, base, inside)];
  if (nodes.length === 0)
    remarkIn(b, pointer, 'All of it is asked for elsewhere: this control does nothing.', 'Take it away.');
  const label = controlOf(b, element, pointer).label ?? '';
  return label === '' && frame.shown === 'always'
    ? nodes
    : [{ kind: 'group', path: base.path, label, shown: frame.shown, nodes, sideBySide: false }];
};

/** A value that only some shapes of an object have: the chooser of the shapes stands there, once. */
const variantNodes = (
  walk: UiWalk,
  element: JsonObject,
  pointer: Pointer,
  frame: Frame,
  of: Path,
): Node[] => {
  const { b, base } = walk;
  const context = contextAt(b, base, of);
  const nodes = context ? extrasOnce(walk, context, frame) : [];
  if (nodes.length > 0)
    remarkIn(
      b,
      below(pointer, 'scope'),
      'Only one of several shapes has this: the choice of shapes stands here, with all that they ask for.',
      `Write one Control for the whole: "scope": "#${scopeOf(of)}".`,
    );
  return nodes;
};

const propertyNodes = (
  walk: UiWalk,
  element: JsonObject,
  pointer: Pointer,
  frame: Frame,
  scope: Path,
  layOut: LayOut,
): Node[] => {
  const { b, base, mentioned } = walk;
  const found = findProperty(b, base, scope);
  if (!found) return [];
  const path = [...base.path, ...scope];
  const before = mentioned.find((other) => isWithin(other.path, path));
  if (before) return tellTwice(b, pointer, path, before.pointer);
  const shown = found.around.reduce<When>((when, outer) => both(when, outer.shown), frame.shown);
  const made = laidOut(
    walk,
    element,
    pointer,
    { found, place: placeOf(found.context, found.property) },
    { shown, enabled: frame.enabled },
    layOut,
  );
  const node = made && hasMentioned(walk, path) ? without(made, (inner) => isAsked(walk, inner)) : made;
  mentioned.push({ path, pointer });
  return node ? [node] : [];
};

interface Target {
  /** Where it is a property. */
  readonly found?: FoundProperty;
  readonly place: Place;
}

const laidOut = (
  { b }: UiWalk,
  element: JsonObject,
  pointer: Pointer,
  { found, place }: Target,
  frame: Frame,
  layOut: LayOut,
): Node | undefined => {
  const options = optionsIn(element);
  const { detail } = options;
  const at = below(pointer, 'options', 'detail');
  const use = { isUsed: false };
  const withDetail: Partial<Frame> = isObject(detail)
    ? {
        entryNodes: (entry) => {
          use.isUsed = true;
          return layOut(entry, detail, at, frame.enabled);
        },
      }
    : {};
  const control = controlOf(b, element, pointer);
  const node = b.nodeAt(b, place, { ...PLAIN, ...frame, ...withDetail }, control);
  if (node === undefined) return undefined;
  if (node.kind === 'group' && found && isObject(detail))
    return withInside(b, node, found, detail, at, frame, layOut);
  checkOptionsFit(b, isObject(element['options']) ? element['options'] : {}, node.kind, pointer);
  if (node.kind === 'list' && isObject(detail) && !use.isUsed)
    remarkIn(b, at, 'The entries of this list are no objects: "detail" does nothing.', 'Take it away.');
  return calculated(b, withLabel(b, node, element, pointer), options, pointer, found?.context);
};

/** An object laid out by its control's `detail`. */
const withInside = (
  b: Building,
  group: Group,
  { context, property }: FoundProperty,
  detail: JsonObject,
  at: Pointer,
  frame: Frame,
  layOut: LayOut,
): Node => {
  const inner = innerContext(b, context, property);
  return inner ? { ...group, nodes: layOut(inner, detail, at, frame.enabled) } : group;
};

/** A question without words is one for nobody: only what is a frame around others may go without. */
const withLabel = (b: Building, node: Node, element: JsonObject, pointer: Pointer): Node => {
  const { label } = element;
  if (label !== false && member(label, 'show') !== false) return node;
  if (node.kind === 'group') return { ...node, label: '' };
  remarkIn(
    b,
    below(pointer, 'label'),
    'A question is never shown without its words: some hear the page, and see nothing around it.',
    'Write a short label.',
  );
  return node;
};

const calculated = (
  b: Building,
  node: Node,
  options: JsonObject,
  pointer: Pointer,
  beside: ObjectContext | undefined,
): Node => {
  const { value } = options;
  const isAsked = 'privacy' in node && node.kind !== 'closed' && node.kind !== 'file';
  if (typeof value !== 'string' || value === '' || !isAsked) return node;
  if (!isExpression(b, value, below(pointer, 'options', 'value'), valueNames(beside))) return node;
  return { ...node, calculated: value, enabled: 'never' };
};

/** The names that a calculated value may read; not known where shapes or named members may bring others. */
const valueNames = (beside: ObjectContext | undefined): ReadonlySet<string> | undefined =>
  beside === undefined || beside.unions.length > 0
    ? undefined
    : new Set(['answer', 'entry', 'today', ...beside.properties.keys()]);

const controlOf = (b: Building, element: JsonObject, pointer: Pointer): Control => {
  const { label } = element;
  const words = isObject(label)
    ? b.text.read(`ui#${below(pointer, 'label', 'text')}`, label['text'])
    : b.text.read(`ui#${below(pointer, 'label')}`, label);
  const options = optionsIn(element);
  const unit = unitIn(b, options['unit'], below(pointer, 'options', 'unit'));
  return {
    options: unit === undefined ? options : { ...options, unit },
    pointer,
    ...(words !== undefined && { label: words }),
  };
};

/** A unit in the language of the model. */
const unitIn = (b: Building, unit: Json | undefined, pointer: Pointer): Json | undefined => {
  if (!isObject(unit)) return b.text.read(`ui#${pointer}`, unit);
  const words = Object.entries(unit).map(([name, text]) => [
    name,
    b.text.read(`ui#${below(pointer, name)}`, text) ?? text,
  ]);
  return Object.fromEntries(words) as JsonObject;
};

const tellTwice = (b: Building, pointer: Pointer, path: Path, before?: Pointer): Node[] => {
  const where = before === undefined ? '' : ` by ${pointerTokens(before).length > 0 ? before : 'another'}`;
  remarkIn(
    b,
    pointer,
    `${pathText(path)} is asked for already${where}: this control is left out.`,
    'Ask once. Where the two have rules, give the one that stays a rule that says when either is shown, by "type": "OR".',
  );
  return [];
};
