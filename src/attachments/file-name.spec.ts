import fc from 'fast-check';
import { endingOf, fileName, withEnding } from './file-name';

const check = (given: string, kept: string) => expect(fileName(given)).toBe(kept);

describe('the name of a file', () => {
  it.each([
    ['intyg.pdf', 'intyg.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Kim\\Mina bilder\\semester.jpg', 'semester.jpg'],
    ['..', 'fil'],
    ['', 'fil'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b\nc.pdf', 'ab c.pdf'],
    ['bild\u202Egpj.exe', 'bildgpj.exe'],
    ['A\u030Angström.pdf', 'Ångström.pdf'],
    ['  två   ord .pdf ', 'två ord .pdf'],
    ['halv \uD83D.pdf', 'halv \uFFFD.pdf'],
  ])('%j is kept as %j', check);

  it('of 300 characters is kept as 200 bytes, with its ending', () => {
    const kept = fileName(`${'å'.repeat(300)}.pdf`);
    expect(kept).toBe(`${'å'.repeat(98)}.pdf`);
    expect(Buffer.byteLength(kept)).toBe(200);
  });

  it('whatever it is, keeps to what a name may be, and is the same when kept again', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const kept = fileName(given);
        expect(Buffer.byteLength(kept)).toBeGreaterThan(0);
        expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(200);
        expect(kept).not.toMatch(/[/\\\u0000-\u001f]|^\./);
        expect(fileName(kept)).toBe(kept);
      }),
    ));

  it('may get another ending, and tells its own', () => {
    expect(withEnding('IMG_0001.HEIC', 'jpg')).toBe('IMG_0001.jpg');
    expect(withEnding('utan', 'jpg')).toBe('utan.jpg');
    expect(endingOf('IMG.HEIC')).toBe('heic');
    expect(endingOf('utan')).toBe('');
  });
});
