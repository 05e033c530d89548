import type { AnswerRow } from '../form/answer/summary';

type Answer = AnswerRow & { readonly kind: 'answer' };

/** Answers beneath a heading, or before the first one. */
export interface AnswerRun {
  readonly heading?: AnswerRow & { readonly kind: 'heading' };
  readonly answers: readonly Answer[];
}

/** Entries of a list that ask the same few short things: a row each. */
export interface EntryTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Rows cut at their headings. */
export const runsOf = (rows: readonly AnswerRow[]): AnswerRun[] => {
  const runs: { heading?: AnswerRun['heading']; answers: Answer[] }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (row.kind === 'heading') runs.push({ heading: row, answers: [] });
    else if (last === undefined) runs.push({ answers: [row] });
    else last.answers.push(row);
  }
  return runs;
};

/** Columns and letters that stand side by side on a page. */
const COLUMNS = 4;
const LETTERS = 26;

const isShort = ({ value }: Answer): boolean => value.length <= LETTERS && !value.includes('\n');
const entry = (run: AnswerRun | undefined): { name: string; place: string } | undefined => {
  const [, name = '', place = ''] = /^(.*) (\d+)$/.exec(run?.heading?.label ?? '') ?? [];
  return place === '' ? undefined : { name, place };
};

/**
 * How many runs from a place on are entries of one list (`Barn 1`, `Barn 2`) that make a table: two or more, with the same
 * questions, all of them short.
 */
export const tableAt = (
  runs: readonly AnswerRun[],
  at: number,
): { readonly count: number; readonly table: EntryTable } | undefined => {
  const first = runs[at];
  const named = entry(first);
  if (first === undefined || named === undefined) return undefined;
  const labels = first.answers.map(({ label }) => label);
  const fits = (run: AnswerRun | undefined): run is AnswerRun =>
    run?.heading?.level === first.heading?.level &&
    entry(run)?.name === named.name &&
    run?.answers.length === labels.length &&
    run.answers.every((answer, place) => answer.label === labels[place] && isShort(answer));
  if (labels.length === 0 || labels.length >= COLUMNS || labels.some((label) => label.length > LETTERS))
    return undefined;
  let count = 0;
  while (fits(runs[at + count])) count += 1;
  if (count < 2) return undefined;
  const rows = runs
    .slice(at, at + count)
    .map((run) => [entry(run)?.place ?? '', ...run.answers.map(({ value }) => value)]);
  return { count, table: { head: [named.name, ...labels], rows } };
};
