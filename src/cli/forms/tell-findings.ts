import { join, relative } from 'node:path';
import type { Finding } from '../../form';
import { printable } from '../printable';

/** A finding for people: where (`file:line:column`, which terminals and editors open), what, and on a line of its own how to mend it. Paths as one would type them from `cwd`. */
export const tellFinding = (folder: string, finding: Finding, cwd: string): string => {
  const { level, file, pointer, line, column, rule, reason, mend } = finding;
  const path = join(folder, file);
  const from = relative(cwd, path);
  const shown = from.startsWith('..') || from === '' ? path : from;
  const at = line === undefined || column === undefined ? '' : `:${line}:${column}`;
  const place = pointer === '' ? '' : `  #${pointer}`;
  const named = rule === undefined ? '' : ` [${rule}]`;
  return `${printable(`${shown}${at}${place}`)}  ${level}: ${printable(reason)}${named}\n    ${printable(mend)}\n`;
};

/** `3 forms: 1 error, 2 warnings.` */
export const sumUp = (forms: number, findings: readonly Finding[]): string => {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  const told = [counted(count('error'), 'error'), counted(count('warning'), 'warning')].filter(
    (text) => text !== '',
  );
  return `${counted(forms, 'form') || 'No forms'}: ${told.join(', ') || 'all is well'}.\n`;
};

const counted = (count: number, what: string): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
