import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../lib/free-port';
import { root } from '../lib/root';
import type { Figure } from '../lib/table';

/** Seconds. */
const LONGEST = 120;
const LONGEST_OWN = 20;

/** From a new clone to the first page by `npm start`, in a folder with spaces in its name. What is not committed is not in it. */
export const measureFreshClone = async (folder: string): Promise<Figure[]> => {
  const clone = join(folder, 'a fresh clone');
  const cloned = spawnSync('git', ['clone', '--quiet', root, clone], { stdio: ['ignore', 2, 2] });
  if (cloned.status !== 0) throw new Error('The repository could not be cloned.');
  const port = String(await freePort());
  const began = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: clone,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: port, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let installed = began;
  npm.stderr.on('data', (text: Buffer) => {
    process.stderr.write(text);
    if (text.includes('Building.')) installed = performance.now();
  });
  try {
    while (!(await answers(`http://localhost:${port}/`))) {
      if (npm.exitCode !== null) throw new Error('npm start ended before it had served a page.');
      await pause(20);
    }
  } finally {
    if (npm.exitCode === null && npm.pid !== undefined) {
      process.kill(-npm.pid, 'SIGINT');
      await once(npm, 'exit');
    }
  }
  const done = performance.now();
  const [all, own] = [(done - began) / 1000, (done - installed) / 1000];
  return [
    {
      what: 'Fresh clone to the first page',
      measured: `${all.toFixed(1)} s`,
      goal: `<= ${LONGEST} s`,
      reached: all <= LONGEST,
      note: 'npm start: install, build, database, migrations, forms',
    },
    {
      what: 'Of it after the install',
      measured: `${own.toFixed(1)} s`,
      goal: `<= ${LONGEST_OWN} s`,
      reached: own <= LONGEST_OWN,
    },
  ];
};

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );
