import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execute, type BenchCluster } from '../lib/cluster';
import { residentMegabytes } from '../lib/process';
import { root } from '../lib/root';
import { serveProduct } from '../lib/servers';
import type { Figure } from '../lib/table';

const MOST = 150;

/** Resident memory of the server's process when it has nothing to do: as it has started, and after its first receipt. */
export const measureMemory = async (
  cluster: BenchCluster,
  folders: { readonly formsDir: string; readonly dataDir: string },
): Promise<Figure[]> => {
  const database = await cluster.database('memory');
  const server = await serveProduct(database, folders);
  try {
    const started = await restingMegabytes(server.process.pid);
    if (started === undefined)
      return [
        {
          what: 'Memory of the idle server',
          measured: '-',
          goal: `<= ${MOST} MB`,
          reached: undefined,
          note: 'only Linux tells it',
        },
      ];
    await submit(server.url);
    while ((await execute(database.url, 'SELECT 1 FROM receipts')).length === 0) await pause(50);
    const after = await restingMegabytes(server.process.pid);
    return [
      {
        what: 'Memory of the idle server, without PostgreSQL',
        measured: `${started.toFixed(0)} MB`,
        goal: `<= ${MOST} MB`,
        reached: started <= MOST,
        note: `after the first receipt ${String(after?.toFixed(0))} MB`,
      },
    ];
  } finally {
    await server.stop();
  }
};

/** Until it has not changed by more than a megabyte for three seconds; at most half a minute. */
const restingMegabytes = async (pid: number | undefined): Promise<number | undefined> => {
  const seen: (number | undefined)[] = [];
  for (let look = 0; look < 60; look += 1) {
    seen.push(residentMegabytes(pid));
    const last = seen.slice(-6).filter((one) => one !== undefined);
    if (seen.at(-1) === undefined) return undefined;
    if (last.length === 6 && Math.max(...last) - Math.min(...last) < 1) break;
    await pause(500);
  }
  return seen.at(-1);
};

const submit = async (url: string): Promise<void> => {
  const body = readFileSync(join(root, 'forms/synpunkter/examples/complaint-reply-by-email.json'), 'utf8');
  const { status } = await fetch(`${url}/api/forms/synpunkter/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body,
  });
  if (status !== 201) throw new Error(`The submission was answered with ${status}.`);
};
