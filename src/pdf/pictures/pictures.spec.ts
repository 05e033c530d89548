import { deflateSync } from 'node:zlib';
import { JPEGS, withOrientation } from '../testing/jpegs';
import { pngFile, type PngRecipe } from '../testing/pictures';
import { readJpeg } from './jpeg';
import { placement } from './picture-shelf';
import { readyPicture } from './ready-picture';
import { readPng } from './png';

const tools = { deflate: (bytes: Uint8Array) => deflateSync(bytes), digest: (bytes: Uint8Array) => bytes };
const jpeg = (kind: keyof typeof JPEGS) => Uint8Array.from(Buffer.from(JPEGS[kind], 'base64'));
const RED = [255, 0, 0];
const BLUE = [0, 0, 255];

describe('a JPEG', () => {
  it.each(['baseline', 'progressive'] as const)('may be %s', (kind) => {
    const { width, height, grey, orientation } = readJpeg(jpeg(kind));
    expect({ width, height, grey, orientation }).toEqual({
      width: 16,
      height: 8,
      grey: false,
      orientation: 1,
    });
  });

  it('stands as the camera was held', async () => {
    const bytes = withOrientation(jpeg('baseline'), 6);
    const { width, height, orientation } = await readyPicture({ kind: 'jpeg', bytes }, tools);
    expect({ width, height, orientation }).toEqual({ width: 8, height: 16, orientation: 6 });
  });

  it('goes into the document without what a camera writes of time and place', () => {
    const { bytes } = readJpeg(withOrientation(jpeg('baseline'), 3));
    expect(Buffer.from(bytes).includes('Exif')).toBe(false);
    expect(Buffer.from(bytes)).toEqual(Buffer.from(jpeg('baseline')));
  });

  it('loses what stands after its end', () => {
    const { bytes } = readJpeg(Uint8Array.from([...jpeg('baseline'), 1, 2, 3]));
    expect(bytes).toHaveLength(jpeg('baseline').length);
  });

  it('in the colours of print is refused, with what to do', () => {
    expect(() => readJpeg(jpeg('cmyk'))).toThrow('has the colours of print (CMYK): save it as RGB');
  });

  it('that breaks off is refused, wherever it does', () => {
    const whole = jpeg('progressive');
    for (let length = 4; length < whole.length; length++)
      expect(() => readJpeg(whole.subarray(0, length))).toThrow('breaks off in the middle');
  });

  it('is nothing else', () => {
    expect(() => readJpeg(new Uint8Array(0))).toThrow('is not a JPEG file');
    expect(() => readJpeg(new TextEncoder().encode('<svg>'))).toThrow('is not a JPEG file');
  });
});

describe('where a turned picture goes', () => {
  // Which corner the first pixel of what is stored is seen in, and the last one of its first row (EXIF 2.3, 4.6.4).
  it.each([
    [1, 'upper left', 'upper right'],
    [2, 'upper right', 'upper left'],
    [3, 'lower right', 'lower left'],
    [4, 'lower left', 'lower right'],
    [5, 'upper left', 'lower left'],
    [6, 'upper right', 'lower right'],
    [7, 'lower right', 'upper right'],
    [8, 'lower left', 'upper left'],
  ])('orientation %i', (orientation, first, last) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = placement(orientation, [100, 200, 30, 40]);
    const corner = (u: number, v: number) => {
      const [x, y] = [a * u + c * v + e, b * u + d * v + f];
      expect([100, 130]).toContain(x);
      expect([200, 240]).toContain(y);
      return `${y === 240 ? 'upper' : 'lower'} ${x === 100 ? 'left' : 'right'}`;
    };
    expect([corner(0, 1), corner(1, 1)]).toEqual([first, last]);
  });
});

