import { PDFHexString, PDFName } from 'pdf-lib';
import type { Damage } from '../damages';

/** The file around its objects, and the files inside. */
export const fileDamages: readonly Damage[] = [
  { says: 'without identity', rule: 'identity', to: (p) => delete p.context.trailerInfo.ID },
  {
    says: 'that is encrypted',
    rule: 'readable',
    to: (p) => void (p.context.trailerInfo.Encrypt = p.context.obj({ Filter: 'Standard' })),
  },
  {
    says: 'without its comment of odd bytes',
    rule: 'header',
    bytes: (file) => file.replace(/\n%[^\n]*\n/, '\n%abcd\n'),
  },
  { says: 'with something before its header', rule: 'header', bytes: (file) => `\n${file}` },
  { says: 'with something after its end', rule: 'end-of-file', bytes: (file) => `${file}\nSPAM` },
  {
    says: 'whose table of objects is wrong',
    rule: 'cross-references',
    bytes: (file) => file.replace(/(\n\d{6})(\d{4}) 00000 n/, (_, head: string) => `${head}9999 00000 n`),
  },
  {
    says: 'that does not lead to its table',
    rule: 'cross-references',
    bytes: (file) => file.replace(/startxref\s+\d/, 'startxref\n9'),
  },
  {
    says: 'with a stream shorter than it says',
    rule: 'stream-length',
    bytes: (file) =>
      file.replace(
        /\/Length (\d+)/,
        (_, length: string) => `/Length ${length.slice(0, -1)}${(Number(length.at(-1)) + 5) % 10}`,
      ),
  },
  {
    says: 'with a stream outside',
    rule: 'external-stream',
    to: (p) => void p.add({ F: p.ascii('outside.bin') }, ''),
  },
  { says: 'packed by LZW', rule: 'filter', to: (p) => void p.add({ Filter: 'LZWDecode' }, '\x80\x0B\x60') },
  { says: 'with an odd string', rule: 'string', to: (p) => void p.add({ Odd: PDFHexString.of('ABC') }) },
  {
    says: 'with a string too long',
    rule: 'string',
    to: (p) => void p.add({ Long: p.ascii('x'.repeat(32_768)) }),
  },
  {
    says: 'with a name too long',
    rule: 'name-length',
    to: (p) => void p.add({ Long: PDFName.of('x'.repeat(128)) }),
  },
  { says: 'with a number too large', rule: 'number', to: (p) => void p.add({ Large: 3_000_000_000 }) },
  {
    says: 'whose files belong to nothing',
    rule: 'file-associated',
    to: (p) => p.set(p.catalogue, { AF: undefined }),
  },
  {
    says: 'with a file that does not say how it belongs to it',
    rule: 'file-relation',
    to: (p) => p.set(p.dict(p.catalogue, 'AF'), { AFRelationship: undefined }),
  },
  {
    says: 'with a file that has half a name',
    rule: 'file-names',
    to: (p) => p.set(p.dict(p.catalogue, 'AF'), { UF: undefined }),
  },
  {
    says: 'with a file of no kind',
    rule: 'file-kind',
    to: (p) => p.set(p.dict(p.catalogue, 'AF', 'EF', 'F'), { Subtype: undefined }),
  },
  {
    says: 'with a file of no date',
    rule: 'file-kind',
    to: (p) => p.set(p.dict(p.catalogue, 'AF', 'EF', 'F', 'Params'), { ModDate: undefined }),
  },
  {
    says: 'with a file of another size than it says',
    rule: 'file-kind',
    to: (p) => p.set(p.dict(p.catalogue, 'AF', 'EF', 'F', 'Params'), { Size: 999 }),
  },
  {
    says: 'whose files are out of order',
    rule: 'file-order',
    to: (p) => {
      const tree = p.dict(p.catalogue, 'Names', 'EmbeddedFiles');
      const [first, one, second, two] = (
        tree.lookup(PDFName.of('Names')) as never as { asArray(): unknown[] }
      ).asArray();
      p.set(tree, { Names: [second, two, first, one] });
    },
  },
  {
    says: 'of PDF/A-2a with files in it',
    rule: 'no-files-in-2a',
    to: (p) => p.xmp((packet) => packet.replace('pdfaid:part>3', 'pdfaid:part>2')),
  },
];
