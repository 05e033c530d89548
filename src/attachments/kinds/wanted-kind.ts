import type { FileFault, WantedFile } from '../attachment';
import { hasPdfObjects } from './has-pdf-objects';
import { isWanted } from './is-wanted';
import { mediaTypeOf } from './media-type-of';

/** What a file is by its beginning, where that is asked for. @param head as many first bytes as are at hand */
export const wantedKind = async (
  { accept }: Pick<WantedFile, 'accept'>,
  head: Buffer,
  name: string,
): Promise<{ readonly mediaType: string } | FileFault> => {
  const mediaType = await mediaTypeOf(head, name);
  if (mediaType !== undefined && isWanted(accept, mediaType))
    return mediaType === 'application/pdf' && !hasPdfObjects(head) ? { kind: 'broken' } : { mediaType };
  return { kind: 'wrong-type', accept, ...(mediaType !== undefined && { found: mediaType }) };
};
