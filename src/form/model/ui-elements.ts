import { isObject, member, type Json, type JsonObject } from '../json';
import type { Path, Pointer } from '../pointer';
import type { Building } from './building';
import type { Group, Node, Note, When } from './form-model';
import type { ObjectContext } from './object-context';
import type { Frame } from './place';
import { below } from './schema-parts';
import { nearestName } from '../language/nearest';
import { checkElement, isUiElement, UI_ELEMENTS } from './ui-check';
import { collectChecks } from './ui-checks';
import { controlNodes } from './ui-control';
import { faultIn } from './ui-fault';
import { leftOver } from './ui-left-over';
import { noteHiding, ruleOf } from './ui-rule';
import { elementsOf, enabledIn, newWalk, optionsIn, optionText, type UiWalk } from './ui-walk';
import { both } from './when';

/** Several elements, in order. */
export const walkAll = (walk: UiWalk, elements: readonly Json[], pointer: Pointer, frame: Frame): Node[] =>
  elements.flatMap((element, place) => walkElement(walk, element, below(pointer, 'elements', place), frame));

/** An element of ui.json as nodes. A vertical layout is no node of its own: its elements stand one below the other anyway. */
export const walkElement = (walk: UiWalk, element: Json, pointer: Pointer, around: Frame): Node[] => {
  const { b, base } = walk;
  if (!isObject(element)) return faultIn(b, pointer, 'An element is an object.', KNOWN, []);
  const { type } = element;
  if (!isUiElement(type)) return unknownElement(b, type, below(pointer, 'type'));
  checkElement(b, element, type, pointer);
  const rule = ruleOf(b, element, pointer, base);
  const frame: Frame = {
    shown: both(around.shown, rule.shown),
    enabled: enabledIn(element, rule.enabled, around.enabled),
  };
  const nodes = nodesOfElement(walk, element, pointer, frame);
  noteHiding(b, rule, pointer, base, nodes);
  return nodes;
};

const KNOWN = `Use ${UI_ELEMENTS.slice(0, -1).join(', ')} or ${UI_ELEMENTS.at(-1) ?? ''}.`;

const unknownElement = (b: Building, type: Json | undefined, pointer: Pointer): Node[] => {
  const meant = typeof type === 'string' ? nearestName(type, UI_ELEMENTS) : undefined;
  const mend = meant === undefined ? KNOWN : `Did you mean ${JSON.stringify(meant)}? ${KNOWN}`;
  return faultIn(b, pointer, `There is no element ${JSON.stringify(type ?? null)}.`, mend, []);
};

const nodesOfElement = (walk: UiWalk, element: JsonObject, pointer: Pointer, frame: Frame): Node[] => {
  const { b, base } = walk;
  const inside: Frame = { shown: 'always', enabled: frame.enabled };
  switch (element['type']) {
    case 'Control':
    case 'ListWithDetail':
      return controlNodes(walk, element, pointer, frame, (...inner) => entryNodes(b, ...inner));
    case 'Label':
      return [note(walk, element, pointer, frame.shown)];
    case 'HorizontalLayout':
      return [group('', frame.shown, base.path, columns(walk, element, pointer, inside), true)];
    case 'Group':
    case 'Category': {
      const label = b.text.read(`ui#${below(pointer, 'label')}`, element['label']) ?? '';
      const hint = optionText(b, element, pointer, 'description');
      const nodes = walkAll(walk, elementsOf(element), pointer, inside);
      collectChecks(b, optionsIn(element), pointer, base.path, frame.shown);
      return [group(label, frame.shown, base.path, nodes, false, hint)];
    }
    default:
      return walkAll(walk, elementsOf(element), pointer, frame);
  }
};

/** In a row, each element is a column: one of several questions stays together. */
const columns = (walk: UiWalk, element: JsonObject, pointer: Pointer, frame: Frame): Node[] =>
  elementsOf(element).flatMap((inner, place): Node[] => {
    const nodes = walkElement(walk, inner, below(pointer, 'elements', place), frame);
    return nodes.length < 2 ? nodes : [group('', 'always', walk.base.path, nodes, false)];
  });

const group = (
  label: string,
  shown: When,
  path: Path,
  nodes: Node[],
  sideBySide: boolean,
  hint?: string,
): Group => ({ kind: 'group', path, label, ...(hint !== undefined && { hint }), shown, nodes, sideBySide });

const TONES = ['info', 'warn', 'stop', 'plain'] as const;

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

/** One entry of a list (or an object) as ui.json lays it out, with whatever it forgot at the end. */
const entryNodes = (
  b: Building,
  base: ObjectContext,
  detail: JsonObject,
  pointer: Pointer,
  enabled: When,
): Node[] => {
  const walk = newWalk(b, base);
  const nodes = walkElement(walk, detail, pointer, { shown: 'always', enabled });
  return [...nodes, ...leftOver(walk, base, pointer)];
};
