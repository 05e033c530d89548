import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Steady {
  readonly url: string;
  /** One statement; a variable in it is named `:so`. */
  readonly statement: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly clients: number;
  readonly seconds: number;
}

/** Its clock starts before it has connected, and what it tells is without that. Seconds. */
const CONNECTING = 3;

/** pgbench sending one statement, prepared, on as many connections as there are clients. Gives the transactions a second. */
export const sendSteadily = ({ url, statement, variables, clients, seconds }: Steady): number => {
  const folder = mkdtempSync(join(tmpdir(), 'blankett-bench-'));
  try {
    const script = join(folder, 'submit.sql');
    writeFileSync(script, statement + '\n');
    const args = [
      ...[
        '-n',
        '-M',
        'prepared',
        '-c',
        String(clients),
        '-j',
        '2',
        '-T',
        String(CONNECTING + seconds),
        '-f',
        script,
      ],
      ...Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]),
      url,
    ];
    const sent = spawnSync('pgbench', args, { encoding: 'utf8' });
    const rate = /tps = ([\d.]+) \(without/.exec(sent.stdout)?.[1];
    if (sent.status !== 0 || rate === undefined)
      throw new Error(
        `pgbench ended with ${String(sent.status)}: ${sent.stderr.slice(0, 1000)}${sent.stdout}`,
      );
    return Number(rate);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
