/** One figure of a run, with what it is to reach. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
  /** Undefined where nothing can be said: a tool is missing. */
  readonly reached: boolean | undefined;
  readonly note?: string;
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};

export const printTable = (figures: readonly Figure[]): void => {
  const rows = figures.map((figure) => [
    figure.what,
    figure.measured,
    figure.goal,
    figure.reached === undefined ? 'skipped' : figure.reached ? 'yes' : 'NO',
    figure.note ?? '',
  ]);
  const all = [['measure', 'measured', 'goal', 'reached', 'note'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  for (const row of all) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
};
