import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../../audit';
import { countCases, nameableNumbers } from '../../../cases';
import { fingerprint, FormVersions } from '../../../catalogue';
import { versionContent, type FormDefinition } from '../../../form';
import type { GateProgress, GateReport } from '../gate-report';
import { GateService } from '../gate.service';
import { GateGaveUp, GateNotOpened } from '../refusals';
import { GateStore } from './gate-store';
import { judgedSha } from './judged-sha';
import type { GateAge, GateFaultKind, KeptGate, WantedGate } from './kept-report';

/** Milliseconds between two signs of life, which tell how far it has come. */
const SIGN_EVERY = 1000;

/** Who lets judge: one of the staff, by account, or somebody at the command line. */
export type Judge = { readonly account: string } | 'command line';

/**
 * Judging as work that goes on by itself, in the copy of the server that was asked, and that any copy tells of: begun, left, come back
 * to, cancelled, and kept. What is asked for while it is done already is joined.
 */
@Injectable()
export class GateKeeper implements OnModuleDestroy {
  private readonly log = new Logger('gate');
  private readonly going = new Map<
    string,
    { readonly stop: AbortController; readonly over: Promise<void> }
  >();

  constructor(
    private readonly db: DataSource,
    private readonly versions: FormVersions,
    private readonly store: GateStore,
    private readonly gate: GateService,
    private readonly audit: AuditService,
  ) {}

  /** Begins to judge what a folder holds, or joins where that is done already. */
  async begin(definition: FormDefinition, account: string): Promise<void> {
    const id = await this.noteBegun(definition, { account });
    if (id === undefined) return;
    const stop = new AbortController();
    const over = this.attend(id, definition, { account }, () => undefined, stop)
      .then(
        () => undefined,
        (fault: unknown) => this.tell(fault, definition.id, stop.signal),
      )
      .finally(() => this.going.delete(id));
    this.going.set(id, { stop, over });
  }

  /**
   * Judges now, for somebody who waits at the command line, and keeps the report; one that is judged elsewhere too is kept once.
   * @throws GateNotOpened, GateGaveUp, and the signal's reason
   */
  async runHere(
    definition: FormDefinition,
    onProgress: (progress: GateProgress) => void,
    signal: AbortSignal,
  ): Promise<GateReport> {
    const id = await this.noteBegun(definition, 'command line');
    if (id === undefined) return this.gate.run(definition.id, definition, onProgress, signal);
    const stop = new AbortController();
    const end = (): void => stop.abort(signal.reason);
    signal.addEventListener('abort', end);
    try {
      if (signal.aborted) end();
      return await this.attend(id, definition, 'command line', onProgress, stop);
    } finally {
      signal.removeEventListener('abort', end);
    }
  }

  /** The newest of what a folder holds, else of the form, and how it stands beside what is so now. Numbers are of cases that may be named. */
  async newest(
    formId: string,
    definition: FormDefinition | undefined,
  ): Promise<{ readonly kept: KeptGate; readonly age: GateAge } | undefined> {
    const now = definition && judgedSha(definition);
    const kept = await this.store.newest(formId, now);
    if (kept === undefined) return undefined;
    const offered = await this.versions.lastOffered(formId);
    const isOffered = offered?.sha256 === kept.versionSha256;
    const cases = await countCases(this.db.manager, formId);
    return {
      kept: { ...kept, report: kept.report && (await this.withoutHidden(kept.report)) },
      age: {
        folderChanged: kept.judgedSha256 !== now,
        isOffered,
        versionChanged: !isOffered && kept.baseVersionId !== (offered?.id ?? null),
        casesSince: Math.max(0, cases - (kept.report?.cases.all ?? cases)),
      },
    };
  }

  /** Ends one that is not over. One that is stays. */
  async cancel(formId: string, definition: FormDefinition | undefined, account: string): Promise<void> {
    const kept = await this.store.newest(formId, definition && judgedSha(definition));
    if (kept === undefined) return;
    await this.db.transaction(async (tx) => {
      if (!(await this.store.end(tx, kept.id, 'cancelled'))) return;
      const details = { report: kept.id };
      await this.audit.record(tx, { actor: account, action: 'form.gate-cancelled', formId, details });
    });
    this.going.get(kept.id)?.stop.abort();
  }

