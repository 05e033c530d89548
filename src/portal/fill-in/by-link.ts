import { createHash } from 'node:crypto';
import { readName, type Pairs, type Pointer } from '../../form';
import { listIn } from './searches';

/**
 * Which answers of a draft a link brought along, so that its pages can say so: for each the pointer, and a print of the
 * answer, since one that was changed no longer came by the link. In a cookie that only this draft's pages are sent.
 */
export const LINK_COOKIE = 'blankett_lank';

const FITS = 3000;

const printOf = (values: readonly string[] | undefined): string =>
  createHash('sha256')
    .update(JSON.stringify((values ?? []).filter((value) => value !== '')))
    .digest('base64url')
    .slice(0, 8);

/** The controls of one value, as text: a date has several. */
const valuesAt = (pairs: Pairs): Map<Pointer, string[]> => {
  const found = new Map<Pointer, string[]>();
  for (const [name, values] of pairs) {
    const pointer = readName(name)?.pointer;
    if (pointer !== undefined) found.set(pointer, [...(found.get(pointer) ?? []), ...values]);
  }
  return found;
};

/**
 * @param given what the link brought along
 * @param shown what the draft's controls then hold
 * @returns the cookie's value; empty when the link brought nothing that took
 */
export const linkCookie = (given: Pairs, shown: Pairs): string => {
  const held = valuesAt(shown);
  const prints = [...valuesAt(given).keys()].flatMap((pointer) => {
    const values = held.get(pointer);
    return values?.some((value) => value !== '') === true ? [[pointer, printOf(values)] as const] : [];
  });
  if (prints.length === 0) return '';
  const text = JSON.stringify(prints);
  return encodeURIComponent(text).length > FITS ? '' : text;
};

/** The answers that still are as the link brought them. */
export const stillByLink = (cookie: string | undefined, shown: Pairs): ReadonlySet<Pointer> => {
  const prints = listIn(cookie);
  if (prints.length === 0) return new Set();
  const held = valuesAt(shown);
  return new Set(
    prints.flatMap((pair) => {
      const [pointer, print] = Array.isArray(pair) ? (pair as unknown[]) : [];
      return typeof pointer === 'string' && print === printOf(held.get(pointer)) ? [pointer] : [];
    }),
  );
};
