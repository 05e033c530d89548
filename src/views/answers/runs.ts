import type { AnswerRow } from '../../form/answer/summary';

type Answer = AnswerRow & { readonly kind: 'answer' };

/** Answers that stand together under a heading of a section, or before its first one. */
export interface AnswerRun {
  readonly heading?: string;
  /** Of the heading: 1 for what stands right in the section, 2 for what stands within that, however deep. */
  readonly level?: 1 | 2;
  readonly rows: readonly Answer[];
}

/** Rows cut at their headings; a list of terms and answers cannot hold a heading. */
export const runsOf = (rows: readonly AnswerRow[]): AnswerRun[] => {
  const runs: { heading?: string; level?: 1 | 2; rows: Answer[] }[] = [];
  for (const row of rows) {
    if (row.kind === 'heading') {
      const isWithin = row.level > 1 && runs.some(({ heading }) => heading !== undefined);
      runs.push({ heading: row.label, level: isWithin ? 2 : 1, rows: [] });
    } else {
      const last = runs.at(-1);
      if (last === undefined) runs.push({ rows: [row] });
      else last.rows.push(row);
    }
  }
  return runs;
};
