import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Json } from '../form/json';
import type { Chosen } from '../form/model/shown-form';

/** How an application reached the staff who fill it in. */
export const REGISTERED_SOURCES = ['letter', 'telephone', 'visit', 'e-mail'] as const;
export type RegisteredSource = (typeof REGISTERED_SOURCES)[number];

/** What a draft over a case is: what the resident was asked to add, or what the staff put right. */
export type AmendingSource = 'supplement' | 'correction';

export type DraftSource = 'web' | 'blankett' | RegisteredSource | AmendingSource;

/** What a resident has begun. Only its owner may read it. */
@Entity('drafts')
export class Draft {
  @PrimaryColumn('uuid') readonly id!: string;

  @Column('bytea', { name: 'owner_hash' }) readonly ownerHash!: Buffer;

  @Column('text', { name: 'form_id' }) readonly formId!: string;

  /** The version that it is filled in in: the one it was begun in, unless the form carries drafts over to newer ones. */
  @Column('uuid', { name: 'form_version_id' }) readonly formVersionId!: string;

  @Column('text') readonly language!: string;

  /** Where its answer came from: typed in, read from a blank or written down by someone of the staff, or a case's. */
  @Column('text') readonly source!: DraftSource;

  /** As far as it has come: unreadable texts included, nothing checked. Empty once sent. */
  @Column('jsonb') readonly answer!: Json;

  /** Which variants were chosen, where the answer alone does not tell. Empty once sent. */
  @Column('jsonb') readonly chosen!: Chosen;

  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;

  @Column('timestamptz', { name: 'saved_at' }) readonly savedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' }) readonly expiresAt!: Date;

  /** Days that it is kept after it was last saved. 0: as long as the browser is open, and a day at most. */
  @Column('integer', { name: 'days_kept' }) readonly daysKept!: number;

  /** Where a link to go on with it is sent. Only while its owner wants it, and never once it is sent in. */
  @Column('text', { nullable: true }) readonly email!: string | null;

  /** The case it became, or came to, once sent. */
  @Column('uuid', { name: 'case_id', nullable: true }) readonly caseId!: string | null;

  /** The case that it is over: sent, it is a revision of that. */
  @Column('uuid', { name: 'amends_case_id', nullable: true }) readonly amendsCaseId!: string | null;

  /** The revision of that case that it began as. */
  @Column('integer', { name: 'base_revision', nullable: true }) readonly baseRevision!: number | null;

  /** The request that a supplement answers. */
  @Column('uuid', { name: 'request_id', nullable: true }) readonly requestId!: string | null;

  /** Why the staff put something right. */
  @Column('text', { nullable: true }) readonly reason!: string | null;

  /** The day, as an ISO date, that an application came which the staff write down. */
  @Column('date', { name: 'came_on', nullable: true }) readonly cameOn!: string | null;
}
