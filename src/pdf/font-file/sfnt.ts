/** The tables of a TrueType file by tag: views into its bytes. Damaged directories give what fits. */
export const readTables = (bytes: Uint8Array): Map<string, DataView> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const entry = 12 + i * 16;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    tables.set(
      tag,
      new DataView(bytes.buffer, bytes.byteOffset + view.getUint32(entry + 8), view.getUint32(entry + 12)),
    );
  }
  return tables;
};

/** A TrueType file of tables, laid out in the order of their tags as the format asks. */
export const writeTables = (tables: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const tags = [...tables.keys()].sort();
  const power = Math.floor(Math.log2(tags.length));
  let offset = 12 + tags.length * 16;
  const total = [...tables.values()].reduce((sum, table) => sum + padded(table.length), offset);
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, tags.length * 16 - 16 * 2 ** power);
  for (const [i, tag] of tags.entries()) {
    const table = tables.get(tag) ?? new Uint8Array();
    out.set(table, offset);
    const entry = 12 + i * 16;
    for (let c = 0; c < 4; c++) out[entry + c] = tag.charCodeAt(c);
    view.setUint32(entry + 4, checksum(view, offset, padded(table.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, table.length);
    offset += padded(table.length);
  }
  return out;
};

const padded = (length: number): number => (length + 3) & ~3;

const checksum = (view: DataView, from: number, length: number): number => {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
};
