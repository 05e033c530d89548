import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { fingerprint, FormVersions } from '../../catalogue';
import { allViews } from '../../cases';
import { templatesOf } from '../../exports';
import { versionContent, type FormDefinition } from '../../form';
import { BeyondLimits } from '../../platform/threads';
import { compareColumns } from './compare-columns';
import { GateClient } from './gate-client';
import { GateRun } from './gate-run';
import type { GateColumns, GateProgress, GateReport } from './gate-report';
import { pointingAt } from './pointing';
import { GateGaveUp, GateNotOpened } from './refusals';

/**
 * Holds a new version of a form against every open draft and stored case, as of one moment, and tells what would break. It changes
 * nothing. One run at a time, in a thread that lets everything else go first.
 */
@Injectable()
export class GateService implements OnModuleDestroy {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: DataSource,
    private readonly versions: FormVersions,
    private readonly client: GateClient,
  ) {}

  /**
   * @param definition as it would be published, with its migrations
   * @param signal ends the run; then it is rejected with the signal's reason
   * @throws GateNotOpened, GateGaveUp
   */
  run(
    formId: string,
    definition: FormDefinition,
    onProgress: (progress: GateProgress) => void = () => undefined,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<GateReport> {
    const turn = this.last
      .catch(() => undefined)
      .then(() => {
        signal.throwIfAborted();
        return this.report(formId, definition, onProgress, signal);
      });
    this.last = turn;
    return turn;
  }

  /** Lets the thread go, once it is done. */
  onModuleDestroy(): Promise<void> {
    return this.client.close();
  }

  private async report(
    formId: string,
    definition: FormDefinition,
    onProgress: (progress: GateProgress) => void,
    signal: AbortSignal,
  ): Promise<GateReport> {
    const sha256 = fingerprint(versionContent(definition));
    const target = `to ${sha256}`;
    this.client.forget();
    await this.openTarget(target, definition);
    const versions = await this.versions.numbered(formId);
    const run = new GateRun(this.client, this.versions, versions, { formId, definition, target, sha256 });
    const at = new Date();
    await inSnapshot(this.db, (client) => run.over(client, at, onProgress, signal));
    const latest = await this.versions.lastOffered(formId);
    const before = latest && (await run.openVersion(latest.id));
    const columns = await this.columns(target, before);
    const settings = await this.client.ask({ kind: 'settings', of: target });
    const contact =
      before === undefined ? [] : await this.client.ask({ kind: 'contact', of: before, to: target });
    const findings = await run.findings();
    const pointing = pointingAt(
      formId,
      columns.disappear.map(({ key }) => key),
      { views: await allViews(this.db), templates: await templatesOf(this.db, formId), settings, contact },
    );
    const counted = await run.result();
    const { drafts, cases, unopened } = counted;
    // A column that no case has filled is missed by nobody.
    const lost = cases.all === 0 ? 0 : columns.disappear.length;
    const breaks =
      drafts.all - drafts.stay + cases.all - cases.stay + unopened.length + pointing.length + lost;
    return {
      form: formId,
      ...(latest !== undefined && { latest: { number: latest.number, sha256: latest.sha256 } }),
      sha256,
      at: at.toISOString(),
      ...counted,
      draftsMove: definition.service.newVersion === 'carry',
      columns,
      pointing,
      findings,
      clean: breaks === 0 && findings.every(({ level }) => level !== 'error'),
    };
  }

  private async openTarget(key: string, definition: FormDefinition): Promise<void> {
    try {
      const fault = await this.client.open({ key, definition, steps: [], isTarget: true });
      if (fault !== undefined) throw new GateNotOpened({ reason: fault });
    } catch (error) {
      throw error instanceof BeyondLimits ? new GateGaveUp({ reason: error.message }) : error;
    }
  }

  /** Of a form that was never published nothing changes. */
  private async columns(target: string, before: string | undefined): Promise<GateColumns> {
    const now = await this.client.ask({ kind: 'columns', of: target });
    return compareColumns(
      before === undefined ? now : await this.client.ask({ kind: 'columns', of: before }),
      now,
    );
  }
}

/** As it was at one moment. It lasts as long as the judging does, so the limit on a statement is lifted. */
const inSnapshot = async <T>(db: DataSource, does: (client: PoolClient) => Promise<T>): Promise<T> => {
  const runner = db.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction('REPEATABLE READ');
    await runner.query('SET TRANSACTION READ ONLY');
    await runner.query('SET LOCAL statement_timeout = 0');
    return await does(client);
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
};
