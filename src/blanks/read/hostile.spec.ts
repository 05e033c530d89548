import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { LIMITS } from './limits';
import { readBlank } from './read-blank';
import {
  aBlank,
  around,
  packed,
  saved,
  TRAILER,
  withFields,
  withText,
  type Objects,
} from './read-blank.samples';

const reasonOf = (bytes: Uint8Array): string => {
  const reading = readBlank(bytes);
  return 'unreadable' in reading ? reading.unreadable : 'read';
};
const plain = (objects: Objects, trailer = TRAILER): string => reasonOf(saved(objects, trailer));
const FIELD = '<< /FT /Tx /T (a) /V (x) >>';

describe('a file that is no filled-in blank of ours', () => {
  it.each([
    ['nothing', new Uint8Array(), 'not-a-pdf'],
    ['a picture', new TextEncoder().encode('\x89PNG\r\n'), 'not-a-pdf'],
    ['a beginning', new TextEncoder().encode('%PDF-1.7\n'), 'broken'],
    ['too many bytes', new Uint8Array(LIMITS.bytes + 1), 'too-large'],
    ['half of one', withText('(x)').subarray(0, 300), 'broken'],
  ])('is refused: %s', (_what, bytes, reason) => expect(reasonOf(bytes)).toBe(reason));

  it('is refused when it is encrypted, whatever else it is', () => {
    expect(
      plain({ ...around('[10 0 R]'), 10: FIELD, 5: '<< /Filter /Standard >>' }, `${TRAILER} /Encrypt 5 0 R`),
    ).toBe('encrypted');
  });

  it('is refused with an XFA form in it, which may say something else', () => {
    expect(plain({ ...around('[10 0 R]', '/XFA [(template) 5 0 R]'), 10: FIELD, 5: packed('<xdp/>') })).toBe(
      'xfa',
    );
  });

  it('is refused when it does not say which form it is of', () => {
    expect(plain({ ...around('[10 0 R]'), 10: FIELD, 4: '<< /Keywords (blankett) >>' })).toBe('foreign');
    expect(plain({ ...around('[10 0 R]'), 10: FIELD }, '/Root 1 0 R /Size 9')).toBe('foreign');
  });

  it('is refused when it has no fields, as one that was printed to a file', async () => {
    expect(plain(around('[]'))).toBe('flattened');
    expect(reasonOf(await (await aBlank(() => undefined)).save())).toBe('flattened');
  });

  it('is refused when nothing is filled in', () => {
    expect(reasonOf(withFields('<< /FT /Tx /T (a) >>', '<< /FT /Tx /T (b) /V () >>'))).toBe('empty');
  });
});

