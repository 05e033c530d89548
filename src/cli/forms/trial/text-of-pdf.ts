import { ContentReader } from '../../../pdf/reading/content-reader';
import { openFile } from '../../../pdf/reading/open-file';
import { readText } from '../../../pdf/reading/spoken';
import { readTagTree } from '../../../pdf/reading/tag-tree';

/** All that a tagged PDF says, in the order of reading; empty where it cannot be read. */
export const textOfPdf = async (bytes: Uint8Array): Promise<string> => {
  const file = await openFile(bytes);
  if ('unreadable' in file) return '';
  const tags = readTagTree(file);
  if (tags === undefined) return '';
  const reader = new ContentReader(file);
  const marks = file.pages.map((page, at) => reader.page(page, `page ${at + 1}`).marks);
  return readText(tags, file.pages, marks)
    .map(({ text }) => text)
    .join('\n');
};
