import type { AuditAction } from './actions';

/** One thing that someone saw or did. Ids and counts only: the log outlives what it is about, and holds none of it. */
export interface AuditEntry {
  /** The account of whoever did it. */
  readonly actor: string;
  readonly action: AuditAction;
  readonly caseId?: string;
  readonly formId?: string;
  /** For example how many rows an export had. Never anything that a resident wrote. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

/** An entry as it was written down. */
export interface WrittenEntry extends Required<Pick<AuditEntry, 'actor' | 'action' | 'details'>> {
  readonly at: Date;
  readonly caseId: string | null;
  readonly formId: string | null;
}
