import type { Json } from '../json';
import type { Rule, When } from '../model/form-model';
import type { ShownForm, ShownNode } from '../model/shown-form';
import { ANY, atEntries, EACH, pointerTokens, toPointer, type Entries, type Pointer } from '../pointer';
import { evaluate } from './evaluate';
import { ruleVariables } from './place-variables';

/** A check that does not hold, at the place where it is told. */
export interface RuleError {
  readonly pointer: Pointer;
  readonly keyword: 'rule';
  readonly params: Readonly<Record<string, Json>>;
  /** What the designer wrote. */
  readonly message: string;
  /** A remark that stops nothing. */
  readonly soft?: true;
}

/** Whether a condition holds, as `Round` tells. */
export type Holds = (when: When, entries: Entries) => boolean;

/**
 * The checks of a form that do not hold, in their order, at every visible entry that their paths go through. `answer` is the
 * one that the form is shown for, without what is hidden. A check that reads something unanswered holds against nobody.
 */
export const ruleErrors = (
  shown: ShownForm,
  answer: Json | undefined,
  holds: Holds,
  today?: string,
): RuleError[] => {
  const rules = shown.model.rules ?? [];
  if (rules.length === 0) return [];
  const places = visiblePlaces(shown);
  return rules.flatMap((rule) =>
    entriesOf(rule, places)
      .filter((entries) => holds(rule.shown, entries))
      .flatMap((entries) => errorsAt(rule, answer, entries, today, places)),
  );
};

const errorsAt = (
  { path, expression, message, soft }: Rule,
  answer: Json | undefined,
  entries: Entries,
  today: string | undefined,
  { visible }: Places,
): RuleError[] => {
  const pointer = toPointer(atEntries(path, entries));
  if (!visible.has(pointer)) return [];
  if (evaluate(expression, ruleVariables(answer, path, entries, today)) !== false) return [];
  return [{ pointer, keyword: 'rule', params: {}, message, ...(soft && { soft }) }];
};

interface Places {
  /** Of every visible question, and of all that it stands in. */
  readonly visible: Set<Pointer>;
  /** List or object -> its shown entries or members. */
  readonly entries: Map<Pointer, Set<number | string>>;
}

const visiblePlaces = (shown: ShownForm): Places => {
  const places: Places = { visible: new Set(), entries: new Map() };
  for (const page of shown.pages) if (page.visible) page.nodes.forEach((node) => look(node, places));
  return places;
};

const look = (node: ShownNode, places: Places): void => {
  // A note asks for nothing: what stands in a group with nothing else has no place.
  if (!node.visible || node.kind === 'note') return;
  see(node.pointer, places.visible);
  switch (node.kind) {
    case 'group':
    case 'variants':
      node.nodes.forEach((inner) => look(inner, places));
      return;
    case 'list':
      node.places?.forEach((inner) => look(inner, places));
      lookAtEntries(node, places, Number);
      return;
    case 'members':
      lookAtEntries(node, places, String);
      return;
    default:
  }
};

/** A list and a chooser may stand at one value: their entries are the same ones. */
const lookAtEntries = (
  { pointer, entries }: Extract<ShownNode, { readonly entries: unknown }>,
  places: Places,
  tokenOf: (token: string | undefined) => number | string,
): void => {
  const known = places.entries.get(pointer) ?? new Set();
  places.entries.set(pointer, known);
  for (const entry of entries) {
    known.add(tokenOf(pointerTokens(entry.pointer).at(-1)));
    see(entry.pointer, places.visible);
    entry.nodes.forEach((inner) => look(inner, places));
  }
};

const see = (pointer: Pointer, visible: Set<Pointer>): void => {
  for (let at = pointer; !visible.has(at); at = at.slice(0, at.lastIndexOf('/'))) {
    visible.add(at);
    if (at === '') return;
  }
};

/** Every combination of entries that a rule's path goes through. */
const entriesOf = ({ path }: Rule, places: Places): Entries[] => {
  let found: Entries[] = [[]];
  for (const [depth, token] of path.entries())
    if (token === EACH || token === ANY)
      found = found.flatMap((entries) => {
        const around = toPointer(atEntries(path.slice(0, depth), entries));
        return [...(places.entries.get(around) ?? [])].map((entry) => [...entries, entry]);
      });
  return found;
};
