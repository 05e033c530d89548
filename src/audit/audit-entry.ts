import type { AuditAction } from './actions';

/** Plain facts by name, as the log keeps them. */
export type AuditFacts = Readonly<Record<string, string | number | boolean>>;

/** One thing that someone saw or did. It outlives what it is about, and holds none of it: ids and counts only. */
export interface AuditEntry {
  /** The account of whoever did it. */
  readonly actor: string;
  readonly action: AuditAction;
  readonly caseId?: string;
  readonly formId?: string;
  /** For example how many rows an export had. Never anything that points a person out. */
  readonly details?: AuditFacts;
  /**
   * What may point a person out, and has to be told all the same: words searched for, the value of a filter, the purpose of an
   * export. Kept apart and salted, so that it can be erased while the chain of the log stays whole.
   */
  readonly personal?: AuditFacts;
}

/** An entry as it was written down. */
export interface WrittenEntry extends Required<Pick<AuditEntry, 'actor' | 'details'>> {
  /** Its place in the order of writing: a number, as text. */
  readonly id: string;
  readonly at: Date;
  /** One that a newer copy writes may be unknown here. */
  readonly action: string;
  readonly caseId: string | null;
  readonly formId: string | null;
  /** Null where there was nothing personal, and where it has been erased: `hadPersonal` tells which. */
  readonly personal: AuditFacts | null;
  readonly hadPersonal: boolean;
}
