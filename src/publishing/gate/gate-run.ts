import type { PoolClient } from 'pg';
import type { FormVersions } from '../../catalogue';
import { answersOfForm, countAnswers } from '../../cases';
import { countDrafts, draftsOfForm } from '../../drafts';
import {
  dayOf,
  definitionOf,
  stepsFrom,
  versionMeant,
  type Finding,
  type FormDefinition,
  type NumberedVersion,
} from '../../form';
import { BeyondLimits } from '../../platform/threads';
import type { GateClient } from './gate-client';
import type { GateProgress, GateReport, GateUnopened } from './gate-report';
import type { GateRow, JudgedRow } from './gate-task';
import { GateGaveUp } from './refusals';
import { type Counted, Tallies } from './tallies';

/** Bytes of an answer that is judged: as much as a program may send in. */
export const LARGEST_ANSWER = 1024 * 1024;

/** Rows in memory, and judged in one turn. */
const AT_A_TIME = 100;

/** Batches that may end the thread: after that it is the form, not an answer. */
const MOST_FAILURES = 10;

interface Version extends NumberedVersion {
  readonly id: string;
}

/** What is held against what. */
export interface Candidate {
  readonly formId: string;
  readonly definition: FormDefinition;
  /** The key by which the thread knows it. */
  readonly target: string;
  readonly sha256: string;
}

interface Pending {
  readonly row: { readonly versionId: string; readonly answer: string | null; readonly chosen?: string };
  readonly number?: string;
}

type Result = Pick<GateReport, 'drafts' | 'cases' | 'groups' | 'groupsLeftOut' | 'unopened'>;

/** One run over the drafts and cases of a form. */
export class GateRun {
  private readonly tallies = new Tallies();
  /** Version id -> its key in the thread; undefined for one that cannot be opened. */
  private readonly keys = new Map<string, string | undefined>();
  private readonly unopened = new Map<string, { drafts: number; cases: number }>();
  private failures = 0;

  constructor(
    private readonly client: GateClient,
    private readonly store: FormVersions,
    private readonly versions: readonly Version[],
    private readonly candidate: Candidate,
  ) {}

