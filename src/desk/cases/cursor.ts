import type { Case } from '../../cases';
import { isUuid } from '../../platform/ids';
import { PageNotFound } from '../../platform/http';

/** The last case of a page, where the next page begins. */
export type Place = Pick<Case, 'receivedAt' | 'id'>;

export const writeCursor = ({ receivedAt, id }: Place): string => `${receivedAt.getTime()}_${id}`;

/** Years until 9999, which is what PostgreSQL and we agree on. */
const LATEST = Date.UTC(9999, 11, 31);

/** The place that an address names; undefined for the beginning. @throws PageNotFound for what is no place */
export const readCursor = (given: unknown): Place | undefined => {
  if (given === undefined) return undefined;
  const [, time = '', id = ''] = typeof given === 'string' ? (/^(\d{1,15})_(.+)$/.exec(given) ?? []) : [];
  if (!isUuid(id) || Number(time) > LATEST) throw new PageNotFound();
  return { receivedAt: new Date(Number(time)), id };
};
