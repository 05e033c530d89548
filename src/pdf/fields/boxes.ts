import type { Area, TaggedCanvas } from '../canvas/tagged-canvas';
import type { PdfTheme } from '../theme';
import { tint } from '../theme';

/** Points. A pen's hand needs about nine millimetres for a line. */
export const LINE = 25;
/** The side of a box that is ticked. */
export const TICK = 11;
/** From a box to the words beside it. */
export const BESIDE = 7;

const EDGE = 0.8;

/** The edge of a box, drawn on the page: it is there whatever a viewer makes of the field in it. */
export const paintBox = (canvas: TaggedCanvas, { x, top, width, height }: Area, theme: PdfTheme): void => {
  const colour = tint(theme.muted, 0.85);
  canvas.artifact('look', (pen) => {
    pen.rectangle(x, top, width, EDGE, colour);
    pen.rectangle(x, top + height - EDGE, width, EDGE, colour);
    pen.rectangle(x, top, EDGE, height, colour);
    pen.rectangle(x + width - EDGE, top, EDGE, height, colour);
  });
};

export const paintRing = (canvas: TaggedCanvas, { x, top, width }: Area, theme: PdfTheme): void => {
  canvas.artifact('look', (pen) => {
    pen.circle(x + EDGE / 2, top + EDGE / 2, width - EDGE, tint(theme.muted, 0.85), EDGE);
  });
};

/** What is written in stands clear of the edge. */
export const within = ({ x, top, width, height }: Area): Area => ({
  x: x + 3,
  top: top + 2,
  width: width - 6,
  height: height - 4,
});
