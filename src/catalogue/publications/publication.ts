/**
 * How a publication stands now, by the clock of the database: `proposed` waits for a second person, `scheduled` for its time, `now` is
 * in force, `past` was, `cancelled` never came into force.
 */
export type PublicationState = 'proposed' | 'scheduled' | 'now' | 'past' | 'cancelled';

/** Who published: one of the staff, the server as it started, or somebody at the command line. */
export type MadeAs = 'person' | 'start' | 'command line';

/** That a version of a form is offered from a moment on, or that the form is not. It is never changed. */
export interface Publication {
  /** A number, as text: the later made, the higher. */
  readonly id: string;
  readonly formId: string;
  /** None: the form is retired. */
  readonly versionId: string | null;
  readonly number: number | null;
  readonly state: PublicationState;
  /** From when on it is in force: when it was to be, or was approved. */
  readonly effectiveAt: Date;
  readonly madeAs: MadeAs;
  /** Account; null where it was nobody of the staff. */
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly reason: string;
  /** What its folder says of publications to come: that each of them takes two. */
  readonly secondPerson: boolean;
  /** The same: that drafts and cases are to be judged before each of them. */
  readonly gateRequired: boolean;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly cancelledBy: string | null;
  readonly cancelledAt: Date | null;
}

/** Which version of a form is in force. */
export interface InForce {
  readonly formId: string;
  readonly publicationId: string;
  /** None: it is retired. */
  readonly versionId: string | null;
  readonly since: Date;
  /** The version that was in force last, where it is retired. */
  readonly lastVersionId: string | null;
}

/** What is to be published. */
export interface NewPublication {
  readonly formId: string;
  readonly versionId: string | null;
  /** From when on; now where it is left out. */
  readonly from?: Date;
  readonly madeAs: MadeAs;
  readonly madeBy?: string;
  readonly reason?: string;
  readonly secondPerson?: boolean;
  readonly gateRequired?: boolean;
  readonly needsApproval?: boolean;
}

/**
 * What becomes of a folder when a server starts: it is `published`; its version is `in-force` already; it `waits` for somebody to
 * publish it; its version was `published-before`, and another has been put in its place; or the form is `retired`.
 */
export type AtStart = 'published' | 'in-force' | 'waits' | 'published-before' | 'retired';
