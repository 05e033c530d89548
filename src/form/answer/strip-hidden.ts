import { isObject, type Json } from '../json';
import { editedValues, entriesIn } from '../model/edited-values';
import type { Node } from '../model/form-model';
import { shownChildren } from '../model/shown-children';
import type { ShownForm, ShownNode, ShownVariants } from '../model/shown-form';
import { pointerTokens, valueAt, type Path, type Pointer } from '../pointer';
import { cloneJson, removeAt } from './edit';

export interface Stripped {
  readonly answer: Json | undefined;
  /** What stood there and was taken out, in page order. */
  readonly stripped: readonly Pointer[];
}

interface Places {
  readonly answer: Json | undefined;
  readonly hidden: Pointer[];
  /** Groups that are hidden whole: an empty or null one says as little as its questions. */
  readonly hiddenGroups: Pointer[];
  readonly visible: Set<Pointer>;
}

/**
 * The answer without the values that no visible question edits. Members that no question edits at all are kept as they
 * came; so is what a second, visible question edits.
 */
export const stripHidden = (shown: ShownForm, answer: Json | undefined): Stripped => {
  const places: Places = { answer, hidden: [], hiddenGroups: [], visible: new Set() };
  for (const page of shown.pages) for (const node of page.nodes) collect(places, node, page.visible);
  const isGiven = (pointer: Pointer) => valueAt(answer, pointerTokens(pointer)) !== undefined;
  const stripped = [...new Set(places.hidden)].filter(
    (pointer) => !places.visible.has(pointer) && isGiven(pointer),
  );
  let left = answer === undefined ? undefined : cloneJson(answer);
  for (const pointer of stripped) left = removeAt(left, pathTo(left, pointer));
  for (const pointer of places.hiddenGroups) {
    const value = valueAt(left, pointerTokens(pointer));
    if (pointer === '' || value === undefined || places.visible.has(pointer) || !isBare(value)) continue;
    left = removeAt(left, pathTo(left, pointer));
    stripped.push(pointer);
  }
  return { answer: left === undefined && answer !== undefined ? {} : left, stripped };
};

const isBare = (value: Json) => !isObject(value) || Object.keys(value).length === 0;

const collect = (places: Places, node: ShownNode, around: boolean): void => {
  const visible = around && node.visible;
  if (node.kind === 'note') return;
  if (visible) {
    places.visible.add(node.pointer);
    if (node.kind === 'variants' && node.isStated) leaveOutOthers(places, node);
    if (node.kind === 'members') for (const { pointer } of node.entries) places.visible.add(pointer);
    for (const inner of shownChildren(node)) collect(places, inner, true);
    return;
  }
  if (node.kind === 'variants') leaveOut(places, node.variants, node.pointer);
  else if (node.kind === 'members') leaveOut(places, node.members, node.pointer);
  else (node.kind === 'group' ? places.hiddenGroups : places.hidden).push(node.pointer);
  if (node.kind === 'group') for (const inner of node.nodes) collect(places, inner, false);
};

/** What a person did not choose is not asked for. Where the answer told the choice, all in it came as it is, and stays. */
const leaveOutOthers = (places: Places, { variants, chosen, pointer }: ShownVariants): void => {
  for (const [place, variant] of variants.variants.entries())
    if (place !== chosen) for (const node of variant.nodes) leaveOut(places, node, pointer);
};

/** `pointer` is that of the node, or of the chooser that it stands in. */
const leaveOut = (places: Places, node: Node, pointer: Pointer): void => {
  const entries = entriesIn(node.path, pointerTokens(pointer));
  editedValues(node, entries, places.answer, (at, isGroup) => {
    (isGroup ? places.hiddenGroups : places.hidden).push(at);
  });
};

/** A pointer's tokens, with places as numbers where the answer has a list. */
export const pathTo = (answer: Json | undefined, pointer: Pointer): Path => {
  const tokens = pointerTokens(pointer);
  return tokens.map((token, at) =>
    Array.isArray(valueAt(answer, tokens.slice(0, at))) ? Number(token) : token,
  );
};
