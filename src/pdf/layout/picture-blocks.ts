import type { Element } from '../canvas/structure';
import type { TaggedCanvas } from '../canvas/tagged-canvas';
import type { Picture, QrCode } from '../document';
import type { ReadyPicture } from '../pictures/ready-picture';
import { type QrRectangles, qrRectangles } from '../qr/qr-rectangles';
import type { Colour } from '../theme';
import type { LayoutContext } from './context';
import { LEFT, WIDTH } from './geometry';
import type { Strip } from './strip';

/** Points of a picture's pixel: 96 to the inch, as on a page of the web. */
const PIXEL = 0.75;
/** Points; room is left on a page for a heading above. */
const TALLEST = 560;

export const naturalSize = ({ width, height }: ReadyPicture) => ({
  width: width * PIXEL,
  height: height * PIXEL,
});

/** A picture by itself, never larger than it is, nor than a page. */
export const figure = (
  picture: Picture,
  alt: string,
  wanted: number | undefined,
  context: LayoutContext,
): Strip[] => {
  const ready = context.picture(picture);
  const own = naturalSize(ready);
  const width = Math.min(wanted ?? own.width, own.width, WIDTH, (TALLEST * own.width) / own.height);
  const height = (width * own.height) / own.width;
  const element = context.figure(alt);
  return [
    {
      height,
      before: 10,
      keepWithNext: false,
      paint: (canvas, top) => canvas.picture(element, { x: LEFT, top, width, height }, ready),
    },
  ];
};

/** A QR code and the room that it takes, points. */
export interface PlacedQr {
  readonly code: QrRectangles;
  readonly side: number;
}

/** Points. Smaller modules are hard for a telephone's camera once they are printed: 1.8 points are 0.63 mm. */
const MODULE = 1.8;
const SMALLEST = 86;

/** @throws RangeError when the text is empty or too long for any code */
export const placedQr = (qr: QrCode): PlacedQr => {
  const code = qrRectangles(qr.text);
  return { code, side: Math.max(SMALLEST, code.side * MODULE) };
};

const WHITE: Colour = [1, 1, 1];
const BLACK: Colour = [0, 0, 0];

export const paintQr = (
  canvas: TaggedCanvas,
  element: Element,
  { code, side }: PlacedQr,
  x: number,
  top: number,
): void => {
  const module = side / code.side;
  canvas.figure(element, { x, top, width: side, height: side }, (pen) => {
    pen.rectangle(x, top, side, side, WHITE);
    pen.rectangles(
      code.rectangles.map((area) => ({
        x: x + area.x * module,
        top: top + area.y * module,
        width: area.width * module,
        height: area.height * module,
      })),
      BLACK,
    );
  });
};

/** A code by itself, with its quiet zone. */
export const qr = (code: QrCode, context: LayoutContext): Strip[] => {
  const placed = placedQr(code);
  const element = context.figure(code.alt);
  return [
    {
      height: placed.side,
      before: 8,
      keepWithNext: false,
      paint: (canvas, top) => paintQr(canvas, element, placed, LEFT, top),
    },
  ];
};
