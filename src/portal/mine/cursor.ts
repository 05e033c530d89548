import type { OwnPlace } from '../../cases';
import { isUuid } from '../../platform/ids';
import { PageNotFound } from '../../platform/http';

const LETTERS = { 'to-do': 'g', 'going-on': 'p', ended: 'a' } as const satisfies Record<
  OwnPlace['part'],
  string
>;

/** Years until 9999, which is what PostgreSQL and we agree on. */
const LATEST = Date.UTC(9999, 11, 31);

/** Where the next page begins. No secret: it opens nothing that is not one's own. */
export const writeCursor = ({ part, receivedAt, id }: OwnPlace): string =>
  `${LETTERS[part]}_${receivedAt.getTime()}_${id}`;

/** The place that an address names; undefined for the beginning. @throws PageNotFound for what is no place */
export const readCursor = (given: unknown): OwnPlace | undefined => {
  if (given === undefined) return undefined;
  const match = typeof given === 'string' ? /^([gpa])_(\d{1,15})_(.+)$/.exec(given) : null;
  const [, letter, time = '', id = ''] = match ?? [];
  const part = (Object.keys(LETTERS) as OwnPlace['part'][]).find((one) => LETTERS[one] === letter);
  if (part === undefined || !isUuid(id) || Number(time) > LATEST) throw new PageNotFound();
  return { part, receivedAt: new Date(Number(time)), id };
};
