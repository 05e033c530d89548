import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit';
import { protectedSince } from '../../cases';
import { FormNotFound } from '../../catalogue';
import { isWithin, reachOf, type StaffUser } from '../../identity';
import { JobsService } from '../../platform/jobs';
import { ExportsService } from '../exports.service';
import { ExportNotFound, TooManyExports } from '../refusals';
import { MAY_EXPORT } from '../rights';
import { ExportChunks } from './chunks';
import { type ExportFile, type ExportOrder, MOST_AT_ONCE, type OrderedWish } from './export-order';
import { OrderStore } from './order-store';

/** Orders on a page: whoever has more looks at those of the last days. */
const SHOWN = 100;

/** An export with its files; none before it is done. */
export interface OrderWithFiles extends ExportOrder {
  readonly files: readonly ExportFile[];
}

/**
 * Exports as work that goes on by itself: ordered, made by a job, and fetched when they are done, as often as one likes, in parts.
 * An export is seen by nobody but who ordered it, no longer than the right to its form lasts, and only with the right to secrecy once
 * a case of its form has been protected since (REQ-G6). All of it is written down.
 */
@Injectable()
export class ExportOrders {
  constructor(
    private readonly db: DataSource,
    private readonly store: OrderStore,
    private readonly chunks: ExportChunks,
    private readonly exports: ExportsService,
    private readonly jobs: JobsService,
    private readonly audit: AuditService,
  ) {}

  /**
   * @throws FormNotFound also for a form out of reach; ColumnUnknown, NotWithoutPersonal, TooManyExports
   * @returns the order's id
   */
  async order(user: StaffUser, wish: OrderedWish): Promise<string> {
    const { formId, format, purpose, personal } = wish;
    if (!this.mayExport(user, formId)) throw new FormNotFound();
    await this.exports.check(wish);
    const secretToo = wish.secretToo && user.mayReadSecret;
    const id = await this.db.transaction(async (tx) => {
      const most = MOST_AT_ONCE;
      if ((await this.store.waitedFor(tx, user.id)) >= most) throw new TooManyExports({ most });
      const made = await this.store.add(tx, user.id, { ...wish, secretToo });
      const details = { export: made, format, purpose, personal, secretToo, ...filterOf(wish) };
      await this.audit.record(tx, { actor: user.id, action: 'export.ordered', formId, details });
      await this.jobs.announce(tx, 'export.ordered', { exportId: made });
      return made;
    });
    this.jobs.wakeSoon();
    return id;
  }

  /** One's own, newest first, of forms that are still within reach. */
  async ofUser(user: StaffUser): Promise<ExportOrder[]> {
    const all = await this.store.ofAccount(user.id, SHOWN);
    const seen = await Promise.all(all.map((order) => this.maySee(user, order)));
    return all.filter((_order, place) => seen[place]);
  }

  /** @throws ExportNotFound also for somebody else's, and for one whose form is out of reach by now */
  async find(user: StaffUser, id: string): Promise<OrderWithFiles> {
    const order = await this.store.find(user.id, id);
    if (order === undefined || !(await this.maySee(user, order))) throw new ExportNotFound();
    return { ...order, files: order.state === 'done' ? await this.store.files(id) : [] };
  }

  /** Ends one that is not done yet. One that is stays. @throws ExportNotFound */
  async cancel(user: StaffUser, id: string): Promise<void> {
    const { formId } = await this.find(user, id);
    await this.db.transaction(async (tx) => {
      if (!(await this.store.cancel(tx, id))) return;
      const details = { export: id };
      await this.audit.record(tx, { actor: user.id, action: 'export.cancelled', formId, details });
    });
  }

  /** Throws it away, files and all. @throws ExportNotFound */
  async remove(user: StaffUser, id: string): Promise<void> {
    const { formId } = await this.find(user, id);
    await this.db.transaction(async (tx) => {
      await this.store.remove(tx, id);
      const details = { export: id };
      await this.audit.record(tx, { actor: user.id, action: 'export.removed', formId, details });
    });
  }

  /** Writes down that a file is fetched, from its beginning or from where it broke off. Await it before `open`. */
  async noteFetched(
    user: StaffUser,
    { id, formId }: ExportOrder,
    file: ExportFile,
    from: number,
  ): Promise<void> {
    const details = { export: id, file: file.place, from };
    await this.audit.recordAlone({ actor: user.id, action: 'export.fetched', formId, details });
  }

  /** Bytes of a file. @param start the first one's place @param end the place after the last one */
  open(order: Pick<ExportOrder, 'id'>, file: ExportFile, start = 0, end = file.size): Readable {
    return Readable.from(this.chunks.read(order.id, file.place, start, end), { objectMode: false });
  }

  private mayExport(user: StaffUser, formId: string): boolean {
    return isWithin(reachOf(user, MAY_EXPORT), formId);
  }

  private async maySee(user: StaffUser, { formId, wish, orderedAt }: ExportOrder): Promise<boolean> {
    if (!this.mayExport(user, formId)) return false;
    if (user.mayReadSecret) return true;
    return !wish.secretToo && !(await protectedSince(this.db.manager, formId, orderedAt));
  }
}

/** What narrowed it, as the log may hold it: no number of a case. */
const filterOf = ({ statuses, from, to, numbers, columns }: OrderedWish) => ({
  ...(statuses !== undefined && { statuses: statuses.join(' ') }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(numbers !== undefined && { chosenCases: numbers.length }),
  ...(columns !== undefined && { chosenColumns: columns.length }),
});
