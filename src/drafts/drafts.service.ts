import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Json } from '../form/json';
import type { Filled } from '../form/model/shown-form';
import type { Transaction } from '../platform/database';
import { isUuid } from '../platform/ids';
import { storing } from '../platform/refusal';
import { Draft, type AmendingSource, type RegisteredSource } from './draft.entity';
import type { Owner } from './owner';
import { DraftNotFound, DraftSent } from './refusals';

/** Days a draft is kept after it was last saved, where its form says nothing else. */
export const DAYS_KEPT = 30;
/** One that is not to outlive its browser lives for a day: whoever is filling it in must not lose it meanwhile. */
const EXPIRY = 'now() + make_interval(days => greatest(days_kept, 1))';
const FIRST_EXPIRY = EXPIRY.replace('days_kept', '$5::integer');
/** More than anyone has use for in a list. */
const MOST_LISTED = 50;
const MINE = `(draft.owner_hash = :owner
  OR EXISTS (SELECT FROM draft_holders held WHERE held.draft_id = draft.id AND held.owner_hash = :owner))`;

/** What a draft is begun with. */
export interface Beginning {
  readonly formId: string;
  readonly formVersionId: string;
  readonly language: string;
  /** Days that it is kept after each save, 0 to 365; `DAYS_KEPT` unless said. */
  readonly daysKept?: number;
}

/** What an application is that the staff write down: how it reached them, and on which day (ISO date). */
export interface Registered {
  readonly source: RegisteredSource;
  readonly cameOn: string;
}

/** What a draft over a case is. */
export interface Amending {
  readonly source: AmendingSource;
  readonly caseId: string;
  /** The revision that it begins as. */
  readonly revision: number;
  readonly requestId?: string;
  readonly reason?: string;
}

/** What is filled in, and in which version of its form. */
export interface InVersion extends Filled {
  readonly formVersionId?: string;
}

/**
 * The only reader and writer of drafts. Nobody gets at one but its owner, and whoever used a link that the owner had sent: to
 * others it does not exist.
 */
@Injectable()
export class DraftsService {
  constructor(private readonly db: DataSource) {}

