import { atEntries, toPointer, type Entries, type Path, type Pointer, type When } from '../../form';
import type { ChosenShape } from './blank-plan';

/** Where in the form one is. */
export interface Place {
  readonly entries: Entries;
  readonly within: readonly ChosenShape[];
  /** What the headings above say that a deeper one must say again: `Barn 1`. */
  readonly trail: readonly string[];
  /** When what is around is asked for. */
  readonly around: readonly When[];
  /** Lists around. */
  readonly depth: number;
}

export const ROOT: Place = { entries: [], within: [], trail: [], around: [], depth: 0 };

/** The pointer of a place among the rows that one is in. */
export const pointerOf = (path: Path, { entries }: Place): Pointer => toPointer(atEntries(path, entries));
