import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case's receipt as it was made. Made once, and never changed. */
@Entity('receipts')
export class StoredReceipt {
  @PrimaryColumn('uuid', { name: 'case_id' }) readonly caseId!: string;

  /** Of the bytes; hexadecimal, small letters. */
  @Column('text') readonly sha256!: string;

  /** A PDF. */
  @Column('bytea') readonly bytes!: Buffer;

  @Column('integer') readonly pages!: number;

  /** 16 letters, by which anybody can ask whether it is ours. Receipts of engine 1 have none. */
  @Column('text', { name: 'verification_code', nullable: true }) readonly verificationCode!: string | null;

  /** The engine that made it: another one may make other bytes of the same case. */
  @Column('text') readonly engine!: string;

  @Column('timestamptz', { name: 'made_at' }) readonly madeAt!: Date;
}
