interface Labelled {
  readonly label: string;
  /** Outermost first. */
  readonly around: readonly string[];
}

/** `Namn`; where two would be called the same, `Sökande: Namn`; and where that does not help, `Namn (2)`. */
export const uniqueLabels = (all: readonly Labelled[]): string[] => {
  const deepest = Math.max(0, ...all.map(({ around }) => around.length));
  let labels = all.map(({ label }) => label);
  for (let depth = 1; depth <= deepest; depth++) {
    const counts = countsOf(labels);
    labels = labels.map((label, place) => {
      const one = all[place];
      return one && (counts.get(label) ?? 0) > 1
        ? [...one.around.slice(-depth), one.label].join(': ')
        : label;
    });
  }
  return numbered(labels);
};

const countsOf = (labels: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
};

const numbered = (labels: readonly string[]): string[] => {
  const taken = new Set<string>();
  return labels.map((label) => {
    let free = label;
    for (let number = 2; taken.has(free); number++) free = `${label} (${number})`;
    taken.add(free);
    return free;
  });
};
