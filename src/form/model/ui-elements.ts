import { isObject, member, type Json, type JsonObject } from '../json';
import { EACH, type Path, type Pointer } from '../pointer';
import { isWithin, samePath, type Building } from './building';
import type { Group, Node, Note, When } from './form-model';
import { nodeOf, type Frame } from './node-of';
import { extrasOf } from './object-nodes';
import { innerContext, type ObjectContext } from './object-context';
import { below } from './schema-parts';
import { faultIn, findProperty } from './ui-fault';
import { ruleOf } from './ui-rule';
import { scopePath } from './ui-scope';
import { both } from './when';

/** What the elements of one ui.json (or one list's `detail`) share. */
export interface UiWalk {
  readonly b: Building;
  /** The object that scopes start from: the answer, or a list's entry. */
  readonly base: ObjectContext;
  /** The values that have a control. */
  readonly mentioned: Path[];
}

export const elementsOf = (element: JsonObject): Json[] =>
  Array.isArray(element['elements']) ? element['elements'] : [];

/** Several elements, in order. */
export const walkAll = (walk: UiWalk, elements: readonly Json[], pointer: Pointer, frame: Frame): Node[] =>
  elements.flatMap((element, place) => walkElement(walk, element, below(pointer, 'elements', place), frame));

/** An element of ui.json as nodes. A vertical layout is no node of its own: its elements stand one below the other anyway. */
export const walkElement = (walk: UiWalk, element: Json, pointer: Pointer, around: Frame): Node[] => {
  const { b, base } = walk;
  if (!isObject(element)) return faultIn(b, pointer, 'An element is an object.', KNOWN, []);
  const rule = ruleOf(b, element, pointer, base);
  const frame = { shown: both(around.shown, rule.shown), enabled: both(around.enabled, rule.enabled) };
  const nodes = nodesOfElement(walk, element, pointer, frame);
  if (rule.hides)
    b.ruled.push({
      pointer: below(pointer, 'rule'),
      rule: rule.hides,
      base,
      paths: nodes.flatMap(valuePaths),
    });
  return nodes;
};

const KNOWN = 'Use Categorization, Category, VerticalLayout, HorizontalLayout, Group, Control or Label.';

const nodesOfElement = (walk: UiWalk, element: JsonObject, pointer: Pointer, frame: Frame): Node[] => {
  const { b, base } = walk;
  const inside: Frame = { shown: 'always', enabled: frame.enabled };
  switch (element['type']) {
    case 'Control':
      return control(walk, element, pointer, frame);
    case 'Label':
      return [note(walk, element, pointer, frame.shown)];
    case 'VerticalLayout':
    case 'Categorization':
    case 'Category':
      return walkAll(walk, elementsOf(element), pointer, frame);
    case 'HorizontalLayout':
      return [group('', frame.shown, base.path, walkAll(walk, elementsOf(element), pointer, inside), true)];
    case 'Group': {
      const label = b.text.read(`ui#${below(pointer, 'label')}`, element['label']) ?? '';
      const hint = optionText(b, element, pointer, 'description');
      const nodes = walkAll(walk, elementsOf(element), pointer, inside);
      return [group(label, frame.shown, base.path, nodes, false, hint)];
    }
    default:
      return faultIn(
        b,
        below(pointer, 'type'),
        `There is no element ${JSON.stringify(element['type'] ?? null)}.`,
        KNOWN,
        [],
      );
  }
};

/** A text under an element's `options`, in the language of the model. */
export const optionText = (b: Building, element: JsonObject, pointer: Pointer, name: string) =>
  b.text.read(`ui#${below(pointer, 'options', name)}`, member(element['options'], name));

const group = (
  label: string,
  shown: When,
  path: Path,
  nodes: Node[],
  sideBySide: boolean,
  hint?: string,
): Group => ({ kind: 'group', path, label, ...(hint !== undefined && { hint }), shown, nodes, sideBySide });

const TONES = ['info', 'warn', 'plain'] as const;

