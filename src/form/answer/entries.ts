import type { Json } from '../json';
import { pointerTokens, valueAt, type Path, type Pointer } from '../pointer';
import type { FormModel, List, Node } from '../model/form-model';
import { EACH } from '../pointer';
import { cloneJson, putAt, removeAt } from './edit';
import { MOST_ENTRIES } from './decode-pairs';

/** The lists of a form, those in lists included. */
const listsOf = (nodes: readonly Node[]): List[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'list') return [node, ...listsOf(node.nodes)];
    return node.kind === 'group' ? listsOf(node.nodes) : [];
  });

const PLACE = /^(?:0|[1-9]\d{0,3})$/;

/** A pointer's tokens as a path in the answer, when it means a list of this form (or, with one token more, an entry). */
const pathIn = (model: FormModel, pointer: Pointer, more: 0 | 1): Path | undefined => {
  const tokens = pointerTokens(pointer);
  const isPlace = (token: string | undefined) => token !== undefined && PLACE.test(token);
  const list = model.pages
    .flatMap(({ nodes }) => listsOf(nodes))
    .find(
      ({ path, enabled }) =>
        enabled !== 'never' &&
        path.length + more === tokens.length &&
        path.every((token, at) => (token === EACH ? isPlace(tokens[at]) : String(token) === tokens[at])) &&
        (more === 0 || isPlace(tokens.at(-1))),
    );
  return (
    list &&
    [...list.path, ...(more ? [EACH] : [])].map((token, at) => (token === EACH ? Number(tokens[at]) : token))
  );
};

/** The answer with an empty entry at the end of the list. A pointer that means no list of the form changes nothing. */
export const addEntry = (model: FormModel, answer: Json, list: Pointer): Json => {
  const path = pathIn(model, list, 0);
  if (!path || !isReachable(answer, path)) return answer;
  const value = valueAt(answer, path);
  const entries = Array.isArray(value) ? value : [];
  if (entries.length >= MOST_ENTRIES) return answer;
  return putAt(cloneJson(answer), path, [...entries, {}]);
};

/** An entry's list must be there before something in it is. */
const isReachable = (answer: Json, path: Path) =>
  path.every(
    (token, at) => typeof token !== 'number' || valueAt(answer, path.slice(0, at + 1)) !== undefined,
  );

/** The answer without an entry. With the last one goes the list: an empty list is no answer. */
export const removeEntry = (model: FormModel, answer: Json, entry: Pointer): Json =>
  changed(model, answer, entry, (entries, place) => entries.toSpliced(place, 1));

/** The answer with an entry one place further up or down. At the end of the list nothing moves. */
export const moveEntry = (model: FormModel, answer: Json, entry: Pointer, way: 'up' | 'down'): Json =>
  changed(model, answer, entry, (entries, place) => {
    const other = way === 'up' ? place - 1 : place + 1;
    const [here, there] = [entries[place], entries[other]];
    if (here === undefined || there === undefined) return entries;
    return entries.with(place, there).with(other, here);
  });

const changed = (
  model: FormModel,
  answer: Json,
  entry: Pointer,
  change: (entries: Json[], place: number) => Json[],
): Json => {
  const path = pathIn(model, entry, 1);
  const list = path?.slice(0, -1);
  const place = path?.at(-1);
  const entries = list && valueAt(answer, list);
  if (!list || !Array.isArray(entries) || typeof place !== 'number') return answer;
  if (place >= entries.length) return answer;
  const left = change(entries, place);
  const copy = cloneJson(answer);
  return left.length > 0 ? putAt(copy, list, left) : (removeAt(copy, list) ?? {});
};
