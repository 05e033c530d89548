import { cloneJson, putAt, removeAt } from '../answer/edit';
import { chooserSlot, readSlot } from '../answer/pairs';
import type { Json } from '../json';
import type { Chosen, Filled } from '../model/shown-form';
import { isAtOrIn, toPointer, type Path, type Pointer } from '../pointer';
import { sameJson } from '../validation/same-json';
import { mapped } from './map-values';
import type { Default, MapValues, Split, Step } from './migration';
import { isFree, meantPlaces, standingAt } from './places';
import { splitText } from './split-text';

/** A value that a step could not take to its new place. It stays where it stood. */
export interface NotMoved {
  readonly pointer: Pointer;
  /** Something else stands there already, or on the way; the text is not as the step expects; it is no text. */
  readonly why: 'taken' | 'no-match' | 'no-text';
}

export interface Moved {
  readonly filled: Filled;
  readonly notMoved: readonly NotMoved[];
}

/** An answer on its way. */
interface Moving {
  root: Json | undefined;
  chosen: Chosen;
  readonly notMoved: NotMoved[];
}

/**
 * An answer with the steps done, one after another. Total, and no value is lost: one that cannot be moved stays where it was and
 * is told. What is given is left as it is.
 */
export const moveAnswer = ({ answer, chosen }: Filled, steps: readonly Step[]): Moved => {
  if (answer === undefined || steps.length === 0) return { filled: { answer, chosen }, notMoved: [] };
  const moving: Moving = { root: cloneJson(answer), chosen, notMoved: [] };
  for (const step of steps) take(moving, step);
  return { filled: { answer: moving.root ?? {}, chosen: moving.chosen }, notMoved: moving.notMoved };
};

const take = (moving: Moving, step: Step): void => {
  if ('rename' in step) moveEach(moving, step.rename, step.to);
  else if ('move' in step) moveEach(moving, step.move, step.to);
  else if ('split' in step) splitEach(moving, step);
  else if ('default' in step) putDefault(moving, step);
  else mapEach(moving, step);
};

const mapEach = (moving: Moving, { map, values }: MapValues): void => {
  for (const [place = []] of meantPlaces(moving.root, [map])) {
    const { path, value } = standingAt(moving.root, place);
    if (value === undefined) continue;
    const now = mapped(value, values);
    // The step's own value must not become a part of an answer.
    if (now !== value) moving.root = putAt(moving.root, path, cloneJson(now));
  }
};

const moveEach = (moving: Moving, from: string, to: string): void => {
  for (const [source = [], target = []] of meantPlaces(moving.root, [from, to])) {
    const { path, value } = standingAt(moving.root, source);
    if (value === undefined || path.length === 0) continue;
    if (!place(moving, path, value, [[target, value]])) continue;
    moving.chosen = rechosen(moving.chosen, toPointer(path), toPointer(target));
  }
};

const splitEach = (moving: Moving, step: Split): void => {
  for (const [source = [], ...targets] of meantPlaces(moving.root, [step.split, ...step.to])) {
    const { path, value } = standingAt(moving.root, source);
    if (value === undefined || value === '' || path.length === 0) continue;
    const parts = typeof value === 'string' ? splitText(value, step) : undefined;
    if (parts === undefined) {
      const why = typeof value === 'string' ? 'no-match' : 'no-text';
      moving.notMoved.push({ pointer: toPointer(path), why });
      continue;
    }
    const puts = targets.flatMap((target, at): Put[] => {
      const part = parts[at] ?? '';
      return part === '' ? [] : [[target, part]];
    });
    if (puts.length === 0) moving.notMoved.push({ pointer: toPointer(path), why: 'no-match' });
    else place(moving, path, value, puts);
  }
};

const putDefault = (moving: Moving, step: Default): void => {
  for (const [place = []] of meantPlaces(moving.root, [step.default])) {
    if (!isFree(moving.root, place)) continue;
    moving.root = putAt(moving.root, standingAt(moving.root, place).path, cloneJson(step.value));
  }
};

type Put = readonly [target: Path, value: Json];

/** Takes a value away and puts others in its stead, all of them or none. Gives whether it was done. */
const place = (moving: Moving, path: Path, value: Json, puts: readonly Put[]): boolean => {
  const before = moving.root;
  // An entry of a list keeps its place in it: it can become something else there, and cannot leave.
  const isEntry = typeof path.at(-1) === 'number';
  let root = isEntry ? putAt(before, path, {}) : removeAt(before, path);
  const done: Path[] = [];
  const isWhole = puts.every(([target, part]) => {
    const found = standingAt(root, target);
    if (isEntry && !isWithin(found.path, path)) return false;
    if (found.value !== undefined && sameJson(found.value, part)) return true;
    if (!isFree(root, target) && !isBare(found.value, path, found.path)) return false;
    root = putAt(root, found.path, part);
    done.push(found.path);
    return true;
  });
  if (!isWhole) {
    for (const target of done) root = removeAt(root, target);
    root = putAt(root, path, value);
    moving.notMoved.push({ pointer: toPointer(path), why: 'taken' });
  }
  moving.root = root;
  return isWhole;
};

/** Whether what stands at a target is but the object that the value was taken out of. */
const isBare = (value: Json | undefined, from: Path, target: Path): boolean =>
  value !== undefined && sameJson(value, {}) && isWithin(from, target);

const isWithin = (inner: Path, outer: Path): boolean =>
  outer.length <= inner.length && outer.every((token, at) => token === inner[at]);

/** Which variants were chosen, told at the value's new place. */
const rechosen = (chosen: Chosen, from: Pointer, to: Pointer): Chosen =>
  Object.fromEntries(
    Object.entries(chosen).map(([slot, variant]) => {
      const read = readSlot(slot);
      if (read === undefined || !isAtOrIn(from, read.pointer)) return [slot, variant];
      return [chooserSlot(to + read.pointer.slice(from.length), read.place), variant];
    }),
  );
