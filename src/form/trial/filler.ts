import { addEntry } from '../answer/entries';
import { defaultAnswer } from '../answer/default-answer';
import { cloneJson, putAt, removeAt } from '../answer/edit';
import { emptyEntry } from '../answer/empty-entry';
import { chooserSlot } from '../answer/pairs';
import type { Json } from '../json';
import { isProvisional } from '../model/member-names';
import { shownChildren } from '../model/shown-children';
import type {
  Filled,
  ShownField,
  ShownForm,
  ShownList,
  ShownMembers,
  ShownNode,
  ShownVariants,
} from '../model/shown-form';
import { ANY, pointerTokens, valueAt, type Path, type Pointer } from '../pointer';
import { regExp } from '../patterns/reg-exp';
import { generateFrom } from '../validation/pattern-generate';
import { valuesFor } from './field-values';
import type { Random } from './random';
import { placeKey } from './standings';
import type { TrialForm } from './trial-form';
import { ENTRIES, type Wish, type Wishes } from './wishes';

/** How a form is filled in. */
export interface FillPlan {
  readonly random: Random;
  /** Which share of what may be left out is answered: 0 nothing, 1 all. */
  readonly density: number;
  readonly wishes: Wishes;
}

/** Parts that are opened in one answer, and entries that a list is given of its own accord. */
const MOST_OPENED = 6;
const MOST_ENTRIES = 3;
const MOST_WISHED = 200;
/** What is asked hangs on what was answered, and that on what was answered before. */
const MOST_ROUNDS = 60;

/** Fills in a form as a person does: what is asked, page by page, and what that leads to, until nothing more is asked. */
export class Filler {
  filled: Filled;
  private readonly decided = new Set<string>();
  private readonly given = new Map<Pointer, Json[]>();
  private opened = 0;

  constructor(
    readonly form: TrialForm,
    readonly plan: FillPlan,
  ) {
    this.filled = { answer: defaultAnswer(form.modelOf()), chosen: {} };
  }

