import { concat } from '../concat';
import { type PDFObject, type PDFRef, PDFRawStream } from 'pdf-lib';
import type { Tools } from './pdf-sink';

/** Objects with their numbers, in the order in which they are to stand. */
export type NumberedObjects = readonly (readonly [ref: PDFRef, object: PDFObject])[];

/**
 * A whole file (PDF 32000-1, 7.5), its dictionaries packed into object streams and its table of places a stream too: a
 * tagged document is a thousand small dictionaries, and packed it is little more than half as large.
 * The file's identity is the digest of what stands before its table, so that the same content has the same identity.
 */
export const writeFile = (objects: NumberedObjects, root: PDFRef, info: PDFRef, tools: Tools): Uint8Array => {
  const parts: Uint8Array[] = [];
  let offset = 0;
  const put = (part: Uint8Array) => {
    parts.push(part);
    offset += part.length;
  };
  const places: Place[] = [];
  let next = Math.max(0, ...objects.map(([ref]) => ref.objectNumber)) + 1;
  const putStream = (number: number, dict: string, contents: Uint8Array) => {
    places[number] = { kind: 1, at: offset, index: 0 };
    put(latin1(`${number} 0 obj\n${dict}\nstream\n`));
    put(contents);
    put(latin1('\nendstream\nendobj\n'));
  };

  put(HEADER);
  const dicts: [number: number, text: string][] = [];
  for (const [{ objectNumber }, object] of objects) {
    if (object instanceof PDFRawStream) putStream(objectNumber, object.dict.toString(), object.contents);
    else dicts.push([objectNumber, object.toString()]);
  }
  for (let from = 0; from < dicts.length; from += PACK) {
    const packed = dicts.slice(from, from + PACK);
    const number = next++;
    for (const [index, [own]] of packed.entries()) places[own] = { kind: 2, at: number, index };
    const { text, first } = pack(packed);
    const contents = tools.deflate(latin1(text));
    putStream(
      number,
      `<< /Type /ObjStm /N ${packed.length} /First ${first} /Filter /FlateDecode /Length ${contents.length} >>`,
      contents,
    );
  }

  const id = hexDigits(tools.digest(concat(parts)).subarray(0, 16));
  const start = offset;
  const size = next + 1;
  places[next] = { kind: 1, at: start, index: 0 };
  const table = tools.deflate(tableOf(places, size));
  putStream(
    next,
    `<< /Type /XRef /Size ${size} /W [1 4 2] /Root ${root.toString()} /Info ${info.toString()} /ID [<${id}> <${id}>] ` +
      `/Filter /FlateDecode /Length ${table.length} >>`,
    table,
  );
  put(latin1(`startxref\n${start}\n%%EOF\n`));
  return concat(parts);
};

/** Dictionaries in one stream. Few streams pack well; a reader unpacks a whole one for one dictionary. */
const PACK = 200;

/** Where an object stands: by itself at a byte, or as the n-th in a stream (PDF 32000-1, table 18). 0: nowhere. */
interface Place {
  readonly kind: 0 | 1 | 2;
  readonly at: number;
  readonly index: number;
}

const pack = (objects: readonly (readonly [number: number, text: string])[]) => {
  let at = 0;
  const heads = objects.map(([number, text]) => {
    const head = `${number} ${at}`;
    at += text.length + 1;
    return head;
  });
  const head = `${heads.join(' ')} `;
  return { text: `${head}${objects.map(([, text]) => text).join('\n')}\n`, first: head.length };
};

const tableOf = (places: readonly (Place | undefined)[], size: number): Uint8Array => {
  const view = new DataView(new ArrayBuffer(size * 7));
  for (let number = 0; number < size; number++) {
    const { kind, at, index } = places[number] ?? { kind: 0, at: 0, index: number === 0 ? 0xffff : 0 };
    view.setUint8(number * 7, kind);
    view.setUint32(number * 7 + 1, at);
    view.setUint16(number * 7 + 5, index);
  }
  return new Uint8Array(view.buffer);
};

/** What pdf-lib writes of an object is one byte a character. */
const latin1 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
};

/** The second line tells programs that move files that this one is not text (PDF/A: four bytes above 127). */
const HEADER = latin1('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n');

const hexDigits = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
