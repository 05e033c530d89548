import { erasePlace } from './exif-place';
import { jpegWithoutPlace } from './jpeg-place';
import { pngWithoutPlace } from './png-place';
import { webpWithoutPlace } from './webp-place';

const tiffWithoutPlace = (tiff: Buffer): Buffer | undefined => {
  const changed = Buffer.from(tiff);
  return erasePlace(changed) ? changed : undefined;
};

const BY_TYPE: Readonly<Record<string, (picture: Buffer) => Buffer | undefined>> = {
  'image/jpeg': jpegWithoutPlace,
  'image/png': pngWithoutPlace,
  'image/webp': webpWithoutPlace,
  'image/tiff': tiffWithoutPlace,
};

/** A picture without what tells where it was taken, otherwise as it came; undefined when its parts cannot be told apart. */
export const withoutPlace = (mediaType: string, picture: Buffer): Buffer | undefined => {
  const take = BY_TYPE[mediaType];
  return take === undefined ? picture : take(picture);
};
