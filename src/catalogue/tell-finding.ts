import type { Finding } from '../form';

/** A finding on a line of the log: file, line and column where known, pointer, reason, mend. */
export const findingLine = (
  id: string,
  { level, file, line, column, pointer, rule, reason, mend }: Finding,
): string => {
  const place = line === undefined ? '' : column === undefined ? `:${line}` : `:${line}:${column}`;
  const path = file === '' ? id : `${id}/${file}${place}`;
  const said = rule === undefined ? reason : `${reason} [${rule}]`;
  return `${path} #${pointer} ${level}: ${said} Mend: ${mend}`;
};