  /** An empty draft. */
  async begin(
    owner: Owner,
    { formId, formVersionId, language, daysKept = DAYS_KEPT }: Beginning,
  ): Promise<Draft> {
    const [made] = await this.db.query<{ id: string }[]>(
      `INSERT INTO drafts (owner_hash, form_id, form_version_id, language, days_kept, expires_at)
         VALUES ($1, $2, $3, $4, $5, ${FIRST_EXPIRY}) RETURNING id`,
      [owner, formId, formVersionId, language, daysKept],
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
    { formId, formVersionId, language, daysKept = DAYS_KEPT }: Beginning,
    { answer = {}, chosen }: Filled,
  ): Promise<string> {
    const [made] = await storing(
      tx.query<{ id: string }[]>(
        `INSERT INTO drafts (owner_hash, form_id, form_version_id, language, days_kept, answer, chosen, source, expires_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, 'blankett', ${FIRST_EXPIRY}) RETURNING id`,
        [owner, formId, formVersionId, language, daysKept, JSON.stringify(answer), JSON.stringify(chosen)],
      ),
    );
    return made?.id ?? '';
  }

  /** A draft of what the staff write down. Nothing stands in it. */
  async beginRegistered(owner: Owner, beginning: Beginning, { source, cameOn }: Registered): Promise<Draft> {
    const { formId, formVersionId, language, daysKept = DAYS_KEPT } = beginning;
    const [made] = await this.db.query<{ id: string }[]>(
      `INSERT INTO drafts (owner_hash, form_id, form_version_id, language, days_kept, source, came_on, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, ${FIRST_EXPIRY}) RETURNING id`,
      [owner, formId, formVersionId, language, daysKept, source, cameOn],
    );
    return this.find(owner, made?.id ?? '');
  }

  /** A draft over a case, with the answer that the case has; or the one over it that this owner has begun already. */
  async beginAmending(
    owner: Owner,
    { formId, formVersionId, language, daysKept = DAYS_KEPT }: Beginning,
    { source, caseId, revision, requestId, reason }: Amending,
    answer: Json,
  ): Promise<Draft> {
    return this.db.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('amending ' || $1::text, 0))`, [caseId]);
      const known = await tx
        .createQueryBuilder(Draft, 'draft')
        .where(`${MINE} AND draft.case_id IS NULL AND draft.expires_at > now()`, { owner })
        .andWhere('draft.amends_case_id = :caseId AND draft.source = :source', { caseId, source })
        .andWhere('draft.base_revision = :revision', { revision })
        .andWhere('draft.request_id IS NOT DISTINCT FROM :requestId', { requestId: requestId ?? null })
        .andWhere('draft.reason IS NOT DISTINCT FROM :reason', { reason: reason ?? null })
        .getOne();
      if (known !== null) return known;
      const [made] = await storing(
        tx.query<{ id: string }[]>(
          `INSERT INTO drafts (owner_hash, form_id, form_version_id, language, days_kept, answer, source,
                               amends_case_id, base_revision, request_id, reason, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, ${FIRST_EXPIRY}) RETURNING id`,
          [
            owner,
            formId,
            formVersionId,
            language,
            daysKept,
            JSON.stringify(answer),
            source,
            caseId,
            revision,
            requestId ?? null,
            reason ?? null,
          ],
        ),
      );
      return this.read(tx, owner, made?.id ?? '');
    });
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

  /**
   * All that these owners have begun and not sent, last saved first.
   * @param formId of one form alone
   */
  async unsent(owners: readonly Owner[], formId?: string): Promise<Draft[]> {
    if (owners.length === 0) return [];
    const query = this.db.manager
      .createQueryBuilder(Draft, 'draft')
      .where('draft.case_id IS NULL AND draft.expires_at > now()')
      // What is asked for no more cannot be sent.
      .andWhere(
        `(draft.request_id IS NULL
           OR EXISTS (SELECT FROM supplement_requests asked WHERE asked.id = draft.request_id AND asked.state = 'open'))`,
      )
      .andWhere(
        `(draft.owner_hash IN (:...owners) OR draft.id IN
          (SELECT held.draft_id FROM draft_holders held WHERE held.owner_hash IN (:...owners)))`,
        { owners },
      );
    if (formId !== undefined) query.andWhere('draft.form_id = :formId', { formId });
    return query.orderBy('draft.saved_at', 'DESC').limit(MOST_LISTED).getMany();
  }

  /**
   * Changes what is filled in, under a lock: two tabs that save different pages at once lose nothing. `change` gets what
   * is there now and gives the whole of it back, in another version of the form too; what it throws leaves the draft as it was.
   * @throws DraftNotFound, DraftSent, TextNotStorable
   */
  async save(
    owner: Owner,
    id: string,
    change: (draft: Draft) => InVersion | Promise<InVersion>,
    language?: string,
  ): Promise<Draft> {
    return this.db.transaction(async (tx) => {
      const draft = await this.take(tx, owner, id);
      if (draft.caseId !== null) throw new DraftSent();
      const { answer = {}, chosen, formVersionId = draft.formVersionId } = await change(draft);
      await storing(
        tx.query(
          `UPDATE drafts SET answer = $2, chosen = $3, language = $4, form_version_id = $5, saved_at = now(),
             expires_at = ${EXPIRY} WHERE id = $1`,
          [id, JSON.stringify(answer), JSON.stringify(chosen), language ?? draft.language, formVersionId],
        ),
      );
      return this.read(tx, owner, id);
    });
  }

  /** Takes a draft for this transaction: others who want it wait until it is over. @throws DraftNotFound */
  async take(tx: Transaction, owner: Owner, id: string): Promise<Draft> {
    return this.read(tx, owner, id, true);
  }

  /**
   * The draft, taken in this transaction, has become a case. It stays as a pointer, and forgets what was answered and where links
   * were sent. Gives whether it has files: no more can come to a draft that is taken.
   */
  async markSent(tx: Transaction, id: string, caseId: string): Promise<boolean> {
    const [[sent]] = await tx.query<[{ hasFiles: boolean }[], number]>(
      `UPDATE drafts SET case_id = $2, answer = '{}', chosen = '{}', email = NULL WHERE id = $1
         RETURNING EXISTS (SELECT FROM attachments WHERE draft_id = $1) AS "hasFiles"`,
      [id, caseId],
    );
    return sent?.hasFiles === true;
  }

  /**
   * Throws a resident's draft away, with its files. One that came on a blank is the staff's to keep.
   * @throws DraftNotFound, DraftSent
   */
  async remove(owner: Owner, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const draft = await this.take(tx, owner, id);
      if (draft.source === 'blankett') throw new DraftNotFound();
      if (draft.caseId !== null) throw new DraftSent();
      await tx.delete(Draft, { id });
    });
  }

  /** A draft that is not sent yet goes over from one owner to another: from a browser to the person who signed in there. */
  async give(from: Owner, to: Owner, id: string): Promise<void> {
    await this.db.query(
      'UPDATE drafts SET owner_hash = $3 WHERE id = $2 AND owner_hash = $1 AND case_id IS NULL',
      [from, id, to],
    );
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
      .where(`draft.id = :id AND ${MINE} AND draft.expires_at > now()`, { id, owner });
    const draft = await (lock ? query.setLock('pessimistic_write') : query).getOne();
    if (!draft) throw new DraftNotFound();
    return draft;
  }
}
