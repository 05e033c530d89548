import { controlName, readSlot, type Pairs, type Pointer } from '../../form';
import { areSame, type Changes } from './changed-pairs';

/**
 * Two tabs that change the same question to different answers: neither is thrown away. The answer that is stored stays, and
 * whoever comes second is shown both and chooses.
 */
export const CONFLICT = '_conflict';
const PICK = '_pick';

/** The name of the choice between two answers to a question. */
export const pickName = (pointer: Pointer): string => PICK + controlName(pointer);

export type Pick = 'mine' | 'theirs';

/** What was chosen, for each question that the posted page asked about; undefined where nothing was. */
export const picksIn = (posted: Pairs): ReadonlyMap<Pointer, Pick | undefined> =>
  new Map(
    (posted.get(CONFLICT) ?? []).flatMap((name) => {
      const pointer = readSlot(name)?.pointer;
      const [pick] = posted.get(pickName(pointer ?? '')) ?? [];
      return pointer === undefined
        ? []
        : [[pointer, pick === 'mine' || pick === 'theirs' ? pick : undefined] as const];
    }),
  );

/** A background save whose answer never came leaves this among what was shown: what stands after it may be stored, or not. */
const UNSURE = '_?';

/** What a page may have been shown, one by one: more than once where it is not sure what came of a save. */
const shownOnes = (shown: Pairs): Pairs[] => {
  const versions = [...shown].map(([name, values]) => [name, splitAt(values, UNSURE)] as const);
  const count = Math.max(1, ...versions.map(([, all]) => all.length));
  return Array.from(
    { length: count },
    (_, at) => new Map(versions.map(([name, all]) => [name, all[at] ?? all.at(-1) ?? []])),
  );
};

const splitAt = (values: readonly string[], mark: string): string[][] => {
  const parts: string[][] = [[]];
  for (const value of values) {
    if (value === mark) parts.push([]);
    else parts.at(-1)?.push(value);
  }
  return parts;
};

export interface Held {
  /** What the stored answer's controls hold. */
  readonly stored: Pairs;
  /** What they would hold with all that was posted. */
  readonly mine: Pairs;
  /** What they would hold with these pairs put into the stored answer. */
  readonly holding: (pairs: Pairs) => Pairs;
}

/**
 * The questions that were changed here and, to something else, elsewhere since the page was shown. What is written in another
 * way but means the same ("12,50" and "12,5") is the same.
 */
export const conflictsIn = (changes: Changes, { stored, mine, holding }: Held): readonly Pointer[] => {
  const { touched, shown, questionOf } = changes;
  const differ = (a: Pairs, b: Pairs): Set<Pointer> => {
    const found = new Set<Pointer>();
    for (const name of new Set([...a.keys(), ...b.keys()])) {
      const question = questionOf(name);
      if (question !== undefined && touched.has(question) && !areSame(a.get(name), b.get(name)))
        found.add(question);
    }
    return found;
  };
  const [first = new Map<string, string[]>(), ...others] = shownOnes(shown);
  let open = differ(stored, first);
  if (open.size === 0) return [];
  const apart = differ(stored, mine);
  open = new Set([...open].filter((question) => apart.has(question)));
  for (const one of [first, ...others]) {
    if (open.size === 0) return [];
    const questions = open;
    const asShown = holding(new Map([...one].filter(([name]) => questions.has(questionOf(name) ?? '-'))));
    const changed = differ(stored, asShown);
    open = new Set([...open].filter((question) => changed.has(question)));
  }
  return [...open];
};
