import type { PDFRef } from 'pdf-lib';
import type { AssociatedFile } from '../document';
import { md5 } from './md5';
import type { PdfDict, PdfSink } from './pdf-sink';

/**
 * Files inside the document, as the catalogue's entries: once as files that belong to it (ISO 19005-3, 6.8), and once by
 * name, as the viewers' lists of attachments take them.
 */
export const associatedFiles = (files: readonly AssociatedFile[], changed: Date, sink: PdfSink): PdfDict => {
  if (files.length === 0) return {};
  const keys = keysOf(files);
  const named = files.map((file, i) => ({ key: keys[i] ?? file.name, ref: fileSpec(file, changed, sink) }));
  // Names are UTF-16, and so are JavaScript's: their order is that of the bytes, which a name tree stands in.
  const sorted = [...named].sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    AF: named.map(({ ref }) => ref),
    Names: { EmbeddedFiles: { Names: sorted.flatMap(({ key, ref }) => [sink.text(key), ref]) } },
  };
};

/** Each key once: residents send two files of the same name. */
const keysOf = (files: readonly AssociatedFile[]): string[] => {
  const taken = new Set<string>();
  return files.map(({ name }) => {
    let key = name;
    for (let n = 2; taken.has(key); n++) key = `${name} (${n})`;
    taken.add(key);
    return key;
  });
};

const fileSpec = (file: AssociatedFile, changed: Date, sink: PdfSink): PDFRef => {
  const { name, mediaType, description, relationship, bytes } = file;
  const params = { Size: bytes.length, ModDate: sink.date(changed), CheckSum: sink.bytes(md5(bytes)) };
  const stream = sink.stream(
    bytes,
    { Type: 'EmbeddedFile', Subtype: mediaType, Params: params },
    // Pictures and the like are packed by themselves.
    PACKS_WELL.test(mediaType) ? 'deflated' : 'plain',
  );
  return sink.add({
    Type: 'Filespec',
    F: sink.ascii(name.replace(/[^\x20-\x7E]/g, '_')),
    UF: sink.text(name),
    Desc: sink.text(description),
    AFRelationship: relationship,
    EF: { F: stream, UF: stream },
  });
};

const PACKS_WELL = /^text\/|json|xml/;
