import { Refusal } from '../../platform/refusal';

/** The receipt holds the answers, and this browser has not shown the code. Mend: type the code on the case's page. */
export class CodeNeeded extends Refusal {
  readonly kind = 'forbidden';
  readonly code = 'code-needed';
}

/** The receipt is still being made. Mend: ask again in a moment. */
export class ReceiptNotReady extends Refusal {
  readonly kind = 'unavailable';
  readonly code = 'receipt-not-ready';
}
