import { isAccepted, KNOWN_TYPES } from '../../form/files/known-types';

/** Kinds that run in whoever opens them. A family such as `image/*` does not mean them: they are asked for by name. */
const RUNS = ['text/html', 'application/xhtml+xml', 'image/svg+xml'];

/** Pictures of cameras that are made into JPEG, and so are taken where JPEG is. */
const BECOMES_JPEG = ['image/heic', 'image/heif', 'image/avif'];

/** Whether a file of a kind may come for a question that takes these. Where it names none, any that we know may. */
export const isWanted = (accept: readonly string[], mediaType: string): boolean => {
  if (RUNS.includes(mediaType)) return accept.includes(mediaType);
  const stored = BECOMES_JPEG.includes(mediaType) ? 'image/jpeg' : mediaType;
  if (accept.includes(mediaType)) return true;
  const isKnown = KNOWN_TYPES.some((known) => known.mediaType === stored);
  return isKnown && isAccepted(accept, stored);
};
