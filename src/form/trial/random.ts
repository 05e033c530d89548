/** Chance that can be had again: the same seed, the same choices (mulberry32). */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly int: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(all: readonly T[]) => T | undefined;
  readonly shuffled: <T>(all: readonly T[]) => T[];
}

/** @param seed any whole number; what is beyond 32 bits is left out */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (all) => all[int(0, all.length - 1)],
    shuffled: (all) => {
      const left = [...all];
      for (let place = left.length - 1; place > 0; place--) {
        const other = int(0, place);
        [left[place], left[other]] = [left[other] as never, left[place] as never];
      }
      return left;
    },
  };
};
