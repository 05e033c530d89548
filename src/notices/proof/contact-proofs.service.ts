import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from '../../platform/configuration';
import type { Transaction } from '../../platform/database';
import { JobsService } from '../../platform/jobs';
import type { WantedNotice } from '../notice-store';
import type { Way } from '../write/way-to';
import { CODE_MINUTES, CODE_TRIES, contactCode, isContactCode } from './contact-code';

/** Codes that may be asked for: for a draft in an hour, and to an address in a day, whoever asks. */
const MOST_FOR_DRAFT = 5;
const MOST_TO_ADDRESS = 10;

/** What came of a typed code. `spent`: it is too old, or was typed wrong too often. */
export type Tried = 'proven' | 'wrong' | 'spent';

/** An address of a draft that is to be proven. */
export interface ToProve extends Way {
  readonly draftId: string;
  readonly language: string;
}

const OPEN = `tries < ${CODE_TRIES} AND expires_at > now() AND proven_at IS NULL`;

/** Shows that an address belongs to whoever fills in a draft. A proof is of one draft and one address. */
@Injectable()
export class ContactProofs {
  constructor(
    private readonly db: DataSource,
    private readonly jobs: JobsService,
    private readonly configuration: Configuration,
  ) {}

  async isProven(draftId: string, { channel, recipient }: Way): Promise<boolean> {
    const found = await this.db.query<unknown[]>(
      `SELECT FROM contact_proofs WHERE draft_id = $1 AND channel = $2 AND address = $3 AND proven_at IS NOT NULL`,
      [draftId, channel, recipient],
    );
    return found.length > 0;
  }

  /** Has a code sent, unless one is on its way that can still be typed. False when too many were asked for. */
  async begin(wanted: ToProve): Promise<boolean> {
    return (await this.openOf(this.db.manager, wanted)) !== undefined || this.renew(wanted);
  }

  /** Has a new code sent; those before it are void. False when too many were asked for of late: nothing was done. */
  async renew({ draftId, channel, recipient, language }: ToProve): Promise<boolean> {
    const isSent = await this.db.transaction(async (tx) => {
      // Others who ask for the same address wait, so that they are counted.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`contact ${recipient}`]);
      if (await isTooOften(tx, draftId, recipient)) return false;
      await tx.query(
        `UPDATE contact_proofs SET expires_at = now() WHERE draft_id = $1 AND expires_at > now() AND proven_at IS NULL`,
        [draftId],
      );
      const [made] = await tx.query<{ id: string }[]>(
        `INSERT INTO contact_proofs (draft_id, channel, address, language, expires_at)
           VALUES ($1, $2, $3, $4, now() + make_interval(mins => ${CODE_MINUTES})) RETURNING id`,
        [draftId, channel, recipient, language],
      );
      await this.jobs.announce(tx, 'contact.code-wanted', { proofId: made?.id ?? '' });
      return true;
    });
    this.jobs.wakeSoon();
    return isSent;
  }

  /** Each try is counted before it is judged, so that many at once are counted too. */
  async tryCode(wanted: ToProve, typed: string): Promise<Tried> {
    return this.db.transaction(async (tx) => {
      const proofId = await this.openOf(tx, wanted);
      if (proofId === undefined) return 'spent';
      const [counted] = await tx.query<[{ tries: number }[], number]>(
        `UPDATE contact_proofs SET tries = tries + 1 WHERE id = $1 AND ${OPEN} RETURNING tries`,
        [proofId],
      );
      const tries = counted[0]?.tries;
      if (tries === undefined) return 'spent';
      if (!isContactCode(typed, this.codeFor(proofId))) return tries < CODE_TRIES ? 'wrong' : 'spent';
      await tx.query('UPDATE contact_proofs SET proven_at = now() WHERE id = $1', [proofId]);
      return 'proven';
    });
  }

  /** The draft is sent, in the caller's transaction: nothing has to be proven any more. */
  async forgetDraft(tx: Transaction, draftId: string): Promise<void> {
    await tx.query('UPDATE contact_proofs SET draft_id = NULL WHERE draft_id = $1', [draftId]);
  }

  /** Forgets what need not be counted any more, and nobody goes by. Gives the number. */
  async removeOld(tx: Transaction): Promise<number> {
    const [, removed] = await tx.query<[unknown[], number]>(
      `DELETE FROM contact_proofs
         WHERE created_at < now() - interval '1 day' AND (draft_id IS NULL OR proven_at IS NULL)`,
    );
    return removed;
  }

  /** Whom to send a code to; nobody once it is of no use. */
  async noticeOf(proofId: string): Promise<WantedNotice | undefined> {
    const [proof] = await this.db.query<
      Pick<WantedNotice, 'channel' | 'recipient' | 'language' | 'draftId'>[]
    >(
      `SELECT channel, address AS recipient, language, draft_id AS "draftId" FROM contact_proofs
         WHERE id = $1 AND draft_id IS NOT NULL AND ${OPEN}`,
      [proofId],
    );
    return proof && { event: 'contact.code-wanted', source: proofId, ...proof };
  }

  /** A code to be sent; undefined once it is of no use. */
  async codeOf(proofId: string): Promise<string | undefined> {
    return (await this.noticeOf(proofId)) && this.codeFor(proofId);
  }

  private async openOf(
    tx: Transaction,
    { draftId, channel, recipient }: ToProve,
  ): Promise<string | undefined> {
    const [proof] = await tx.query<{ id: string }[]>(
      `SELECT id FROM contact_proofs WHERE draft_id = $1 AND channel = $2 AND address = $3 AND ${OPEN}
         ORDER BY created_at DESC LIMIT 1`,
      [draftId, channel, recipient],
    );
    return proof?.id;
  }

  private codeFor(proofId: string): string {
    return contactCode(this.configuration.secretKey, proofId);
  }
}

const isTooOften = async (tx: Transaction, draftId: string, address: string): Promise<boolean> => {
  const [counted] = await tx.query<{ draft: number; address: number }[]>(
    `SELECT count(*) FILTER (WHERE draft_id = $1 AND created_at > now() - interval '1 hour')::integer AS draft,
            count(*) FILTER (WHERE lower(address) = lower($2))::integer AS address
       FROM contact_proofs WHERE (draft_id = $1 OR lower(address) = lower($2)) AND created_at > now() - interval '1 day'`,
    [draftId, address],
  );
  return counted === undefined || counted.draft >= MOST_FOR_DRAFT || counted.address >= MOST_TO_ADDRESS;
};
