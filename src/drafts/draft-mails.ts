import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DraftLinks } from './draft-links';

/** What a mail with a link to a draft is made of. */
export interface DraftMail {
  readonly draftId: string;
  readonly formId: string;
  readonly formVersionId: string;
  readonly language: string;
  /** Whom to. */
  readonly email: string;
  /** The link, from the root of the site. A key: in the mail, and nowhere else. */
  readonly path: string;
  /** When the link is void. */
  readonly expiresAt: Date;
  /** When the draft is thrown away. */
  readonly draftExpiresAt: Date;
}

const MAIL = `
  SELECT l.id AS "linkId", d.id AS "draftId", d.form_id AS "formId", d.form_version_id AS "formVersionId", d.language,
         d.email, l.expires_at AS "expiresAt", d.expires_at AS "draftExpiresAt"
    FROM draft_links l JOIN drafts d ON d.id = l.draft_id
   WHERE d.email IS NOT NULL AND d.case_id IS NULL AND d.expires_at > now()
     AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > now()`;

/** What whoever writes to residents is told of drafts. */
@Injectable()
export class DraftMails {
  constructor(
    private readonly db: DataSource,
    private readonly links: DraftLinks,
  ) {}

  /** For a link that was asked for; undefined once it is used, taken back, replaced by a newer one, or over. */
  ofLink(linkId: string): Promise<DraftMail | undefined> {
    return this.read(`${MAIL} AND l.id = $1`, linkId);
  }

  /** For a reminder; undefined once there is nothing to be reminded of: sent, thrown away, saved again, or taken back. */
  ofExpiring(draftId: string): Promise<DraftMail | undefined> {
    return this.read(`${MAIL} AND d.id = $1 AND d.reminded_at >= d.saved_at`, draftId);
  }

  private async read(sql: string, id: string): Promise<DraftMail | undefined> {
    const [found] = await this.db.query<(Omit<DraftMail, 'path'> & { linkId: string })[]>(sql, [id]);
    if (found === undefined) return undefined;
    const { linkId, ...mail } = found;
    return { ...mail, path: this.links.path(linkId) };
  }
}
