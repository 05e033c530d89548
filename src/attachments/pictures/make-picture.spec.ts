import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { makePicture } from './make-picture';
import { aPicture, HEIC, withPlace } from './samples';
import { erasePlace } from './place/exif-place';
import { withoutPlace } from './place/without-place';

// Reading pictures on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

const FORMATS: [string, (picture: Sharp) => Sharp][] = [
  ['image/jpeg', (picture) => picture.jpeg()],
  ['image/png', (picture) => picture.png()],
  ['image/webp', (picture) => picture.webp()],
  ['image/tiff', (picture) => picture.tiff()],
];

/** Whether the EXIF has a list of positions with anything in it. */
const tellsPlace = async (bytes: Uint8Array): Promise<boolean> => {
  const { exif, xmp } = await sharp(Buffer.from(bytes)).metadata();
  if (/GPS/.test((xmp ?? '').toString('latin1'))) return true;
  if (exif === undefined) return false;
  const tiff = exif.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0);
  const u16 = (at: number) => (tiff[0] === 0x49 ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number) => (tiff[0] === 0x49 ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const first = u32(4);
  for (let entry = 0; entry < u16(first); entry += 1) {
    const at = first + 2 + entry * 12;
    if (u16(at) === 0x8825) return u16(u32(at + 8)) > 0;
  }
  return false;
};

const tidy = (mediaType: string, bytes: Uint8Array, keepsPlace = false) =>
  makePicture({ does: 'tidy', mediaType, bytes, keepsPlace });

const points = (bytes: Uint8Array) => sharp(Buffer.from(bytes)).raw().toBuffer();

describe.each(FORMATS)('a picture (%s)', (mediaType, encode) => {
  it('loses the place and keeps all else: what is seen, and the camera’s name', async () => {
    const bytes = await encode(withPlace()).toBuffer();
    expect(await tellsPlace(bytes)).toBe(true);
    const made = await tidy(mediaType, bytes);
    expect(await tellsPlace(made.bytes!)).toBe(false);
    expect((await points(made.bytes!)).equals(await points(bytes))).toBe(true);
    expect(Buffer.from(made.bytes!).includes('Kamera AB')).toBe(bytes.includes('Kamera AB'));
  });

  it('keeps the place where the form asks for it, byte by byte', async () => {
    const bytes = await encode(withPlace()).toBuffer();
    expect(bytes.equals(Buffer.from((await tidy(mediaType, bytes, true)).bytes!))).toBe(true);
  });

  it('without a place stays as it came', async () => {
    const bytes = await encode(aPicture()).toBuffer();
    expect(bytes.equals(Buffer.from((await tidy(mediaType, bytes)).bytes!))).toBe(true);
  });

  it('that is cut off is not taken, wherever it is cut', async () => {
    const bytes = await encode(withPlace(aPicture(600, 400))).toBuffer();
    for (const part of [0.2, 0.5, 0.8])
      expect(
        (await tidy(mediaType, bytes.subarray(0, Math.floor(bytes.length * part)))).bytes,
      ).toBeUndefined();
  });

  it('that is damaged anywhere is read or is not, without a fault', async () => {
    const bytes = await encode(withPlace(aPicture(40, 20))).toBuffer();
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 150)) {
      const damaged = Buffer.from(bytes);
      damaged[at] = 255 - (damaged[at] ?? 0);
      for (const part of [damaged, damaged.subarray(0, at)])
        expect(withoutPlace(mediaType, part)?.length ?? 0).toBeLessThanOrEqual(part.length);
    }
  });
});

