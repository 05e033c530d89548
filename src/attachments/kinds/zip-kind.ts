const MOST_ENTRIES = 200;

const ENTRY = Buffer.from('PK\u0003\u0004', 'latin1');
const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** What an office document has a folder of. */
const FOLDERS: Readonly<Record<string, string>> = {
  word: `${OFFICE}wordprocessingml.document`,
  xl: `${OFFICE}spreadsheetml.sheet`,
  ppt: `${OFFICE}presentationml.presentation`,
};

/** OpenDocument and EPUB say what they are in their first entry, which is not packed (ODF 1.3 part 2, 3.3). */
const SAID = /^mimetype(application\/(?:vnd\.oasis\.opendocument\.[a-z-]+|epub\+zip))/;

export const isZip = (head: Buffer): boolean => head.subarray(0, 4).equals(ENTRY);

/**
 * Of what kind a packed file is, by the names of its first entries. Nothing is unpacked, so that there is nothing that could
 * swell.
 */
export const zipKind = (head: Buffer): string => {
  const names = entryNames(head);
  const said = SAID.exec(names[0] ?? '')?.[1];
  if (said !== undefined) return said;
  const isOffice = names.some((name) => /^(\[Content_Types\]\.xml|_rels\/)/.test(name));
  const folder = names.map((name) => /^([a-z]+)\//.exec(name)?.[1] ?? '').find((one) => one in FOLDERS);
  if (!isOffice || folder === undefined) return 'application/zip';
  // A document with programs in it is another kind, which nobody asks for by the name of this one.
  return names.some((name) => /(^|\/)vbaProject/i.test(name)) ? 'application/zip' : (FOLDERS[folder] ?? '');
};

/** Names as the local headers tell them; of the first entry with the beginning of what is in it. */
const entryNames = (head: Buffer): string[] => {
  const names: string[] = [];
  for (let at = 0; at !== -1 && at + 30 <= head.length && names.length < MOST_ENTRIES;) {
    const length = head.readUInt16LE(at + 26);
    const start = at + 30;
    const end = names.length === 0 ? start + length + head.readUInt16LE(at + 28) + 100 : start + length;
    names.push(head.subarray(start, end).toString('latin1'));
    at = head.indexOf(ENTRY, start + length);
  }
  return names;
};
