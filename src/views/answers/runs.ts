import type { AnswerRow } from '../../form/answer/summary';

type Answer = AnswerRow & { readonly kind: 'answer' };

/** Answers that stand together under a heading of a section, or before its first one. */
export interface AnswerRun {
  readonly heading?: string;
  readonly rows: readonly Answer[];
}

/** Rows cut at their headings; a list of terms and answers cannot hold a heading. */
export const runsOf = (rows: readonly AnswerRow[]): AnswerRun[] => {
  const runs: { heading?: string; rows: Answer[] }[] = [];
  for (const row of rows) {
    if (row.kind === 'heading') runs.push({ heading: row.label, rows: [] });
    else {
      const last = runs.at(-1);
      if (last === undefined) runs.push({ rows: [row] });
      else last.rows.push(row);
    }
  }
  return runs;
};