describe('a hostile file', () => {
  const chain = (count: number, to: (number: number) => string): Objects =>
    Object.fromEntries(Array.from({ length: count }, (_, place) => [100 + place, to(100 + place)]));

  it('may have a page tree without end: it is not looked at', () => {
    const pages = {
      ...around('[10 0 R]'),
      10: FIELD,
      2: '<< /Type /Pages /Kids [2 0 R 2 0 R] /Parent 2 0 R >>',
    };
    expect(plain(pages)).toBe('read');
  });

  it('comes to an end with fields in circles: each is met once, and none of them is at an end of the tree', () => {
    const circle = {
      ...around('[10 0 R 10 0 R]'),
      10: '<< /FT /Tx /T (a) /Kids [11 0 R 10 0 R] >>',
      11: '<< /T (b) /V (x) /Parent 10 0 R /Kids [10 0 R] >>',
    };
    expect(plain(circle)).toBe('flattened');
  });

  it('may have references in circles: they lead to nothing', () => {
    expect(
      plain({ ...around('[10 0 R]'), 10: '<< /FT /Tx /T (a) /V 11 0 R >>', 11: '12 0 R', 12: '11 0 R' }),
    ).toBe('empty');
  });

  it('is refused with fields in groups in groups without end', () => {
    const deep = chain(200, (number) => `<< /T (a) /FT /Tx /Kids [${number + 1} 0 R] >>`);
    expect(plain({ ...around('[100 0 R]'), ...deep })).toBe('too-much');
  });

  it('is refused with more fields than any form has', () => {
    const many = Array.from({ length: 100_000 }, () => '10 0 R').join(' ');
    expect(plain({ ...around(`[${many}]`), 10: FIELD })).toBe('too-much');
    const kids = Array.from({ length: 15_000 }, () => '<< /T (b) >>').join(' ');
    const two = { 10: `<< /T (a) /Kids [${kids}] >>`, 11: `<< /T (a) /Kids [${kids}] >>` };
    expect(plain({ ...around('[10 0 R 11 0 R]'), ...two })).toBe('too-much');
  });

  it('is refused with lists in lists without end', () => {
    expect(plain({ ...around('[10 0 R]'), 10: '['.repeat(500_000) })).toBe('broken');
    expect(plain({ ...around('[10 0 R]'), 10: '<< /a '.repeat(300_000) })).toBe('broken');
  });

  it('is refused when a packed part unfolds to more than it may, before it has', () => {
    const bomb = packed(new Uint8Array(256 * 1024 * 1024));
    expect(plain({ ...around('[10 0 R]'), 10: '<< /FT /Tx /T (a) /V 11 0 R >>', 11: bomb })).toBe('too-much');
  });

  it('may have an object stream that unfolds without end, when nothing asks for it', () => {
    const zeros = deflateSync(new Uint8Array(64 * 1024 * 1024));
    const text = `<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length ${zeros.length} >>`;
    expect(plain({ ...around('[10 0 R]'), 10: FIELD, 11: { text, stream: zeros } })).toBe('read');
  });

  it('is refused with saves on saves without end', () => {
    let bytes = withText('(x)');
    for (let times = 0; times < LIMITS.sections; times++) bytes = saved({}, TRAILER, bytes);
    expect(reasonOf(bytes)).toBe('too-much');
  });

  it('may have tables in circles', () => {
    const text = Buffer.from(withText('(x)')).toString('latin1');
    const at = /startxref\s*(\d+)/.exec(text)?.[1] ?? '';
    const circle = text.replace('/Size 100', `/Size 100 /Prev ${at} /XRefStm ${at}`);
    expect(reasonOf(Buffer.from(circle, 'latin1'))).toBe('read');
  });

  it('is refused when its table lists more than any file has', () => {
    const text = Buffer.from(withText('(x)')).toString('latin1');
    expect(reasonOf(Buffer.from(text.replace('0 1\n', '0 4000000000\n'), 'latin1'))).toBe('too-much');
  });

  it('may have scripts, actions and links to elsewhere: they are not looked at', () => {
    const objects = {
      ...around('[10 0 R]'),
      1: `<< /Type /Catalog /OpenAction 5 0 R /AA << /WC 5 0 R >> /AcroForm << /Fields [10 0 R] /CO [10 0 R] >>
           /Names << /JavaScript << /Names [(a) 5 0 R] >> >> >>`,
      5: '<< /S /JavaScript /JS (app.launchURL("https://evil.example")) /Next << /S /Launch /F (cmd.exe) >> >>',
      10: '<< /FT /Tx /T (a) /V (x) /AA << /K 5 0 R /V 5 0 R >> /A << /S /URI /URI (https://evil.example) >> >>',
    };
    expect(plain(objects)).toBe('read');
  });

  it('may have names with NUL and names like those of objects', () => {
    const reading = readBlank(
      withFields('<< /FT /Tx /T (a\\000b) /V (x) >>', '<< /FT /Tx /T (__proto__) /V (y) >>'),
    );
    expect(reading).toMatchObject({
      blank: {
        values: [
          ['ab', ['x']],
          ['__proto__', ['y']],
        ],
      },
    });
  });

  it('is refused with a text longer than any answer', () => {
    expect(reasonOf(withText(`(${'x'.repeat(LIMITS.text + 1)})`))).toBe('too-much');
  });

  it('is refused when it claims to be packed in a way that no blank is', () => {
    const odd = { text: '<< /Filter /LZWDecode /Length 3 >>', stream: new Uint8Array(3) };
    expect(plain({ ...around('[10 0 R]'), 10: '<< /FT /Tx /T (a) /V 11 0 R >>', 11: odd })).toBe('broken');
  });
});

describe('any bytes at all', () => {
  const good = withFields(
    '<< /FT /Tx /T (a) /V <FEFF0061> >>',
    '<< /FT /Btn /T (b) /V /x /Opt [(y)] /AP << /N << /x 3 0 R >> >> >>',
    '<< /FT /Ch /T (c) /V (s) /Opt [[(s) (t)]] >>',
  );
  it('are read, or refused with a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(typeof reasonOf(bytes)).toBe('string');
        expect(typeof reasonOf(Buffer.concat([Buffer.from('%PDF-1.7\nstartxref 9\n'), bytes]))).toBe(
          'string',
        );
      }),
    );
  });

  it('are so where a good blank was damaged anywhere', () => {
    const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(damage, (changes) => {
        const bytes = Uint8Array.from(good);
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(typeof reasonOf(bytes)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  it('are so where parts of a good blank stand elsewhere', () => {
    const place = fc.nat(good.length);
    fc.assert(
      fc.property(place, place, place, (from, to, at) => {
        const piece = good.subarray(Math.min(from, to), Math.max(from, to));
        const bytes = Buffer.concat([good.subarray(0, at), piece, good.subarray(at)]);
        expect(typeof reasonOf(bytes)).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
