import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import { AuditService } from '../../audit';
import { isWithin, reachOf, StaffById } from '../../identity';
import { type Job, PutOff } from '../../platform/jobs';
import { Refusal } from '../../platform/refusal';
import { ExportsService } from '../exports.service';
import { MAY_EXPORT } from '../rights';
import type { Remarks } from '../wish';
import { TooManyColumns } from '../workbook';
import { type ChunkWriter, ExportChunks, NotWantedAnyMore } from './chunks';
import { type ExportOrder, MOST_BYTES, type OrderFault } from './export-order';
import { OrderStore } from './order-store';
import { PapersOfCases } from './papers-of-cases';

/** Milliseconds between two notes of how far it has come: as often as somebody looks. */
const TOLD_EVERY = 500;

/** Times that an export is begun before it is given up: a server that was stopped in the middle does it again. */
const MOST_RUNS = 5;

/** What PostgreSQL says when its disk is full. */
const DISK_FULL = '53100';

/** The files are larger than is kept. */
class TooLarge extends Error {}

/** The account has no right to the form any more, or is shut. */
class NoRight extends Error {}

/**
 * Makes an export that was ordered. Run twice it begins anew each time, throws away what the time before has written, and only the
 * last one that was begun may write: so there is one result. One that is done is not made again.
 */
@Injectable()
export class MakeExport implements Job<'export.ordered'> {
  readonly name = 'exports.make';
  readonly on = 'export.ordered';
  private readonly log = new Logger('exports');

  constructor(
    private readonly db: DataSource,
    private readonly store: OrderStore,
    private readonly chunks: ExportChunks,
    private readonly exports: ExportsService,
    private readonly papers: PapersOfCases,
    private readonly staff: StaffById,
    private readonly audit: AuditService,
  ) {}

  async run({ exportId }: { exportId: string }, stopping?: AbortSignal): Promise<void> {
    const run = randomUUID();
    const order = await this.store.begin(exportId, run);
    if (order === undefined) return;
    try {
      await this.make(order, run, stopping);
    } catch (fault) {
      if (fault instanceof NotWantedAnyMore) return;
      if (fault instanceof PutOff && order.runs < MOST_RUNS) throw fault;
      const kind = faultOf(fault);
      if (kind === 'fault') {
        this.log.error({ err: fault }, `The export ${exportId} could not be made.`);
        if (order.runs < MOST_RUNS) throw fault;
      }
      await this.store.fail(exportId, run, kind);
    }
  }

  private async make(order: ExportOrder, run: string, stopping?: AbortSignal): Promise<void> {
    const { id, wish } = order;
    const secretToo = await this.permit(order);
    const writer = this.chunks.writer(id, run);
    let cases: number | null = null;
    let done = 0;
    let remarks: Remarks = {};
    const pieces = await this.exports.make(
      wish,
      {
        begun: async (count) => {
          cases = count;
          await this.noteMade(order, count);
        },
        counted: (count) => (done = count),
        remarked: (told) => (remarks = told),
      },
      { secretToo, papers: this.papers },
    );
    let toldAt = -Infinity;
    for await (const piece of pieces) {
      if (stopping?.aborted === true) throw new PutOff('The server stops in the middle of an export.');
      await writer.append(piece);
      if (writer.bytes > MOST_BYTES) throw new TooLarge();
      if (performance.now() - toldAt < TOLD_EVERY) continue;
      if (!(await this.store.progress(id, run, done, cases))) throw new NotWantedAnyMore();
      toldAt = performance.now();
    }
    await this.finish(order, run, writer, cases, remarks);
  }

  private async finish(
    { id }: ExportOrder,
    run: string,
    writer: ChunkWriter,
    cases: number | null,
    remarks: Remarks,
  ): Promise<void> {
    const files = await writer.end();
    if (!(await this.store.progress(id, run, cases ?? 0, cases))) throw new NotWantedAnyMore();
    await this.db.transaction((tx) => this.store.finish(tx, id, run, files, remarks));
  }

  /** As the rights are now, whatever they were when it was ordered. @throws NoRight @returns whether secret cases go along */
  private async permit({ accountId, formId, wish }: ExportOrder): Promise<boolean> {
    const user = await this.staff.find(accountId);
    if (user === undefined || !isWithin(reachOf(user, MAY_EXPORT), formId)) throw new NoRight();
    if (wish.secretToo && !user.mayReadSecret) throw new NoRight();
    return wish.secretToo;
  }

  /** Before the first case is written: no trace, no export. */
  private noteMade({ id, accountId, formId, wish }: ExportOrder, cases: number): Promise<void> {
    const { format, purpose, personal, secretToo } = wish;
    const details = { export: id, format, purpose, personal, secretToo, cases };
    return this.audit.recordAlone({ actor: accountId, action: 'export.made', formId, details });
  }
}

const faultOf = (fault: unknown): OrderFault => {
  if (fault instanceof NoRight) return 'rights';
  if (fault instanceof TooManyColumns || fault instanceof Refusal) return 'columns';
  if (fault instanceof TooLarge) return 'too-large';
  const code = fault instanceof QueryFailedError ? (fault.driverError as { code?: string }).code : undefined;
  return code === DISK_FULL ? 'disk-full' : 'fault';
};