describe('a PNG', () => {
  const check = async (recipe: PngRecipe, rgb: number[], alpha?: number[]) => {
    const read = await readPng(pngFile(recipe, (bytes) => deflateSync(bytes)));
    expect([...read.rgb]).toEqual(rgb);
    expect(read.alpha && [...read.alpha]).toEqual(alpha);
  };
  const rows = (...bytes: number[]) => Uint8Array.from(bytes);
  const two = { width: 2, height: 1 };

  it('may be in colours', () =>
    check({ ...two, type: 2, depth: 8, rows: rows(0, ...RED, ...BLUE) }, [...RED, ...BLUE]));
  it('may have sixteen bits a colour', () =>
    check({ ...two, type: 2, depth: 16, rows: rows(0, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255) }, [
      ...RED,
      ...BLUE,
    ]));
  it('may be grey, of any depth', async () => {
    await check({ ...two, type: 0, depth: 1, rows: rows(0, 0b01000000) }, [0, 0, 0, 255, 255, 255]);
    await check({ ...two, type: 0, depth: 8, rows: rows(0, 7, 9) }, [7, 7, 7, 9, 9, 9]);
  });
  it('may have a palette, with what can be seen through', () =>
    check(
      {
        ...two,
        type: 3,
        depth: 2,
        palette: [...RED, ...BLUE],
        transparent: [128],
        rows: rows(0, 0b00010000),
      },
      [...RED, ...BLUE],
      [128, 255],
    ));
  it('may be seen through', () =>
    check(
      { ...two, type: 6, depth: 8, rows: rows(0, ...RED, 0, ...BLUE, 255) },
      [...RED, ...BLUE],
      [0, 255],
    ));
  it('may be grey and seen through', () =>
    check({ ...two, type: 4, depth: 8, rows: rows(0, 5, 0, 6, 9) }, [5, 5, 5, 6, 6, 6], [0, 9]));
  it('may be interlaced', () =>
    check({ ...two, type: 2, depth: 8, interlaced: true, rows: rows(0, ...RED, 0, ...BLUE) }, [
      ...RED,
      ...BLUE,
    ]));
  it('may say that nothing is seen through, and then has no mask', () =>
    check({ ...two, type: 6, depth: 8, rows: rows(0, ...RED, 255, ...BLUE, 255) }, [...RED, ...BLUE]));

  it('without colours is written in grey', async () => {
    const bytes = pngFile({ ...two, type: 2, depth: 8, rows: rows(0, 5, 5, 5, 9, 9, 9) }, tools.deflate);
    const { image } = await readyPicture({ kind: 'png', bytes }, tools);
    expect(image.dict['ColorSpace']).toBe('DeviceGray');
  });

  const refused = (bytes: Uint8Array, sentence: string) => expect(readPng(bytes)).rejects.toThrow(sentence);
  const good = pngFile({ ...two, type: 2, depth: 8, rows: rows(0, ...RED, ...BLUE) }, tools.deflate);

  it('that breaks off is refused, wherever it does', async () => {
    for (let length = 8; length < good.length; length++)
      await refused(good.subarray(0, length), 'is damaged');
  });
  it('with a flipped bit is refused, wherever it is', async () => {
    for (let at = 8; at < good.length; at++) {
      const bad = good.slice();
      bad[at] = (bad[at] ?? 0) ^ 16;
      await expect(readPng(bad)).rejects.toThrow();
    }
  });
  it('that unpacks to more than its size is refused before it has', () =>
    refused(
      pngFile({ ...two, type: 2, depth: 8, rows: new Uint8Array(50_000_000) }, tools.deflate),
      'is damaged',
    ));
  it('that unpacks to less than its size is refused', () =>
    refused(
      pngFile({ ...two, height: 2, type: 2, depth: 8, rows: rows(0, ...RED, ...BLUE) }, tools.deflate),
      'is damaged',
    ));
  it('of too many pixels is refused before any is looked at', () =>
    refused(
      pngFile({ width: 60_000, height: 60_000, type: 0, depth: 1, rows: rows(0) }, tools.deflate),
      'is too large (60000 × 60000 pixels)',
    ));
  it('has its comments left alone, packed bombs among them', async () => {
    const bomb = Uint8Array.from([0x61, 0, 0, ...deflateSync(new Uint8Array(50_000_000))]);
    const bytes = pngFile(
      { ...two, type: 2, depth: 8, rows: rows(0, ...RED, ...BLUE), more: [['zTXt', bomb]] },
      tools.deflate,
    );
    expect((await readPng(bytes)).rgb).toHaveLength(6);
  });
  it('without its palette is refused', () =>
    refused(pngFile({ ...two, type: 3, depth: 8, rows: rows(0, 0, 1) }, tools.deflate), 'is damaged'));
  it('is nothing else', () => refused(jpeg('baseline'), 'is not a PNG file'));
});
