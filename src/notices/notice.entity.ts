import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactChannel, NoticeEvent } from '../form';

/** `kept`: there was no server to hand it to, and the staff sees what would have been sent. */
export type NoticeState = 'waiting' | 'sent' | 'kept' | 'given-up';

/**
 * Why a notice was not sent. `address`: nothing can be sent there. `refused`: the recipient's side wants none of it. `away`: the
 * server cannot be reached, or asks for patience. `setup`: the server does not take it from us. `expired`: what it told of is
 * over. Only `away` and `setup` are tried again.
 */
export type FaultKind = 'address' | 'refused' | 'away' | 'setup' | 'expired';

/** One thing that one person is told. Its words are made when it is sent, and lie nowhere. */
@Entity('notices')
export class Notice {
  @PrimaryColumn('uuid') readonly id!: string;

  @Column('text') readonly event!: NoticeEvent;

  /** Of what it tells: a case, a message, a link. With the event it is unique, so that a job that runs twice writes one. */
  @Column('text') readonly source!: string;

  @Column('text') readonly channel!: ContactChannel;

  /** An e-mail address, or a mobile number as E.164. */
  @Column('text') readonly recipient!: string;

  /** The language that its case or draft is in (BCP 47). */
  @Column('text') readonly language!: string;

  @Column('uuid', { name: 'case_id', nullable: true }) readonly caseId!: string | null;

  @Column('uuid', { name: 'draft_id', nullable: true }) readonly draftId!: string | null;

  /** The same on every try: a mail program that gets it twice shows it once. */
  @Column('text', { name: 'message_id' }) readonly messageId!: string;

  @Column('text') readonly state!: NoticeState;

  @Column('integer') readonly attempts!: number;

  @Column('text', { nullable: true }) readonly fault!: FaultKind | null;

  /** What the server said, for whoever mends it. */
  @Column('text', { nullable: true }) readonly detail!: string | null;

  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true }) readonly sentAt!: Date | null;
}
