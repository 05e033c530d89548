import { endingOf } from '../file-name';
import { isZip, zipKind } from './zip-kind';
import { textKind } from './text-kind';

/** PDF readers look for it so far in (ISO 32000-1, Annex H, note 13). */
const PDF_WITHIN = 1024;

/** Names that mean the same as those that forms use. */
const SAME: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'image/apng': 'image/png',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heif',
  'video/x-m4v': 'video/mp4',
};

/** Older office documents are boxes of one kind (MS-CFB); which one, only their name tells. */
const BOXES: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
};

/**
 * What a file is, by the beginning of its content; its name tells only what looks alike. Nothing in it is unpacked.
 * @param head as many first bytes as are at hand
 * @returns undefined for what we do not know
 */
export const mediaTypeOf = async (head: Buffer, name: string): Promise<string | undefined> => {
  if (isZip(head)) return zipKind(head);
  if (head[0] === 0x1f && head[1] === 0x8b) return 'application/gzip';
  if (head.subarray(0, PDF_WITHIN).includes('%PDF-')) return 'application/pdf';
  // The mark of UTF-16 is also how some sound begins.
  const marked = isMarked(head) ? textKind(head, name) : undefined;
  const known = marked ?? (await byMagic(head));
  if (known === 'application/x-cfb') return BOXES[endingOf(name)] ?? known;
  // Text that begins like something is looked at as text: an SVG begins as XML.
  if (known !== undefined && known !== 'application/xml') return SAME[known] ?? known;
  return textKind(head, name);
};

const isMarked = (head: Buffer): boolean =>
  head.length >= 2 && (head.readUInt16BE(0) === 0xfffe || head.readUInt16BE(0) === 0xfeff);

const byMagic = async (head: Buffer): Promise<string | undefined> => {
  const { fileTypeFromBuffer } = await import('file-type/core');
  // What ends before it should, and what lies about its lengths, is told by an exception here.
  return fileTypeFromBuffer(head).then(
    (found) => found?.mime,
    () => undefined,
  );
};