const note = ({ b, base }: UiWalk, element: JsonObject, pointer: Pointer, shown: When): Note => {
  const tone = member(element['options'], 'tone');
  const text = b.text.read(`ui#${below(pointer, 'text')}`, element['text']) ?? '';
  return {
    kind: 'note',
    path: base.path,
    label: '',
    shown,
    tone: TONES.find((t) => t === tone) ?? 'plain',
    text,
  };
};

const control = (walk: UiWalk, element: JsonObject, pointer: Pointer, frame: Frame): Node[] => {
  const { b, base, mentioned } = walk;
  const scope = typeof element['scope'] === 'string' ? scopePath(element['scope']) : undefined;
  const found = scope && findProperty(b, base, scope);
  if (!scope || !found) {
    const reason = `The control's scope ${JSON.stringify(element['scope'] ?? null)} points at nothing in schema.json.`;
    return faultIn(
      b,
      below(pointer, 'scope'),
      reason,
      'Write the pointer of a property, for example "#/properties/name".',
      [],
    );
  }
  const path = [...base.path, ...scope];
  mentioned.push(path);
  const options = isObject(element['options']) ? element['options'] : {};
  const label = controlLabel(b, element, pointer);
  const detail = options['detail'];
  const node = nodeOf(
    b,
    found.context,
    found.property,
    {
      shown: found.around.reduce<When>((when, { shown }) => both(when, shown), frame.shown),
      enabled: options['readonly'] === true ? 'never' : frame.enabled,
      ...(isObject(detail) && {
        entryNodes: (entry) =>
          entryNodes(b, entry, detail, below(pointer, 'options', 'detail'), frame.enabled),
      }),
    },
    { options, pointer, ...(label !== undefined && { label }) },
  );
  return node ? [node] : [];
};

const controlLabel = (b: Building, element: JsonObject, pointer: Pointer): string | undefined => {
  const { label } = element;
  if (label === false || member(label, 'show') === false) return '';
  return isObject(label)
    ? b.text.read(`ui#${below(pointer, 'label', 'text')}`, label['text'])
    : b.text.read(`ui#${below(pointer, 'label')}`, label);
};

/** One entry of a list as ui.json lays it out, with whatever it forgot at the end. */
const entryNodes = (
  b: Building,
  base: ObjectContext,
  detail: JsonObject,
  pointer: Pointer,
  enabled: When,
): Node[] => {
  const walk: UiWalk = { b, base, mentioned: [] };
  const frame: Frame = { shown: 'always', enabled };
  return [...walkElement(walk, detail, pointer, frame), ...leftOver(walk, base, pointer)];
};

/** The questions that no control asks. They are asked all the same: nothing the schema knows is lost. */
export const leftOver = (
  walk: UiWalk,
  context: ObjectContext,
  pointer: Pointer,
  shown: When = 'always',
): Node[] => {
  const { b, mentioned } = walk;
  const own = [...context.properties.values()].flatMap((property): Node[] => {
    const path = [...context.path, property.name];
    if (mentioned.some((other) => samePath(other, path))) return [];
    if (mentioned.some((other) => isWithin(path, other))) {
      const inner = innerContext(b, context, property);
      return inner ? leftOver(walk, inner, pointer, both(shown, property.shown)) : [];
    }
    const node = nodeOf(b, context, property, { shown, enabled: 'always' });
    if (!node) return [];
    b.findings.push({
      level: 'warning',
      file: 'ui.json',
      pointer,
      reason: `No control asks for ${path.filter((token) => token !== EACH).join('/')}; it was put last.`,
      mend: `Add a Control with its scope where it belongs.`,
    });
    return [node];
  });
  return [...own, ...extrasOf(b, context, { shown, enabled: 'always' })];
};

/** The values that nodes edit. */
export const valuePaths = (node: Node): Path[] =>
  node.kind === 'note' ? [] : node.kind === 'group' ? node.nodes.flatMap(valuePaths) : [node.path];
