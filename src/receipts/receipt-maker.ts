import { join } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Thread } from '../platform/threads';
import type { Receipt, ReceiptKind } from './receipt';
import type { MadeReceipt, ReceiptTask } from './receipt-task';

/** A receipt of 400 answers takes a tenth of a second on a free core; the rest is for a core that is not free. */
const LIMITS = { seconds: 120, megabytes: 512 };

/** Long enough for the next resident to find it warm, as loading the engine takes half a second. Milliseconds. */
const IDLE = 15_000;

/** Makes receipts in a thread of their own, never on the thread that answers requests. */
@Injectable()
export class ReceiptMaker implements OnModuleDestroy {
  private readonly thread = new Thread<ReceiptTask, MadeReceipt>({
    program: join(__dirname, 'receipt-thread.js'),
    idle: IDLE,
    ...LIMITS,
  });

  /** @throws BeyondLimits, or Error for a fault of the engine */
  make(receipt: Receipt, kind: ReceiptKind): Promise<MadeReceipt> {
    return this.thread.run({ receipt, kind });
  }

  onModuleDestroy(): Promise<void> {
    return this.thread.close();
  }
}
