import { setTimeout as pause } from 'node:timers/promises';
import { execute } from '../lib/cluster';
import type { Submission } from './submissions';

/** What a crowd of submissions has come to. */
export interface Tally {
  /** Submissions that the server said it has received. */
  readonly acknowledged: number;
  /** Submissions that have a case. */
  readonly found: number;
  /** Cases beyond the first of a submission, and repeats that were told another number. */
  readonly doubled: number;
  /** Acknowledged under a number that no case of theirs has. */
  readonly lost: number;
  /** Cases that have their receipt. */
  readonly receipts: number;
}

/** Numbers told, by mark: more than one when a repeat was told another. */
export type Acknowledged = ReadonlyMap<string, ReadonlySet<string>>;

interface FoundCase {
  readonly mark: string;
  readonly number: string;
  readonly hasReceipt: boolean;
}

/** Holds what was acknowledged against what is in the database, waiting at most so long for the receipts. Milliseconds. */
export const lookUp = async (
  databaseUrl: string,
  submissions: readonly Submission[],
  acknowledged: Acknowledged,
  patience = 0,
): Promise<Tally> => {
  const marks = new Set(submissions.map(({ mark }) => mark));
  const deadline = Date.now() + patience;
  for (;;) {
    const cases = (await casesIn(databaseUrl)).filter(({ mark }) => marks.has(mark));
    if (cases.every(({ hasReceipt }) => hasReceipt) || Date.now() >= deadline)
      return tally(cases, acknowledged);
    await pause(250);
  }
};

const tally = (cases: readonly FoundCase[], acknowledged: Acknowledged): Tally => {
  const numbers = new Set(cases.map(({ mark, number }) => `${mark} ${number}`));
  const told = [...acknowledged].flatMap(([mark, each]) => [...each].map((number) => `${mark} ${number}`));
  const found = new Set(cases.map(({ mark }) => mark)).size;
  return {
    acknowledged: acknowledged.size,
    found,
    doubled: cases.length - found + (told.length - acknowledged.size),
    lost: told.filter((one) => !numbers.has(one)).length,
    receipts: cases.filter(({ hasReceipt }) => hasReceipt).length,
  };
};

const casesIn = async (databaseUrl: string): Promise<FoundCase[]> => {
  const rows = await execute(
    databaseUrl,
    `SELECT substring(sent.answer ->> 'description' FROM 'soak .*$') AS mark, c.number, receipt.case_id IS NOT NULL AS "hasReceipt"
       FROM cases c
       JOIN case_revisions sent ON sent.case_id = c.id AND sent.number = 1
       LEFT JOIN receipts receipt ON receipt.case_id = c.id`,
  );
  return rows as unknown as FoundCase[];
};
