import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The limit: pgbench sending what a submission writes as one statement, as prepared, on as many connections as there are
 * clients. Resolves with the transactions a second.
 */
export const sendSteadily = (
  databaseUrl: string,
  statement: string,
  clients: number,
  seconds: number,
): number => {
  const folder = mkdtempSync(join(tmpdir(), 'blankett-bench-'));
  try {
    const script = join(folder, 'submit.sql');
    writeFileSync(script, statement + '\n');
    const args = [
      ...['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', script],
      databaseUrl,
    ];
    const sent = spawnSync('pgbench', args, { encoding: 'utf8' });
    const rate = /tps = ([\d.]+) \(without/.exec(sent.stdout)?.[1];
    if (sent.status !== 0 || rate === undefined) throw new Error(`pgbench: ${sent.stderr}`);
    return Number(rate);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
