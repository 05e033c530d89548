/** Makes receipts in a thread until it is ended: a load that comes from another process than the server's. */
import { join } from 'node:path';
import { Thread } from '../src/platform/threads';
import { benchReceipt } from './forms/bench-receipt';

const start = async (): Promise<void> => {
  const program = join(__dirname, '../src/receipts/receipt-thread.js');
  const thread = new Thread({ program, seconds: 60, megabytes: 512, idle: 60_000 });
  for (;;) await thread.run({ receipt: benchReceipt(40), kind: 'resident' });
};

void start();
