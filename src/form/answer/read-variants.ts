import type { Node, Variants } from '../model/form-model';
import type { Chosen } from '../model/shown-form';
import { canHold, NONE_CHOSEN, toldVariant, type Choice } from '../model/told-variant';
import { ANY, EACH, toPointer, valueAt, type Path } from '../pointer';
import { chooserSlot } from './pairs';
import { postedAt, type Posted } from './posted';
import { placesOf, take, type Reading, type Whereabouts } from './reading';

type ReadNodes = (reading: Reading, nodes: readonly Node[], entries: Whereabouts) => void;

/**
 * A page shows one variant and a chooser. Where another was chosen, what was typed in the one that was shown is kept if it
 * can lie beside; a program that only names values means the variant that has them.
 */
export const readVariants = (
  reading: Reading,
  node: Variants,
  entries: Whereabouts,
  readNodes: ReadNodes,
): void => {
  const at = placesOf(node.path, entries);
  const posted = postedAt(reading.posted, at.posted);
  if (!posted || node.enabled === 'never') return;
  const shown = reading.shown(node, entries.posted);
  const said = saidOf(node, posted);
  const chosen = said === undefined ? namedVariant(node, posted, shown.chosen) : said;
  if (chosen !== shown.chosen) {
    const old = shown.chosen === undefined ? [] : (node.variants[shown.chosen]?.nodes ?? []);
    readNodes(
      reading,
      old.filter(({ path }) => path.length > node.path.length),
      entries,
    );
    const value = valueAt(reading.answer, at.now);
    if (typeof chosen === 'number' && value !== undefined && value !== null) {
      if (!canHold(node.variants[chosen], node.path.length, value)) take(reading, node, at.now);
    }
  }
  if (typeof chosen === 'number') readNodes(reading, node.variants[chosen]?.nodes ?? [], entries);
  reading.last.push(() => {
    const told = toldVariant(reading.compiled, node, valueAt(reading.answer, at.now));
    record(reading, chooserSlot(toPointer(at.now), node.place), stated({ shown, said, chosen, told }));
  });
};

/** A variant's place, `none` for a choice taken back, undefined when the chooser was not posted or says nothing. */
const saidOf = (node: Variants, posted: Posted): number | 'none' | undefined => {
  const text = posted.choices?.get(node.place);
  if (text === '') return 'none';
  const place = /^\d{1,4}$/.test(text ?? '') ? Number(text) : undefined;
  return place !== undefined && node.variants[place] ? place : undefined;
};

/** The variant that was shown, unless values were posted that only another one has: then that one. */
const namedVariant = (node: Variants, posted: Posted, shown: number | undefined): number | undefined => {
  const depth = node.path.length;
  const counts = node.variants.map(({ nodes }) => namedIn(nodes, depth, posted));
  const most = counts.indexOf(Math.max(...counts));
  if (shown !== undefined && ((counts[shown] ?? 0) > 0 || (counts[most] ?? 0) === 0)) return shown;
  return (counts[most] ?? 0) > 0 ? most : undefined;
};

const namedIn = (nodes: readonly Node[], depth: number, posted: Posted): number =>
  nodes.reduce((count, node) => {
    if (node.kind === 'note') return count;
    const inner = postedBelow(posted, node.path.slice(depth));
    if (node.kind === 'group') return count + namedIn(node.nodes, depth, posted);
    if (node.kind === 'variants' && node.path.length === depth)
      return count + Math.max(0, ...node.variants.map(({ nodes: inner }) => namedIn(inner, depth, posted)));
    return inner === undefined || (node.path.length === depth && !isValue(inner)) ? count : count + 1;
  }, 0);

const isValue = ({ values, parts, below }: Posted) =>
  values !== undefined || parts !== undefined || below !== undefined;

const postedBelow = (posted: Posted, path: Path): Posted | undefined =>
  path.some((token) => token === EACH || token === ANY) ? undefined : postedAt(posted, path);

interface Told {
  readonly shown: Choice;
  readonly said: number | 'none' | undefined;
  readonly chosen: number | 'none' | undefined;
  readonly told: number | undefined;
}

/** What is to be kept of a choice: nothing where the answer tells it. `as-it-was` leaves it. */
const stated = ({ shown, said, chosen, told }: Told): number | 'as-it-was' | undefined => {
  if (said === 'none') {
    if (shown.chosen === undefined) return 'as-it-was';
    return told === undefined ? undefined : NONE_CHOSEN;
  }
  if (typeof chosen !== 'number') return 'as-it-was';
  if (chosen !== shown.chosen) return said === undefined && chosen === told ? undefined : chosen;
  if (shown.isStated) return 'as-it-was';
  return said === undefined || told === chosen ? undefined : chosen;
};

const record = (reading: Reading, slot: string, choice: number | 'as-it-was' | undefined): void => {
  if (choice === 'as-it-was') return;
  const others: Chosen = Object.fromEntries(Object.entries(reading.chosen).filter(([name]) => name !== slot));
  reading.chosen = choice === undefined ? others : { ...others, [slot]: choice };
};
