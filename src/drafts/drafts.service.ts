import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Filled } from '../form/model/shown-form';
import type { Transaction } from '../platform/database';
import { isUuid } from '../platform/ids';
import { storing } from '../platform/refusal';
import { Draft } from './draft.entity';
import type { Owner } from './owner';
import { DraftNotFound, DraftSent } from './refusals';

/** Days a draft is kept after it was last saved. */
export const DAYS_KEPT = 30;
const EXPIRY = `now() + make_interval(days => ${DAYS_KEPT})`;

/** What a draft is begun with. */
export interface Beginning {
  readonly formId: string;
  readonly formVersionId: string;
  readonly language: string;
}

/** The only reader and writer of drafts. Nobody but the owner gets at one: to others it does not exist. */
@Injectable()
export class DraftsService {
  constructor(private readonly db: DataSource) {}

  /** An empty draft. */
  async begin(owner: Owner, { formId, formVersionId, language }: Beginning): Promise<Draft> {
    const [made] = await this.db.query<{ id: string }[]>(
      `INSERT INTO drafts (owner_hash, form_id, form_version_id, language, expires_at)
         VALUES ($1, $2, $3, $4, ${EXPIRY}) RETURNING id`,
      [owner, formId, formVersionId, language],
    );
    return this.find(owner, made?.id ?? '');
  }

  /**
   * A draft read from a blank, with what it says, in the caller's transaction. Gives its id.
   * @throws TextNotStorable
   */
  async beginFromBlank(
    tx: Transaction,
    owner: Owner,
    { formId, formVersionId, language }: Beginning,
    { answer = {}, chosen }: Filled,
  ): Promise<string> {
    const [made] = await storing(
      tx.query<{ id: string }[]>(
        `INSERT INTO drafts (owner_hash, form_id, form_version_id, language, answer, chosen, source, expires_at)
           VALUES ($1, $2, $3, $4, $5, $6, 'blankett', ${EXPIRY}) RETURNING id`,
        [owner, formId, formVersionId, language, JSON.stringify(answer), JSON.stringify(chosen)],
      ),
    );
    return made?.id ?? '';
  }

  /** @throws DraftNotFound */
  async find(owner: Owner, id: string): Promise<Draft> {
    return this.read(this.db.manager, owner, id);
  }

  /** The same, for who may have others to ask for. */
  async findIfAny(owner: Owner, id: string): Promise<Draft | undefined> {
    return this.find(owner, id).catch((error: unknown) => {
      if (error instanceof DraftNotFound) return undefined;
      throw error;
    });
  }

  /** The draft that the owner saved last and has not sent. */
  async latest(owner: Owner): Promise<Draft | undefined> {
    const draft = await this.db.manager
      .createQueryBuilder(Draft, 'draft')
      .where('draft.owner_hash = :owner AND draft.case_id IS NULL AND draft.expires_at > now()', { owner })
      .orderBy('draft.saved_at', 'DESC')
      .limit(1)
      .getOne();
    return draft ?? undefined;
  }

  /**
   * Changes what is filled in, under a lock: two tabs that save different pages at once lose nothing. `change` gets what
   * is there now and gives the whole of it back; what it throws leaves the draft as it was.
   * @throws DraftNotFound, DraftSent, TextNotStorable
   */
  async save(
    owner: Owner,
    id: string,
    change: (filled: Filled) => Filled | Promise<Filled>,
    language?: string,
  ): Promise<Draft> {
    return this.db.transaction(async (tx) => {
      const draft = await this.take(tx, owner, id);
      if (draft.caseId !== null) throw new DraftSent();
      const { answer = {}, chosen } = await change(draft);
      await storing(
        tx.query(
          `UPDATE drafts SET answer = $2, chosen = $3, language = $4, saved_at = now(), expires_at = ${EXPIRY}
             WHERE id = $1`,
          [id, JSON.stringify(answer), JSON.stringify(chosen), language ?? draft.language],
        ),
      );
      return this.read(tx, owner, id);
    });
  }

  /** Takes a draft for this transaction: others who want it wait until it is over. @throws DraftNotFound */
  async take(tx: Transaction, owner: Owner, id: string): Promise<Draft> {
    return this.read(tx, owner, id, true);
  }

  /** The draft has become a case. It stays as a pointer, and forgets what was answered. */
  async markSent(tx: Transaction, id: string, caseId: string): Promise<void> {
    await tx.query(`UPDATE drafts SET case_id = $2, answer = '{}', chosen = '{}' WHERE id = $1`, [
      id,
      caseId,
    ]);
  }

  /** Removes drafts that nobody has saved for long. Gives their number. */
  async removeExpired(tx: Transaction): Promise<number> {
    const removed = await tx.createQueryBuilder().delete().from(Draft).where('expires_at <= now()').execute();
    return removed.affected ?? 0;
  }

  private async read(tx: Transaction, owner: Owner, id: string, lock = false): Promise<Draft> {
    if (!isUuid(id)) throw new DraftNotFound();
    const query = tx
      .createQueryBuilder(Draft, 'draft')
      .where('draft.id = :id AND draft.owner_hash = :owner AND draft.expires_at > now()', { id, owner });
    const draft = await (lock ? query.setLock('pessimistic_write') : query).getOne();
    if (!draft) throw new DraftNotFound();
    return draft;
  }
}
