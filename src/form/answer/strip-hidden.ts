import { isObject, type Json } from '../json';
import type { ShownForm, ShownNode } from '../model/shown-form';
import { pointerTokens, valueAt, type Path, type Pointer } from '../pointer';
import { cloneJson, removeAt } from './edit';

export interface Stripped {
  readonly answer: Json | undefined;
  /** What stood there and was taken out, in page order. */
  readonly stripped: readonly Pointer[];
}

interface Places {
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
  const places: Places = { hidden: [], hiddenGroups: [], visible: new Set() };
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
  if (visible) places.visible.add(node.pointer);
  else (node.kind === 'group' ? places.hiddenGroups : places.hidden).push(node.pointer);
  if (node.kind === 'group') for (const inner of node.nodes) collect(places, inner, visible);
  if (node.kind === 'list' && visible)
    for (const entry of node.entries) for (const inner of entry.nodes) collect(places, inner, visible);
};

/** A pointer's tokens, with places as numbers where the answer has a list. */
export const pathTo = (answer: Json | undefined, pointer: Pointer): Path => {
  const tokens = pointerTokens(pointer);
  return tokens.map((token, at) =>
    Array.isArray(valueAt(answer, tokens.slice(0, at))) ? Number(token) : token,
  );
};
