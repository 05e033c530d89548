import { fileSentence, type FileRefusal, type FormModel, type Pointer, type Problem } from '../../form';
import { listIn } from '../fill-in/searches';
import type { LeftFile, PutFile } from './put-files';

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

/** What is told at a question of a file that it does not take. @param name the file's own */
export const faultOf = (
  why: FileRefusal,
  { pointer, field }: Pick<PutFile, 'pointer' | 'field'>,
  name: string,
  { language }: Pick<FormModel, 'language'>,
): ToldFault => ({ pointer, message: fileSentence(why, field, name, language) });

/** The same of a file that came, and was left out. */
export const leftOut = (one: LeftFile, model: Pick<FormModel, 'language'>): ToldFault =>
  faultOf(one.why, one, one.file.name, model);

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
