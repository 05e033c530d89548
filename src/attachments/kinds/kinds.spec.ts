import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { isWanted } from './is-wanted';
import { mediaTypeOf } from './media-type-of';
import { wantedKind } from './wanted-kind';

const office = (folder: string, more: Record<string, string> = {}) =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      [`${folder}/document.xml`]: strToU8('x'.repeat(5000)),
      ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
    }),
  );
const odt = Buffer.from(
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8('<x/>'),
  }),
);
/** A hundred megabytes of nothing, packed, under the name that says what an office document is. */
const bomb = Buffer.from(zipSync({ '[Content_Types].xml': new Uint8Array(100_000_000) }, { level: 1 }));
const bytes = (text: string) => Buffer.from(text, 'latin1');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a46494600010100', 'hex');
const OFFICE = 'application/vnd.openxmlformats-officedocument.';

describe('the kind of a file', () => {
  it.each<[string, Buffer, string, string | undefined]>([
    ['a PDF', bytes('%PDF-1.7\n'), 'a.pdf', 'application/pdf'],
    ['a PDF after something else', bytes(`${'x'.repeat(900)}%PDF-1.4`), 'a', 'application/pdf'],
    ['a PNG that says it is a PDF', PNG, 'a.pdf', 'image/png'],
    ['a JPEG', JPEG, 'a.jpg', 'image/jpeg'],
    ['a program', bytes('MZ\u0090\0\u0003'), 'bild.jpg', 'application/x-msdownload'],
    ['Word', office('word'), 'a.docx', `${OFFICE}wordprocessingml.document`],
    ['Excel, whatever its name', office('xl'), 'a.docx', `${OFFICE}spreadsheetml.sheet`],
    ['Word with a program in it', office('word', { 'word/vbaProject.bin': '' }), 'a.docx', 'application/zip'],
    ['any packed file', Buffer.from(zipSync({ 'a.exe': strToU8('MZ') })), 'a.docx', 'application/zip'],
    ['OpenDocument', odt, 'a.odt', 'application/vnd.oasis.opendocument.text'],
    ['older Word', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'a.doc', 'application/msword'],
    ['a box', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'a.msi', 'application/x-cfb'],
    ['a text', Buffer.from('Hej på dig\n'), 'a.txt', 'text/plain'],
    ['a text of older Windows', bytes('Hej p\xe5 dig\r\n'), 'a.txt', 'text/plain'],
    ['a text in UTF-16', Buffer.from('\uFEFFHej på', 'utf16le'), 'a.txt', 'text/plain'],
    ['a text that is cut in a letter', Buffer.from('på').subarray(0, 2), 'a.txt', 'text/plain'],
    ['a table', Buffer.from('a;b\n1;2\n'), 'a.csv', 'text/csv'],
    ['HTML that says it is a text', bytes('\n<!-- x --><SCRIPT>x</script>'), 'a.txt', 'text/html'],
    ['an SVG', bytes('<?xml version="1.0"?>\n<svg xmlns="x">'), 'a.jpg', 'image/svg+xml'],
    ['XML', bytes('<?xml version="1.0"?><a/>'), 'a.txt', 'application/xml'],
    ['RTF', bytes('{\\rtf1\\ansi'), 'a.rtf', 'application/rtf'],
    ['packed bytes', gzipSync('x'), 'a.txt', 'application/gzip'],
    ['bytes', bytes('\x01\x02\x03'), 'a.txt', undefined],
  ])('%s', async (_what, head, name, kind) => expect(await mediaTypeOf(head, name)).toBe(kind));

  it('of a packed file that swells is told without unpacking it', async () => {
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await mediaTypeOf(bomb, 'a.docx')).toBe('application/zip');
  });

  it('of bytes that end anywhere is told without a fault', async () => {
    const kinds = new Set<string>();
    for (const whole of [office('word'), odt, PNG, JPEG, bytes('%PDF-1.7\n'), bytes('ID3\x04\0\0\x7f\x7f')])
      for (let length = 1; length < Math.min(whole.length, 120); length += 1)
        kinds.add((await mediaTypeOf(whole.subarray(0, length), 'a')) ?? 'unknown');
    const taken = /^(?:unknown|text\/plain|image\/jpeg|application\/(?:zip|pdf|vnd\.o.*))$/;
    expect([...kinds].filter((kind) => !taken.test(kind))).toEqual([]);
  });
});

describe('what a question takes', () => {
  it.each<[string[], string, boolean]>([
    [['image/*'], 'image/png', true],
    [['image/*'], 'image/svg+xml', false],
    [['image/svg+xml'], 'image/svg+xml', true],
    [['image/*'], 'image/x-canon-cr2', false],
    [['image/jpeg'], 'image/heic', true],
    [['application/pdf'], 'image/heic', false],
    [['application/pdf'], 'application/pdf', true],
    [[], 'application/pdf', true],
    [[], 'image/heic', true],
    [[], 'text/html', false],
    [[], 'application/zip', false],
    [['application/zip'], 'application/zip', true],
    [['application/msword'], 'application/msword', true],
  ])('%j: %s %s', (accept, kind, taken) => expect(isWanted(accept, kind)).toBe(taken));
});

describe('a PDF', () => {
  it.each<[string, string, object]>([
    ['with an object', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>', { mediaType: 'application/pdf' }],
    ['written by a Mac of old', '%PDF-1.3\r12\r0\robj<<', { mediaType: 'application/pdf' }],
    [
      'with objects after something else',
      `${'x'.repeat(900)}%PDF-1.4\n1 0 obj`,
      { mediaType: 'application/pdf' },
    ],
    ['that is its first line alone', '%PDF-1.7\n', { kind: 'broken' }],
    ['that is a text with that line', '%PDF-1.7\nMitt intyg: 1 object, 2 0 objects', { kind: 'broken' }],
  ])('%s', async (_what, text, kind) =>
    expect(await wantedKind({ accept: ['application/pdf'] }, bytes(text), 'a.pdf')).toEqual(kind),
  );

  it('without objects is of the wrong kind where no PDF is asked for', async () =>
    expect(await wantedKind({ accept: ['image/*'] }, bytes('%PDF-1.7\n'), 'a.pdf')).toEqual({
      kind: 'wrong-type',
      accept: ['image/*'],
      found: 'application/pdf',
    }));
});
