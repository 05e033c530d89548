/**
 * A killed npm tells nobody. So that no server is left behind that its user believes to be gone, the server asks every second
 * whether the npm that started it is still there. Does nothing when npm did not start it.
 */
import { readFileSync } from 'node:fs';

export const stopWithNpm = () => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const ancestors = npmAndShells();
  const timer = setInterval(() => {
    if (ancestors.every(([pid, parent]) => parentOf(pid) === parent)) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 1000);
  timer.unref();
};

/** Pairs of a process and its parent, from us up to npm: npm runs scripts in a shell, and some shells stay in between. */
const npmAndShells = () => {
  const pairs = [[process.pid, process.ppid]];
  const name = read(`/proc/${process.ppid}/comm`)?.trim();
  if (/^(sh|dash|bash|ash|zsh)$/.test(name ?? '')) pairs.push([process.ppid, parentOf(process.ppid)]);
  return pairs;
};

const parentOf = (pid) => {
  if (pid === process.pid) return process.ppid;
  const stat = read(`/proc/${pid}/stat`);
  return stat === undefined ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
};

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};
