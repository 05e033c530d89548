import { Refusal } from '../../platform/refusal';

/** The receipt is still being made. Mend: ask again in a moment. */
export class ReceiptNotReady extends Refusal {
  readonly kind = 'unavailable';
  readonly code = 'receipt-not-ready';
}
