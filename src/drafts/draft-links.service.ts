import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../platform/database';
import { JobsService } from '../platform/jobs';
import type { Draft } from './draft.entity';
import { DraftLinks } from './draft-links';
import { DraftsService } from './drafts.service';
import type { Owner } from './owner';
import { DraftNotFound, DraftSent } from './refusals';

/** Days that a link is good for at most; it never outlives its draft. */
export const LINK_DAYS = 30;

/** Links that may be asked for in an hour: for a draft, and to an address from whichever drafts. */
const MOST_FOR_DRAFT = 3;
const MOST_TO_ADDRESS = 5;

/** Of a draft in table `drafts`: until when a link to it is good. */
const EXPIRY = `least(drafts.expires_at, now() + make_interval(days => ${LINK_DAYS}))`;

/** Whether a link was made. `often`: too many were asked for of late; nothing was done. */
export type Wanted = 'sent' | 'often';

/** What whoever opens a link is told. `mine`: this browser, or this person, may open the draft already. */
export type Opened =
  | { readonly state: 'good' | 'mine'; readonly draftId: string; readonly formId: string }
  /** Spent, however that came. `again`: whether a new one can be sent to the same address. */
  | { readonly state: 'used' | 'expired' | 'revoked'; readonly again: boolean }
  | { readonly state: 'sent' | 'gone' };

/** A link that is good, as its owner is told of it. */
export interface LivingLink {
  readonly email: string;
  readonly expiresAt: Date;
}

/** The only reader and writer of links to drafts, and of who holds a draft by one. */
@Injectable()
export class DraftLinksService {
  constructor(
    private readonly db: DataSource,
    private readonly drafts: DraftsService,
    private readonly links: DraftLinks,
    private readonly jobs: JobsService,
  ) {}

  /**
   * Keeps an address with the draft and has a link sent there; older links are void then.
   * @throws DraftNotFound also for a draft that is not to outlive its browser; DraftSent
   */
  async want(owner: Owner, draftId: string, email: string): Promise<Wanted> {
    return this.sending(async (tx) => {
      const draft = await this.drafts.take(tx, owner, draftId);
      if (draft.daysKept === 0 || draft.source !== 'web') throw new DraftNotFound();
      if (draft.caseId !== null) throw new DraftSent();
      return this.send(tx, draft, email);
    });
  }

  /** A new link to the address that this one went to, for whoever has a link that is spent. Nothing is told of the address. */
  async wantAgain(linkId: string): Promise<Wanted | 'gone'> {
    return this.sending(async (tx) => {
      const [draft] = await tx.query<Pick<Draft, 'id' | 'email'>[]>(
        `SELECT d.id, d.email FROM drafts d JOIN draft_links l ON l.draft_id = d.id
           WHERE l.id = $1 AND d.case_id IS NULL AND d.expires_at > now() FOR UPDATE OF d`,
        [linkId],
      );
      return typeof draft?.email === 'string' ? this.send(tx, draft, draft.email) : 'gone';
    });
  }

