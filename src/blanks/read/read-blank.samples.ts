/** Filled-in blanks as the programs of this world write them, for the specs: made with pdf-lib, and byte by byte. */
import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';

export const IDENTITY = { form: 'synpunkter', version: 'ab'.repeat(32) };

/** An object of a PDF made by hand: its text, and the bytes of its stream. */
export interface HandMade {
  readonly text: string;
  readonly stream?: Uint8Array;
}

export type Objects = Readonly<Record<number, string | HandMade>>;

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

const bytesOf = (number: number, given: string | HandMade): Buffer => {
  const { text, stream } = typeof given === 'string' ? { text: given, stream: undefined } : given;
  const body = stream === undefined ? [] : [latin('\nstream\n'), Buffer.from(stream), latin('\nendstream')];
  return Buffer.concat([latin(`${number} 0 obj\n${text}`), ...body, latin('\nendobj\n')]);
};

/** A packed stream, with what is to be said of it. */
export const packed = (content: string | Uint8Array, says = ''): HandMade => {
  const stream = deflateSync(typeof content === 'string' ? latin(content) : content);
  return { text: `<< ${says} /Filter /FlateDecode /Length ${stream.length} >>`, stream };
};

/** Objects and a table after what is there already: a new file, or one more save of an old one. */
export const saved = (objects: Objects, trailer: string, before?: Uint8Array): Uint8Array => {
  const parts: Buffer[] = [
    before === undefined ? latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n') : Buffer.from(before),
  ];
  let at = parts[0]?.length ?? 0;
  const rows: string[] = before === undefined ? ['0 1\n0000000000 65535 f \n'] : [];
  for (const [number, given] of Object.entries(objects)) {
    const bytes = bytesOf(Number(number), given);
    rows.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    parts.push(bytes);
    at += bytes.length;
  }
  const earlier = before === undefined ? '' : ` /Prev ${lastTable(before)}`;
  parts.push(latin(`xref\n${rows.join('')}trailer\n<< ${trailer}${earlier} >>\nstartxref\n${at}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
};

const lastTable = (bytes: Uint8Array): string =>
  /startxref\s*(\d+)\s*%%EOF\s*$/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';

/** The objects every hand-made blank has; its fields are objects from 10 on. */
export const around = (fields: string, form = ''): Objects => ({
  1: `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields ${fields} ${form} >> >>`,
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  4: `<< /Keywords (blankett form=${IDENTITY.form} version=${IDENTITY.version}) >>`,
});

export const TRAILER = '/Root 1 0 R /Info 4 0 R /Size 100';

/** A blank of one text field, with its value as it stands in the file. */
export const withText = (value: string): Uint8Array =>
  saved({ ...around('[10 0 R]'), 10: `<< /FT /Tx /T (/name) /V ${value} >>` }, TRAILER);

/** A hand-made blank with these fields, each an object. */
export const withFields = (...fields: string[]): Uint8Array =>
  saved(
    {
      ...around(`[${fields.map((_, place) => `${10 + place} 0 R`).join(' ')}]`),
      ...Object.fromEntries(fields.map((field, place) => [10 + place, field])),
    },
    TRAILER,
  );

/** A blank with the identity where a blank has it: in a file inside, and in the keywords. */
export const aBlank = async (
  fill: (document: PDFDocument) => void,
  identity: { readonly form: string; readonly version: string } = IDENTITY,
): Promise<PDFDocument> => {
  const document = await PDFDocument.create();
  document.addPage();
  await document.attach(new TextEncoder().encode(JSON.stringify(identity)), 'blankett.json', {
    mimeType: 'application/json',
  });
  document.setKeywords([`blankett form=${identity.form} version=${identity.version}`]);
  fill(document);
  return document;
};