  /** What goes on here is interrupted, and told so. */
  async onModuleDestroy(): Promise<void> {
    const all = [...this.going.values()];
    for (const { stop } of all) stop.abort();
    await Promise.all(all.map(({ over }) => over));
  }

  private async noteBegun(definition: FormDefinition, by: Judge): Promise<string | undefined> {
    const wanted = await this.wanted(definition);
    return this.db.transaction(async (tx) => {
      const id = await this.store.begin(tx, wanted, by === 'command line' ? null : by.account);
      if (id === undefined) return undefined;
      const details = { report: id };
      await this.audit.record(tx, {
        actor: actorOf(by),
        action: 'form.gate-begun',
        formId: definition.id,
        details,
      });
      return id;
    });
  }

  private async wanted(definition: FormDefinition): Promise<WantedGate> {
    return {
      formId: definition.id,
      judgedSha256: judgedSha(definition),
      versionSha256: fingerprint(versionContent(definition)),
      baseVersionId: (await this.versions.lastOffered(definition.id))?.id ?? null,
    };
  }

  /** Judges, gives signs of life, and keeps what comes of it. @throws what `GateService.run` does */
  private async attend(
    id: string,
    definition: FormDefinition,
    by: Judge,
    onProgress: (progress: GateProgress) => void,
    stop: AbortController,
  ): Promise<GateReport> {
    let come: Partial<GateProgress> = {};
    const signs = setInterval(() => {
      // Without the database nothing is judged either: whoever needs it tells.
      void this.store.sign(id, come).then(
        (isWanted) => {
          if (!isWanted) stop.abort();
        },
        () => undefined,
      );
    }, SIGN_EVERY).unref();
    try {
      const told = (progress: GateProgress): void => {
        come = progress;
        onProgress(progress);
      };
      const report = await this.gate.run(definition.id, definition, told, stop.signal);
      await this.keep(id, report, by);
      return report;
    } catch (fault) {
      await (stop.signal.aborted
        ? this.store.end(this.db.manager, id, 'interrupted')
        : this.store.fail(id, kindOf(fault)));
      throw fault;
    } finally {
      clearInterval(signs);
    }
  }

  private keep(id: string, report: GateReport, by: Judge): Promise<void> {
    const { form: formId, drafts, cases } = report;
    return this.db.transaction(async (tx) => {
      if (!(await this.store.finish(tx, id, report))) return;
      const details = {
        report: id,
        drafts: drafts.all,
        brokenDrafts: drafts.all - drafts.stay,
        cases: cases.all,
        brokenCases: cases.all - cases.stay,
      };
      await this.audit.record(tx, { actor: actorOf(by), action: 'form.gate-made', formId, details });
    });
  }

  /** Cases that have been protected since, or are gone, are not named any more. */
  private async withoutHidden(report: GateReport): Promise<GateReport> {
    const numbers = report.groups.flatMap(({ caseNumbers }) => caseNumbers);
    const nameable = await nameableNumbers(this.db.manager, numbers);
    return {
      ...report,
      groups: report.groups.map((group) => ({
        ...group,
        caseNumbers: group.caseNumbers.filter((number) => nameable.has(number)),
      })),
    };
  }

  private tell(fault: unknown, formId: string, signal: AbortSignal): void {
    if (signal.aborted) return;
    if (fault instanceof GateGaveUp || fault instanceof GateNotOpened)
      this.log.warn(
        `The drafts and cases of "${formId}" could not be judged: ${JSON.stringify(fault.facts)}`,
      );
    else this.log.error({ err: fault }, `The drafts and cases of "${formId}" could not be judged.`);
  }
}

const actorOf = (by: Judge): string => (by === 'command line' ? by : by.account);

const kindOf = (fault: unknown): GateFaultKind => {
  if (fault instanceof GateGaveUp) return 'gave-up';
  return fault instanceof GateNotOpened ? 'not-opened' : 'fault';
};
