import type { Sharp } from 'sharp';
import { heicPoints } from './heic';
import { MOST_PIXELS, PREVIEW_SIDE } from './limits';
import type { MadePicture, PictureTask } from './picture-task';
import { withExif } from './with-exif';
import { withoutPlace } from './place/without-place';

const JPEG = 'image/jpeg';
/** What few programs can show. */
const BECOME_JPEG = ['image/heic', 'image/heif', 'image/avif'];
/** Good enough that nobody sees a difference, and about the size of what the telephone had. */
const QUALITY = 90;

/** Stops at the first byte that is missing, and at more points than are read. */
const CAREFUL = { failOn: 'error', limitInputPixels: MOST_PIXELS, sequentialRead: true } as const;

/** Does what the thread of pictures is asked for. A picture that cannot be read gives no bytes. */
export const makePicture = async (task: PictureTask): Promise<MadePicture> => {
  const bytes = Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength);
  try {
    if (task.does === 'preview') return { mediaType: JPEG, bytes: await preview(bytes) };
    return await tidy(task.mediaType, bytes, task.keepsPlace);
  } catch (fault) {
    // Nothing but the picture can be at fault: what it is made of is all that differs from one task to the next.
    if (fault instanceof Error) return { mediaType: task.mediaType };
    throw fault;
  }
};

const tidy = async (mediaType: string, bytes: Buffer, keepsPlace: boolean): Promise<MadePicture> => {
  if (BECOME_JPEG.includes(mediaType)) {
    const jpeg = await toJpeg(await upright(mediaType, bytes));
    const { exif } = keepsPlace ? await (await opened(bytes)).metadata() : {};
    return { mediaType: JPEG, bytes: exif === undefined ? jpeg : withExif(jpeg, exif) };
  }
  // Read to its end and thrown away, small enough that most of it need not be unpacked.
  await (await opened(bytes)).resize(32, 32, { fit: 'inside' }).raw().toBuffer();
  return { mediaType, bytes: keepsPlace ? bytes : withoutPlace(mediaType, bytes) };
};

/** Turned as it is to be seen. What unpacks HEIC has done so already. */
const upright = async (mediaType: string, bytes: Buffer): Promise<Sharp> => {
  if (mediaType === 'image/avif') return (await opened(bytes)).autoOrient();
  const { data, width, height } = await heicPoints(bytes);
  return opened(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } });
};

const preview = async (bytes: Buffer): Promise<Buffer> =>
  toJpeg(
    (await opened(bytes))
      .autoOrient()
      .resize(PREVIEW_SIDE, PREVIEW_SIDE, { fit: 'inside', withoutEnlargement: true }),
  );

/** On white, where one sees through it; with nothing in it but the picture. */
const toJpeg = (picture: Sharp): Promise<Buffer> =>
  picture.flatten({ background: '#fff' }).toColourspace('srgb').jpeg({ quality: QUALITY }).toBuffer();

const opened = async (
  bytes: Buffer,
  more: { raw?: { width: number; height: number; channels: 4 } } = {},
): Promise<Sharp> => {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp(bytes, { ...CAREFUL, ...more });
};
