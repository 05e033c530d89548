import { entryTitle } from '../answer/summarise';
import type { Closed, Field, Group, List, Members, Variants } from '../model/form-model';
import type { ShownForm, ShownNode, ShownVariants } from '../model/shown-form';
import { pointerTokens, type Pointer } from '../pointer';

/** Where a value is asked for: on which page, as what, and how far down. */
export interface ShownPlace {
  readonly pageKey: string;
  readonly about: About | undefined;
  readonly order: number;
  readonly visible: boolean;
  /** `Adress 2`, where a list has several entries; the name, where a person named it. */
  readonly entry?: string;
}

/** What on a page a sentence can be about. */
export type About = Field | List | Group | Members | Variants | Closed;

/** Finds places by pointer. A value that no question edits stands where the nearest around it, or in it, stands. */
export interface ShownPlaces {
  readonly at: (pointer: Pointer) => ShownPlace | undefined;
  readonly nearest: (pointer: Pointer) => ShownPlace | undefined;
  /** Where it comes among all others: what no question edits comes last in what it stands in. */
  readonly order: (pointer: Pointer) => number;
  /** The visible choosers, outermost first. */
  readonly choosers: readonly ShownVariants[];
  /** The pages that end the matter, of those that are visible. */
  readonly stops: readonly string[];
}

const known = new WeakMap<ShownForm, ShownPlaces>();

/** A shown form never changes, so its places are worked out once. */
export const shownPlaces = (shown: ShownForm): ShownPlaces => {
  const before = known.get(shown);
  if (before) return before;
  const made = placesIn(shown);
  known.set(shown, made);
  return made;
};

/** What a node stands in. */
interface Around {
  readonly pageKey: string;
  readonly visible: boolean;
  readonly pointer: Pointer;
  readonly entry?: string;
}

const placesIn = (shown: ShownForm): ShownPlaces => {
  const walk = new Walk();
  for (const { page, nodes, visible } of shown.pages)
    for (const node of nodes) walk.node(node, { pageKey: page.key, visible, pointer: '' });
  const first = shown.pages.find(({ visible }) => visible)?.page.key ?? shown.pages[0]?.page.key;
  const nearest = (pointer: Pointer): ShownPlace | undefined => {
    const found = walk.places.get(pointer) ?? (pointer === '' ? undefined : walk.inside.get(pointer));
    return found ?? (pointer === '' ? undefined : nearest(around(pointer)));
  };
  const order = (pointer: Pointer): number => {
    const own = walk.places.get(pointer) ?? walk.inside.get(pointer);
    if (own !== undefined || pointer === '') return own?.order ?? Infinity;
    const last = walk.last.get(around(pointer));
    return last === undefined ? order(around(pointer)) : last + 0.5;
  };
  const root = walk.places.size === 0 ? undefined : walk.inside.get('');
  return {
    at: (pointer) => walk.places.get(pointer),
    nearest: (pointer) => nearest(pointer) ?? (first === undefined ? undefined : root),
    order,
    choosers: walk.choosers,
    stops: shown.pages.flatMap(({ page, visible }) => (visible && page.stop === true ? [page.key] : [])),
  };
};

const around = (pointer: Pointer) => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));

class Walk {
  readonly places = new Map<Pointer, ShownPlace>();
  /** For what is no question itself: the first question in it. */
  readonly inside = new Map<Pointer, ShownPlace>();
  /** The order of the last question in what is made of several. */
  readonly last = new Map<Pointer, number>();
  readonly choosers: ShownVariants[] = [];
  private order = 0;

  node(node: ShownNode, { pageKey, visible: asked, pointer, entry }: Around): void {
    const visible = asked && node.visible;
    const here = { pageKey, visible, pointer: node.pointer, ...(entry !== undefined && { entry }) };
    switch (node.kind) {
      case 'note':
        return;
      case 'field':
        this.note(here, node.field);
        return;
      case 'closed':
        this.note(here, node.closed);
        return;
      case 'group':
        // A group of ui.json has the pointer of what it stands in, and says nothing of that value.
        if (node.group.label !== '' && node.pointer !== pointer) this.note(here, node.group);
        this.nodes(node.nodes, here);
        return;
      case 'variants':
        if (visible) this.choosers.push(node);
        // The value's own question says better what is wanted than the question of which kind it is.
        if (!node.nodes.some((inner) => isQuestionAt(inner, node.pointer))) this.note(here, node.variants);
        this.nodes(node.nodes, here);
        return;
      case 'members':
        this.note(here, node.members);
        for (const member of node.entries)
          this.entry(member.pointer, member.nodes, {
            ...here,
            ...(member.name !== '' && { entry: member.name }),
          });
        return;
      case 'list': {
        this.note(here, node.list);
        if (node.places) this.nodes(node.places, here);
        const isOneOfMany = node.entries.length > 1;
        for (const { pointer: at, nodes } of node.entries) {
          const title = isOneOfMany
            ? entryTitle(node.list.entryName, Number(pointerTokens(at).at(-1)))
            : entry;
          this.entry(at, nodes, { ...here, ...(title !== undefined && { entry: title }) });
        }
      }
    }
  }

  private nodes(nodes: readonly ShownNode[], here: Around): void {
    for (const inner of nodes) this.node(inner, here);
  }

  private entry(pointer: Pointer, nodes: readonly ShownNode[], here: Around): void {
    if (!nodes.some((inner) => isQuestionAt(inner, pointer))) this.note({ ...here, pointer }, undefined);
    this.nodes(nodes, { ...here, pointer });
  }

  private note({ pointer, pageKey, visible, entry }: Around, about: About | undefined): void {
    const placed = { pageKey, visible, about, order: this.order++, ...(entry !== undefined && { entry }) };
    const before = this.places.get(pointer);
    if (!before || (!before.visible && visible)) this.places.set(pointer, placed);
    for (let at = pointer; at !== '';) {
      at = around(at);
      this.last.set(at, placed.order);
    }
    for (let at = pointer; at !== '';) {
      at = around(at);
      const first = this.inside.get(at);
      if (first && (first.visible || !visible)) break;
      this.inside.set(at, placed);
    }
    if (pointer === '' && !this.inside.has('')) this.inside.set('', placed);
  }
}

const isQuestionAt = (node: ShownNode, pointer: Pointer): boolean =>
  node.kind !== 'note' && node.kind !== 'group' && node.visible && node.pointer === pointer;
