import type { ExportWish, Purpose, Remarks } from '../wish';

/** `waiting` until a job takes it; `running` while it is made; then one of the others, for ever. */
export const ORDER_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

export type OrderState = (typeof ORDER_STATES)[number];

/**
 * Why an export came to nothing: the database's disk is full; whoever ordered it has no right to the form any more; a table has
 * more columns than a sheet; the files are larger than is kept; or something of ours went wrong.
 */
export const ORDER_FAULTS = ['disk-full', 'rights', 'columns', 'too-large', 'fault'] as const;

export type OrderFault = (typeof ORDER_FAULTS)[number];

/** What is asked for, as it waits in the database. */
export interface OrderedWish extends ExportWish {
  readonly purpose: Purpose;
  /** Cases with protected identity too. */
  readonly secretToo: boolean;
}

/** An export that somebody of the staff has ordered. */
export interface ExportOrder {
  readonly id: string;
  readonly accountId: string;
  readonly formId: string;
  readonly wish: OrderedWish;
  readonly state: OrderState;
  /** How many it has; null before it is begun. */
  readonly cases: number | null;
  /** How many of them are written. */
  readonly done: number;
  readonly remarks: Remarks;
  readonly fault: OrderFault | null;
  readonly orderedAt: Date;
  readonly finishedAt: Date | null;
  /** When it is thrown away. */
  readonly expiresAt: Date;
}

/** One of an export's files, whole. */
export interface ExportFile {
  readonly place: number;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** Days that a finished export lies there: it is a copy of what residents wrote. */
export const DAYS_KEPT = 3;

/** Exports that one of the staff may wait for at once. */
export const MOST_AT_ONCE = 5;

/** Bytes of an export's files together: 10 GB. */
export const MOST_BYTES = 10 * 1024 ** 3;

export const isOver = ({ state }: Pick<ExportOrder, 'state'>): boolean =>
  state !== 'waiting' && state !== 'running';