  fill(): ShownForm {
    let shown = this.form.shown(this.filled);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const before = this.filled;
      for (const { visible, nodes } of shown.pages) if (visible) nodes.forEach((node) => this.node(node));
      if (this.filled === before) break;
      shown = this.form.shown(this.filled);
    }
    return shown;
  }

  /** The next value that the question may be answered with; false where there is none left. */
  next(node: ShownField): boolean {
    const left = this.valuesAt(node);
    const value = left.shift();
    if (value === undefined) return false;
    this.put(node.field.path, node.pointer, value);
    return true;
  }

  wish(path: Path, chooser?: number): Wish | undefined {
    return this.plan.wishes.get(placeKey(path, chooser));
  }

  /** Whatever was decided in a part of the answer is decided anew. */
  forget(pointer: Pointer): void {
    for (const key of [...this.decided])
      if (key === pointer || key.startsWith(`${pointer}/`) || key.startsWith(`${pointer}#`))
        this.decided.delete(key);
    for (const key of [...this.given.keys()])
      if (key === pointer || key.startsWith(`${pointer}/`)) this.given.delete(key);
  }

  add(pointer: Pointer): void {
    this.filled = addEntry(this.form.modelOf(this.filled.answer), this.filled, pointer);
  }

  choose({ pointer, variants }: ShownVariants, place: number): void {
    this.filled = {
      ...this.filled,
      chosen: { ...this.filled.chosen, [chooserSlot(pointer, variants.place)]: place },
    };
  }

  private node(node: ShownNode): void {
    if (!node.visible) return;
    switch (node.kind) {
      case 'note':
        return;
      case 'field':
        this.field(node);
        return;
      case 'list':
        this.list(node);
        break;
      case 'members':
        this.members(node);
        // What has no name is a row that nobody has written in.
        for (const { name, nodes } of node.entries)
          if (name !== '') nodes.forEach((inner) => this.node(inner));
        return;
      case 'variants':
        this.variants(node);
        break;
      case 'closed':
        if (
          this.once(node.pointer) &&
          node.enabled &&
          this.opened < MOST_OPENED &&
          (node.required || this.likes(0.3))
        ) {
          this.opened++;
          this.add(node.pointer);
        }
        return;
      case 'group':
    }
    shownChildren(node).forEach((inner) => this.node(inner));
  }

  private field(node: ShownField): void {
    const { field, pointer, value, required, enabled } = node;
    if (field.calculated !== undefined || !enabled || !this.once(pointer)) return;
    const wish = this.wish(field.path);
    if (wish?.kind === 'absent' && !required) this.take(field.path, pointer);
    else if (wish !== undefined && wish.kind !== 'absent') this.next(node);
    else if (value === undefined || value === null ? required || this.likes() : this.likes()) this.next(node);
  }

  private list({ list, pointer, required, enabled, places }: ShownList): void {
    if (!this.once(pointer) || !enabled || list.nodes.length === 0) return;
    const wish = this.wish(list.path, ENTRIES);
    const least = Math.max(list.minItems, required ? 1 : 0) - (places?.length ?? 0);
    const most = (list.maxItems ?? Infinity) - (places?.length ?? 0);
    const liked =
      required || this.likes()
        ? this.plan.random.int(Math.max(0, least), Math.max(least, Math.min(most, MOST_ENTRIES)))
        : 0;
    const count = wish?.kind === 'entries' ? wish.count : liked;
    const given = valueAt(this.filled.answer, pointerTokens(pointer));
    const there = Array.isArray(given) ? given.length - (places?.length ?? 0) : 0;
    for (let at = Math.max(there, 0); at < Math.min(count, MOST_WISHED); at++) this.add(pointer);
  }

  private members({ members, pointer, required, enabled, entries }: ShownMembers): void {
    if (!this.once(pointer) || !enabled) return;
    const wish = this.wish(members.path, ENTRIES);
    const least = Math.max(members.minProperties, required ? 1 : 0);
    const most = Math.max(least, Math.min(members.maxProperties ?? Infinity, MOST_ENTRIES));
    const liked = required || this.likes() ? this.plan.random.int(least, most) : 0;
    const count = wish?.kind === 'entries' ? wish.count : liked;
    const there = entries.filter(({ name }) => name !== '').length;
    const names = this.namesFor(members).filter((name) => !members.except.includes(name));
    for (const name of names.slice(0, Math.max(0, Math.min(count, MOST_WISHED) - there))) {
      const shape = members.shapes.find(({ pattern }) => pattern === undefined || matches(pattern, name));
      if (shape === undefined || isProvisional(name)) continue;
      const path = concrete(members.path, pointer);
      if (valueAt(this.filled.answer, [...path, name]) === undefined)
        this.putAt([...path, name], emptyEntry(shape.nodes, members.path.length + 1));
    }
  }

  private namesFor({ shapes, nameExample }: ShownMembers['members']): string[] {
    const byPattern = shapes.flatMap(({ pattern }) =>
      pattern === undefined ? [] : [...generateFrom(pattern, 1)].slice(0, 12),
    );
    const free = shapes.some(({ pattern }) => pattern === undefined);
    const plain = free ? ['namn', 'Åsa', 'a b', 'typ', 'x1', 'b', 'c', 'd', 'e'] : [];
    const all = [
      ...(nameExample === undefined ? [] : [nameExample]),
      ...byPattern,
      ...(nameExample === undefined ? plain : []),
    ];
    return [...new Set(all)].filter((name) => name !== '');
  }

  private variants(node: ShownVariants): void {
    const { variants, pointer, required, enabled, chosen } = node;
    if (!this.once(`${pointer}#${variants.place}`) || !enabled) return;
    const wish = this.wish(variants.path, variants.place);
    if (wish?.kind === 'variant') this.choose(node, wish.place);
    else if (this.wish(variants.path)?.kind === 'absent' && !required) return;
    else if (chosen === undefined ? required || this.likes() : this.likes(0.5))
      this.choose(node, this.plan.random.int(0, variants.variants.length - 1));
  }

  private valuesAt({ field, pointer }: ShownField): Json[] {
    const before = this.given.get(pointer);
    if (before !== undefined) return before;
    const wish = this.wish(field.path);
    const ordinary = valuesFor(field, this.form.schemas.at(field.path), this.plan.random);
    const made = wish?.kind === 'value' ? [...wish.values, ...ordinary] : ordinary;
    this.given.set(pointer, made);
    return made;
  }

  private put(path: Path, pointer: Pointer, value: Json): void {
    this.putAt(concrete(path, pointer), value);
  }

  private putAt(path: Path, value: Json): void {
    const { answer, chosen } = this.filled;
    this.filled = {
      answer: putAt(answer === undefined ? undefined : cloneJson(answer), path, cloneJson(value)),
      chosen,
    };
  }

  take(path: Path, pointer: Pointer): void {
    const { answer, chosen } = this.filled;
    if (valueAt(answer, pointerTokens(pointer)) === undefined) return;
    this.filled = {
      answer: removeAt(answer === undefined ? undefined : cloneJson(answer), concrete(path, pointer)),
      chosen,
    };
  }

  private once(key: string): boolean {
    if (this.decided.has(key)) return false;
    this.decided.add(key);
    return true;
  }

  private likes(share = 1): boolean {
    return this.plan.random.chance(this.plan.density * share);
  }
}

/** A node's place in this answer, with numbers for the entries of lists. */
const concrete = (path: Path, pointer: Pointer): Path =>
  pointerTokens(pointer).map((token, at) => {
    const said = path[at];
    return typeof said === 'number' && said !== ANY ? Number(token) : token;
  });

const matches = (pattern: string, name: string): boolean => {
  try {
    return regExp(pattern, 'u').test(name);
  } catch {
    return false;
  }
};
