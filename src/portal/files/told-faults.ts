import type { Pointer, Problem } from '../../form';
import { listIn } from '../fill-in/searches';

/**
 * Why files of the last post were not taken, until the next one: in a cookie that only this draft's pages are sent, since nothing
 * about a file that was not kept is kept with the draft.
 */
export const FAULTS_COOKIE = 'blankett_filfel';

const FITS = 3000;

export interface ToldFault {
  readonly pointer: Pointer;
  /** A whole sentence. */
  readonly message: string;
}

/** The cookie's value; as many as fit. Empty when there are none. */
export const faultsCookie = (page: string, faults: readonly ToldFault[]): string => {
  for (let count = faults.length; count > 0; count -= 1) {
    const text = JSON.stringify(
      faults.slice(0, count).map(({ pointer, message }) => [page, pointer, message]),
    );
    if (encodeURIComponent(text).length <= FITS) return text;
  }
  return '';
};

/** What a page tells of them. */
export const faultsIn = (cookie: string | undefined, page: string): Problem[] =>
  listIn(cookie).flatMap((told): Problem[] => {
    const [at, pointer, message] = Array.isArray(told) ? (told as unknown[]) : [];
    if (at !== page || typeof pointer !== 'string' || typeof message !== 'string') return [];
    return [{ pointer, keyword: 'file', params: {}, message }];
  });
