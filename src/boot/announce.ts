import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where to go, for whoever has just started it. */
export const welcome = (url: string): string[] => [
  '',
  `  Blankett is running: ${url}`,
  '',
  '  Stop it with Ctrl-C.',
  '',
];

/**
 * Hands the one-time link of the first staff sign-in to whoever sits at the terminal. Without one, what is printed ends in
 * some log; so it goes to a file that only its owner can read, and the file's name is printed. With no link to give, a file
 * of an earlier start goes away.
 * @returns the lines to print
 */
export const announceFirstSignIn = async (
  link: string | undefined,
  dataDir: string,
  isTerminal: boolean,
): Promise<string[]> => {
  const path = join(dataDir, 'first-sign-in.txt');
  await rm(path, { force: true });
  if (link === undefined) return [];
  if (isTerminal) return ['  First staff sign-in, with a link that works once:', `  ${link}`, ''];
  await writeFile(path, `${link}\n`, { mode: 0o600, flag: 'wx' });
  return [`  The link for the first staff sign-in is in ${path}`, ''];
};
