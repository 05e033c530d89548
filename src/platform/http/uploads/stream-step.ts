import type { FastifyRequest } from 'fastify';
import type { Pairs } from '../../../form';
import { MOST_PAIRS } from '../bodies';
import { BODY_LIMIT } from '../large-bodies';
import { FileTooLarge } from '../refusals';
import { readMultipart, type FormFile } from './multipart';

/** Files of one post. Each question for files on a page sends an empty one where nothing was chosen. */
const MOST_FILES = 500;

/** Bytes of a post. More than a draft can hold, so that who chose too much is told so at the question and keeps what was typed. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * A step that is posted with any number of files among its answers, which may be as many and as long as without. The route is
 * marked with `TAKES_FILES`. `take` reads each file to its end as it comes.
 * @throws FileTooLarge, MalformedBody, UnsupportedBody, and what `take` throws
 */
export const streamStep = (
  request: FastifyRequest,
  take: (file: FormFile) => Promise<void>,
): Promise<Pairs> => {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES)
    return Promise.reject(new FileTooLarge({ most: MOST_BYTES }));
  const limits = {
    files: MOST_FILES,
    fileBytes: MOST_BYTES,
    fields: MOST_PAIRS,
    fieldBytes: BODY_LIMIT,
    nameBytes: BODY_LIMIT,
  };
  return readMultipart(request, limits, take);
};