  /** Goes through all of them. @throws GateGaveUp, and the signal's reason */
  async over(
    client: PoolClient,
    at: Date,
    onProgress: (progress: GateProgress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const { formId } = this.candidate;
    const of = (await countDrafts(client, formId)) + (await countAnswers(client, formId));
    const today = dayOf(at);
    let done = 0;
    const count = async (counted: Counted, batch: readonly Pending[]): Promise<void> => {
      signal.throwIfAborted();
      await this.judge(counted, batch, today, signal);
      done += batch.length;
      onProgress({ done, of });
    };
    onProgress({ done, of });
    for await (const batch of inBatches(draftsOfForm(client, formId, LARGEST_ANSWER, AT_A_TIME)))
      await count(
        'drafts',
        batch.map((row) => ({ row })),
      );
    for await (const batch of inBatches(answersOfForm(client, formId, LARGEST_ANSWER, AT_A_TIME)))
      await count(
        'cases',
        batch.map((row) => ({ row, ...(!row.isProtected && { number: row.number }) })),
      );
    signal.throwIfAborted();
  }

  /** The key by which the thread knows a published version; undefined where it cannot be opened. */
  async openVersion(id: string): Promise<string | undefined> {
    if (this.keys.has(id)) return this.keys.get(id);
    const key = await this.opened(id).catch((error: unknown) => {
      if (error instanceof BeyondLimits) return undefined;
      throw error;
    });
    this.keys.set(id, key);
    if (key === undefined) this.unopened.set(id, { drafts: 0, cases: 0 });
    return key;
  }

  /** What is wrong with the migrations now that the versions are known. */
  async findings(): Promise<Finding[]> {
    const findings: Finding[] = [];
    const { migrations = [] } = this.candidate.definition;
    for (const [at, migration] of migrations.entries()) {
      const version = this.versions.find((one) => one === versionMeant(migration.from, this.versions));
      const of = version === undefined ? undefined : await this.openVersion(version.id);
      if (version === undefined) findings.push(neverPublished(migration.from, at));
      else if (of !== undefined)
        findings.push(...(await this.client.ask({ kind: 'sources', of, version, migration, at })));
    }
    return findings;
  }

  async result(): Promise<Result> {
    const groups = this.tallies.groups();
    const known = [...this.keys.values()].filter((key) => key !== undefined).reverse();
    const of = [this.candidate.target, ...known];
    const words = await this.client.ask({ kind: 'words', of, places: groups.map(({ place }) => place) });
    return {
      drafts: this.tallies.of('drafts'),
      cases: this.tallies.of('cases'),
      groups: groups.map((group, at) => ({
        ...group,
        question: words[at] ?? { sv: group.place, en: group.place },
      })),
      groupsLeftOut: this.tallies.groupsLeftOut,
      unopened: [...this.unopened].map(([id, counts]): GateUnopened => ({
        version: this.versions.find((one) => one.id === id)?.number ?? 0,
        ...counts,
      })),
    };
  }

  private async opened(id: string): Promise<string | undefined> {
    const row = await this.store.find(id);
    if (row === undefined) return undefined;
    const { migrations = [] } = this.candidate.definition;
    // An answer that is in the new version already has come all the way.
    const steps =
      row.sha256 === this.candidate.sha256 ? [] : stepsFrom(migrations, row.number, this.versions);
    const key = `${row.sha256} ${this.candidate.target}`;
    const fault = await this.client.open({ key, definition: definitionOf(row.formId, row.content), steps });
    return fault === undefined ? key : undefined;
  }

  private async judge(
    counted: Counted,
    batch: readonly Pending[],
    today: string,
    signal: AbortSignal,
  ): Promise<void> {
    const able: { readonly pending: Pending; readonly row: GateRow }[] = [];
    for (const pending of batch) {
      const { versionId, answer, chosen } = pending.row;
      const from = await this.openVersion(versionId);
      if (from === undefined) this.noteUnopened(versionId, counted);
      if (from === undefined || answer === null) this.tallies.add(counted, 'unjudged');
      else able.push({ pending, row: { from, answer, ...(chosen !== undefined && { chosen }) } });
    }
    const judged = await this.judgeAll(
      able.map(({ row }) => row),
      today,
      signal,
    );
    able.forEach(({ pending }, at) => this.tallies.add(counted, judged[at] ?? 'unjudged', pending.number));
  }

  /** One that takes the thread down is found by judging each alone. */
  private async judgeAll(
    rows: readonly GateRow[],
    today: string,
    signal: AbortSignal,
  ): Promise<readonly JudgedRow[]> {
    if (rows.length === 0) return [];
    try {
      const judging = this.client.ask({ kind: 'judge', to: this.candidate.target, rows, today });
      return await unlessAborted(judging, signal);
    } catch (error) {
      signal.throwIfAborted();
      this.failures += 1;
      const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      if (this.failures > MOST_FAILURES) throw new GateGaveUp({ reason });
      if (rows.length === 1) return ['unjudged'];
      const judged: JudgedRow[] = [];
      for (const row of rows) {
        signal.throwIfAborted();
        judged.push(...(await this.judgeAll([row], today, signal)));
      }
      return judged;
    }
  }

  private noteUnopened(id: string, counted: Counted): void {
    const counts = this.unopened.get(id) ?? { drafts: 0, cases: 0 };
    counts[counted] += 1;
    this.unopened.set(id, counts);
  }
}

const neverPublished = (from: number | string, at: number): Finding => ({
  level: 'warning',
  file: 'migrations.json',
  pointer: `/migrations/${at}/from`,
  reason: `There is no version ${from} of the form here: its steps are done with the answers of earlier migrations alone.`,
  mend: 'Look at which versions there are with npx blankett forms gate. On another server it may be right as it is.',
});

/** Nobody who has given up waits for an answer that takes long. What it comes to is nobody's. */
const unlessAborted = async <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> => {
  promise.catch(() => undefined);
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
};

async function* inBatches<T>(rows: AsyncIterable<T>): AsyncGenerator<T[], void, undefined> {
  let batch: T[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < AT_A_TIME) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
