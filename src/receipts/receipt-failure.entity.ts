import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `limits`: it took more time or memory than a receipt may. `fault`: something is wrong with the engine or the machine. */
export type FailureKind = 'limits' | 'fault';

/** Why a case has no receipt yet. Gone when it has one. */
@Entity('receipt_failures')
export class ReceiptFailure {
  @PrimaryColumn('uuid', { name: 'case_id' }) readonly caseId!: string;

  @Column('text') readonly kind!: FailureKind;

  /** For whoever mends it; says nothing about a person. */
  @Column('text') readonly detail!: string;

  /** How often it was tried. */
  @Column('integer') readonly times!: number;

  @Column('timestamptz', { name: 'failed_at' }) readonly failedAt!: Date;
}