describe('a JPEG of a telephone', () => {
  it('loses the further pictures behind it, and what Photoshop says of the place', async () => {
    const bytes = await withPlace().jpeg().toBuffer();
    const photoshop = Buffer.concat([Buffer.from([0xff, 0xed, 0, 10]), Buffer.from('Perstorp')]);
    const whole = Buffer.concat([
      bytes.subarray(0, 2),
      photoshop,
      bytes.subarray(2),
      await withPlace().jpeg().toBuffer(),
    ]);
    const made = Buffer.from((await tidy('image/jpeg', whole)).bytes!);
    expect(made.includes('Perstorp')).toBe(false);
    expect(made.length).toBeLessThan(bytes.length);
    expect(await tellsPlace(made)).toBe(false);
  });
});

describe('the position in EXIF', () => {
  it('that points in circles, or beyond the end, ends', () => {
    const circle = Buffer.from(
      '49492a0008000000' + '0100' + '69870400' + '01000000' + '08000000' + '08000000',
      'hex',
    );
    expect(erasePlace(circle)).toBe(true);
    expect(erasePlace(Buffer.from('49492a00ffffff00', 'hex'))).toBe(false);
    expect(erasePlace(Buffer.from('MM'))).toBe(false);
  });
});

describe('a picture that swells', () => {
  it('is not unpacked: 200 million points in 200 kilobytes', async () => {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(20_000, 0);
    head.writeUInt32BE(10_000, 4);
    head.writeUInt8(8, 8);
    const { crc32 } = await import('node:zlib');
    const chunk = (type: string, data: Buffer) => {
      const body = Buffer.concat([Buffer.from(type), data]);
      const whole = Buffer.alloc(body.length + 8);
      whole.writeUInt32BE(data.length, 0);
      body.copy(whole, 4);
      whole.writeUInt32BE(crc32(body), body.length + 4);
      return whole;
    };
    const bomb = Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(Buffer.alloc(200_010_000))),
      chunk('IEND', Buffer.alloc(0)),
    ]);
    expect(bomb.length).toBeLessThan(400_000);
    expect((await tidy('image/png', bomb)).bytes).toBeUndefined();
  });
});

describe('a preview', () => {
  it('is a JPEG of at most 1600 points a side, with nothing in it but the picture', async () => {
    const bytes = await withPlace(aPicture(3000, 100)).webp().toBuffer();
    const made = await makePicture({ does: 'preview', mediaType: 'image/webp', bytes });
    const { width, height, format, exif, xmp } = await sharp(Buffer.from(made.bytes!)).metadata();
    expect({ width, height, format, exif, xmp }).toEqual({ width: 1600, height: 53, format: 'jpeg' });
  });

  it('of what is no picture is nothing', async () =>
    expect(
      (await makePicture({ does: 'preview', mediaType: 'image/png', bytes: Buffer.from('x') })).bytes,
    ).toBeUndefined());
});

describe.each([
  ['image/avif', () => withPlace(aPicture(64, 32)).avif().toBuffer()],
  ['image/heic', () => Promise.resolve(HEIC)],
])('a picture that few programs show (%s)', (mediaType, encode) => {
  it('becomes a JPEG without the place', async () => {
    const made = await tidy(mediaType, await encode());
    expect(made.mediaType).toBe('image/jpeg');
    const { width, height, format } = await sharp(Buffer.from(made.bytes!)).metadata();
    expect([width, height, format]).toEqual([64, 32, 'jpeg']);
    expect(await tellsPlace(made.bytes!)).toBe(false);
  });

  it('or with it, where the form asks for it', async () =>
    expect(await tellsPlace((await tidy(mediaType, await encode(), true)).bytes!)).toBe(true));

  it('that is cut off or damaged is not taken, or is read', async () => {
    const bytes = await encode();
    expect((await tidy(mediaType, bytes.subarray(0, bytes.length - 60))).bytes).toBeUndefined();
    for (let at = 0; at < bytes.length; at += 40) {
      const damaged = Buffer.from(bytes);
      damaged[at] = 255 - (damaged[at] ?? 0);
      const made = await tidy(mediaType, damaged, true);
      expect(made.bytes === undefined || made.mediaType === 'image/jpeg').toBe(true);
    }
  });
});
