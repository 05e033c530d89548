import { isObject, member, type Json } from '../json';
import { scopePath } from '../model/ui-scope';
import { EACH, toPointer, type Path, type Pointer } from '../pointer';

/** So many elements of ui.json are looked at. */
const MOST = 20_000;

/** What ui.json lays out, and where: questions by their paths, groups of its own by their labels. */
export interface LaidOut {
  readonly controls: ReadonlyMap<Pointer, Pointer>;
  readonly groups: ReadonlyMap<string, Pointer>;
}

/**
 * Where in ui.json each question is laid out, by its path. The scopes of a list's `detail` start at the entry, those of an
 * object's at the object.
 */
export const laidOutIn = (
  ui: Json | undefined,
  isList: (path: Path) => boolean,
  labelAt: (pointer: Pointer, inFile: string) => string,
): LaidOut => {
  const controls = new Map<Pointer, Pointer>();
  const groups = new Map<string, Pointer>();
  const stack: [element: Json | undefined, pointer: Pointer, base: Path][] = [[ui, '', []]];
  let left = MOST;
  for (let next = stack.pop(); next !== undefined && left > 0; next = stack.pop(), left--) {
    const [element, pointer, base] = next;
    if (!isObject(element)) continue;
    const scope = typeof element['scope'] === 'string' ? scopePath(element['scope']) : undefined;
    const path = [...base, ...(scope ?? [])];
    if (scope !== undefined && !controls.has(toPointer(path))) controls.set(toPointer(path), pointer);
    if (scope === undefined && typeof element['label'] === 'string') {
      const label = labelAt(`${pointer}/label`, element['label']);
      if (!groups.has(label)) groups.set(label, pointer);
    }
    const detail = member(element['options'], 'detail');
    if (detail !== undefined && scope !== undefined)
      stack.push([detail, `${pointer}/options/detail`, isList(path) ? [...path, EACH] : path]);
    const { elements } = element;
    if (Array.isArray(elements))
      elements.forEach((one, place) => stack.push([one, `${pointer}/elements/${place}`, base]));
  }
  return { controls, groups };
};
