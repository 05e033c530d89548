import type { PdfSink } from '../sink/pdf-sink';
import type { PackedImage, ReadyPicture } from './ready-picture';

/** The pictures that a document has drawn so far; each is written once, however often it is seen. */
export class PictureShelf {
  private readonly names = new Map<ReadyPicture, string>();

  /** What content streams call it. */
  nameOf(picture: ReadyPicture): string {
    const name = this.names.get(picture) ?? `I${this.names.size}`;
    this.names.set(picture, name);
    return name;
  }

  /** The `XObject` entry of resources; nothing without pictures. */
  embed(sink: PdfSink) {
    if (this.names.size === 0) return undefined;
    return Object.fromEntries([...this.names].map(([picture, name]) => [name, write(picture, sink)]));
  }
}

const write = ({ image, mask }: ReadyPicture, sink: PdfSink) => {
  const put = ({ dict, bytes }: PackedImage, more = {}) => sink.stream(bytes, { ...dict, ...more }, 'plain');
  return put(image, mask && { SMask: put(mask) });
};

/**
 * The matrix that puts a picture into a rectangle (points, `y` from the page's lower edge), turned as EXIF says; PDF draws
 * a picture in a square of 1 by 1, its lower left corner at the origin.
 */
export const placement = (
  orientation: number,
  [x, y, width, height]: readonly [number, number, number, number],
): readonly number[] => {
  const [right, top] = [x + width, y + height];
  switch (orientation) {
    case 2:
      return [-width, 0, 0, height, right, y];
    case 3:
      return [-width, 0, 0, -height, right, top];
    case 4:
      return [width, 0, 0, -height, x, top];
    case 5:
      return [0, -height, -width, 0, right, top];
    case 6:
      return [0, -height, width, 0, x, top];
    case 7:
      return [0, height, width, 0, x, y];
    case 8:
      return [0, height, -width, 0, right, y];
    default:
      return [width, 0, 0, height, x, y];
  }
};
