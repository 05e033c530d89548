import type { Receipt, ReceiptKind } from './receipt';

/** What the receipts' thread is asked to make. */
export interface ReceiptTask {
  readonly receipt: Receipt;
  readonly kind: ReceiptKind;
}

/** A receipt as it came from the thread. */
export interface MadeReceipt {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Of the bytes; hexadecimal, small letters. */
  readonly sha256: string;
  /** The engine that made it. */
  readonly engine: string;
}