  /** Makes every link to the draft void, and forgets the address. @throws DraftNotFound */
  async takeBack(owner: Owner, draftId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { id } = await this.drafts.take(tx, owner, draftId);
      await voidLinks(tx, id);
      await tx.query('UPDATE drafts SET email = NULL WHERE id = $1', [id]);
    });
  }

  /** The link that can be used now, of a draft whose owner asks. */
  async livingOf({ id, email }: Draft): Promise<LivingLink | undefined> {
    const [link] = await this.db.query<{ expiresAt: Date }[]>(
      `SELECT expires_at AS "expiresAt" FROM draft_links
         WHERE draft_id = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()`,
      [id],
    );
    return link === undefined || email === null ? undefined : { email, ...link };
  }

  /** What a link is good for, changing nothing: programs look through mails before people do. */
  async look(linkId: string, owners: readonly Owner[]): Promise<Opened> {
    return this.read(this.db.manager, linkId, owners);
  }

  /** Uses a link up: this owner holds the draft from now on. Used twice at once, it is one who gets in. */
  async use(linkId: string, owner: Owner): Promise<Opened> {
    return this.db.transaction(async (tx) => {
      await tx.query('SELECT FROM draft_links WHERE id = $1 FOR UPDATE', [linkId]);
      const opened = await this.read(tx, linkId, [owner]);
      if (opened.state !== 'good') return opened;
      await tx.query('UPDATE draft_links SET used_at = now() WHERE id = $1', [linkId]);
      await tx.query(
        'INSERT INTO draft_holders (draft_id, owner_hash) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [opened.draftId, owner],
      );
      return opened;
    });
  }

  /** A link for a reminder, in the caller's transaction: its owner has left the address, so nothing is counted. */
  async renew(tx: Transaction, draft: Pick<Draft, 'id' | 'email'>): Promise<void> {
    await voidLinks(tx, draft.id);
    if (draft.email !== null) await this.make(tx, draft.id, draft.email);
  }

  /** Forgets links whose draft is gone and that need not be counted any more. Gives their number. */
  async forget(tx: Transaction): Promise<number> {
    const gone = await tx.query<unknown[]>(
      `WITH gone AS (DELETE FROM draft_links WHERE draft_id IS NULL AND created_at < now() - interval '1 day'
         RETURNING 1) SELECT FROM gone`,
    );
    return gone.length;
  }

  private async sending<T>(does: (tx: Transaction) => Promise<T>): Promise<T> {
    const done = await this.db.transaction(does);
    this.jobs.wakeSoon();
    return done;
  }

  private async send(tx: Transaction, { id }: Pick<Draft, 'id'>, email: string): Promise<Wanted> {
    const hash = this.links.addressHash(email);
    // Others who ask for the same address wait, so that they are counted.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [hash.toString('hex')]);
    const [counted] = await tx.query<{ draft: number; address: number }[]>(
      `SELECT count(*) FILTER (WHERE draft_id = $1)::integer AS draft,
              count(*) FILTER (WHERE address_hash = $2)::integer AS address
         FROM draft_links WHERE (draft_id = $1 OR address_hash = $2) AND created_at > now() - interval '1 hour'`,
      [id, hash],
    );
    if (counted === undefined || counted.draft >= MOST_FOR_DRAFT || counted.address >= MOST_TO_ADDRESS)
      return 'often';
    await tx.query('UPDATE drafts SET email = $2 WHERE id = $1', [id, email]);
    await voidLinks(tx, id);
    const linkId = await this.make(tx, id, email);
    await this.jobs.announce(tx, 'draft.link-wanted', { linkId });
    return 'sent';
  }

  private async make(tx: Transaction, draftId: string, email: string): Promise<string> {
    const [made] = await tx.query<{ id: string }[]>(
      `INSERT INTO draft_links (draft_id, address_hash, expires_at)
         SELECT drafts.id, $2, ${EXPIRY} FROM drafts WHERE drafts.id = $1 RETURNING id`,
      [draftId, this.links.addressHash(email)],
    );
    return made?.id ?? '';
  }

  private async read(tx: Transaction, linkId: string, owners: readonly Owner[]): Promise<Opened> {
    const [row] = await tx.query<Row[]>(READ, [linkId, owners]);
    const { draftId = null, formId = null } = row ?? {};
    if (row === undefined || draftId === null || formId === null) return { state: 'gone' };
    if (row.isSent) return { state: 'sent' };
    if (row.isMine) return { state: 'mine', draftId, formId };
    const again = row.hasAddress;
    if (row.isUsed) return { state: 'used', again };
    if (row.isRevoked) return { state: 'revoked', again };
    return row.isOver ? { state: 'expired', again } : { state: 'good', draftId, formId };
  }
}

interface Row {
  readonly draftId: string | null;
  readonly formId: string | null;
  readonly isSent: boolean;
  readonly isMine: boolean;
  readonly hasAddress: boolean;
  readonly isUsed: boolean;
  readonly isRevoked: boolean;
  readonly isOver: boolean;
}

const READ = `
  SELECT d.id AS "draftId", d.form_id AS "formId", d.case_id IS NOT NULL AS "isSent", d.email IS NOT NULL AS "hasAddress",
         l.used_at IS NOT NULL AS "isUsed", l.revoked_at IS NOT NULL AS "isRevoked", l.expires_at <= now() AS "isOver",
         d.owner_hash = ANY ($2::bytea[]) OR EXISTS
           (SELECT FROM draft_holders h WHERE h.draft_id = d.id AND h.owner_hash = ANY ($2::bytea[])) AS "isMine"
    FROM draft_links l LEFT JOIN drafts d ON d.id = l.draft_id AND d.expires_at > now() WHERE l.id = $1`;

const voidLinks = async (tx: Transaction, draftId: string): Promise<void> => {
  await tx.query(
    'UPDATE draft_links SET revoked_at = now() WHERE draft_id = $1 AND used_at IS NULL AND revoked_at IS NULL',
    [draftId],
  );
};
