import { readSlot, type Pairs, type Pointer } from '../../form';
import type { Action } from './action';

/**
 * What was searched for in a page's long lists. It may tell as much as an answer does, so it stands in no address: a
 * cookie that only this draft's pages are sent carries it from the post to the page.
 */
export interface Searches {
  /** The page that they stand on. */
  readonly page: string;
  readonly words: ReadonlyMap<Pointer, string>;
}

export const SEARCH_COOKIE = 'blankett_sok';

const LONGEST = 100;
const MOST = 8;
/** Characters of a cookie that every browser keeps, with room for its name and path, once percent-encoded. */
const FITS = 3000;

const PREFIX = '_q';

/** The searches of a post: those with words in them, and the one whose button was pressed. */
export const searchesIn = (page: string, pairs: Pairs, action: Action): Searches => {
  const words = new Map<Pointer, string>();
  for (const [name, values] of pairs) {
    const pointer = name.startsWith(PREFIX) ? readSlot(name.slice(PREFIX.length))?.pointer : undefined;
    if (pointer === undefined || words.size >= MOST) continue;
    const query = (values.at(-1) ?? '').trim().slice(0, LONGEST);
    const isAsked = action.does === 'choose' && action.pointer === pointer;
    if (query !== '' || isAsked) words.set(pointer, query);
  }
  return { page, words };
};

/** As a cookie's value; empty when nothing was searched for, or more than a cookie holds. */
export const searchCookie = ({ page, words }: Searches): string => {
  if (words.size === 0) return '';
  const text = JSON.stringify([page, ...words]);
  return encodeURIComponent(text).length > FITS ? '' : text;
};

/** What a cookie says of this page. It comes from outside, and says nothing when it is not as we wrote it. */
export const readSearches = (cookie: string | undefined, page: string): ReadonlyMap<Pointer, string> => {
  const [of, ...words] = listIn(cookie);
  if (of !== page) return new Map();
  return new Map(
    words.filter(
      (pair): pair is [string, string] =>
        Array.isArray(pair) && pair.length === 2 && pair.every((text) => typeof text === 'string'),
    ),
  );
};

/** The list that a cookie of ours holds. */
export const listIn = (cookie: string | undefined): unknown[] => {
  try {
    const read: unknown = JSON.parse(cookie ?? '');
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
};
