import type { Field, Group, List } from '../model/form-model';
import type { ShownForm, ShownNode } from '../model/shown-form';
import { pointerTokens, toPointer, type Pointer } from '../pointer';
import { entryTitle } from '../answer/summarise';

/** Where a value is asked for: on which page, as what, and how far down. */
export interface ShownPlace {
  readonly pageKey: string;
  readonly about: Field | List | Group | undefined;
  readonly order: number;
  readonly visible: boolean;
  /** `Adress 2`, where a list has several entries. */
  readonly entry?: string;
}

/** Finds places by pointer. A value that no question edits stands where the nearest around it, or in it, stands. */
export interface ShownPlaces {
  readonly at: (pointer: Pointer) => ShownPlace | undefined;
  readonly nearest: (pointer: Pointer) => ShownPlace | undefined;
}

export const shownPlaces = (shown: ShownForm): ShownPlaces => {
  const places = new Map<Pointer, ShownPlace>();
  /** For what is no question itself: the first question in it. */
  const inside = new Map<Pointer, ShownPlace>();
  let order = 0;
  const note = (pointer: Pointer, place: Omit<ShownPlace, 'order'>) => {
    const placed = { ...place, order: order++ };
    const known = places.get(pointer);
    const isBetter =
      !known || (!known.visible && placed.visible) || (known.about === undefined && !placed.visible);
    if (isBetter) places.set(pointer, placed);
    const tokens = pointerTokens(pointer);
    for (let length = tokens.length - 1; length >= 0; length--) {
      const around = toPointer(tokens.slice(0, length));
      const first = inside.get(around);
      if (!first || (!first.visible && placed.visible)) inside.set(around, placed);
    }
  };
  const walk = (
    node: ShownNode,
    pageKey: string,
    around: boolean,
    pointer: Pointer,
    entry?: string,
  ): void => {
    const visible = around && node.visible;
    const base = { pageKey, visible, ...(entry !== undefined && { entry }) };
    switch (node.kind) {
      case 'note':
        return;
      case 'field':
        note(node.pointer, { ...base, about: node.field });
        return;
      case 'group':
        // A group of ui.json has the pointer of what it stands in, and says nothing of that value.
        if (node.group.label !== '' && node.pointer !== pointer)
          note(node.pointer, { ...base, about: node.group });
        for (const inner of node.nodes) walk(inner, pageKey, visible, node.pointer, entry);
        return;
      case 'list': {
        note(node.pointer, { ...base, about: node.list });
        for (const [place, { pointer: at, nodes }] of node.entries.entries()) {
          const title = node.entries.length > 1 ? entryTitle(node.list.entryName, place) : entry;
          note(at, { pageKey, visible, about: undefined, ...(title !== undefined && { entry: title }) });
          for (const inner of nodes) walk(inner, pageKey, visible, at, title);
        }
      }
    }
  };
  for (const { page, nodes, visible } of shown.pages)
    for (const node of nodes) walk(node, page.key, visible, '');
  const nearest = (pointer: Pointer): ShownPlace | undefined => {
    const found = places.get(pointer) ?? (pointer === '' ? undefined : inside.get(pointer));
    return found ?? (pointer === '' ? undefined : nearest(pointer.slice(0, pointer.lastIndexOf('/'))));
  };
  return { at: (pointer) => places.get(pointer), nearest };
};
