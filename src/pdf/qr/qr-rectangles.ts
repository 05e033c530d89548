import { create } from 'qrcode';

/** Dark places of a QR code. All in modules, the code's own small squares, from the upper left corner. */
export interface QrRectangles {
  /** With the quiet zone that a camera needs around it (ISO/IEC 18004, 6.3.8). */
  readonly side: number;
  readonly rectangles: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

const QUIET = 4;

/** As few rectangles as rows joined downwards make. @throws RangeError when the text is too long for any code */
export const qrRectangles = (text: string): QrRectangles => {
  const { size, data } = modulesOf(text);
  const done: { x: number; y: number; width: number; height: number }[] = [];
  let above = new Map<string, { x: number; y: number; width: number; height: number }>();
  for (let row = 0; row < size; row++) {
    const here: typeof above = new Map();
    for (let x = 0; x < size; x++) {
      let end = x;
      while (end < size && data[row * size + end] === 1) end++;
      if (end === x) continue;
      const key = `${x} ${end}`;
      const grown = above.get(key) ?? { x: x + QUIET, y: row + QUIET, width: end - x, height: 0 };
      if (grown.height === 0) done.push(grown);
      grown.height++;
      here.set(key, grown);
      x = end;
    }
    above = here;
  }
  return { side: size + 2 * QUIET, rectangles: done };
};

const modulesOf = (text: string) => {
  try {
    return create(text, { errorCorrectionLevel: 'M' }).modules;
  } catch (error) {
    throw new RangeError(`The text of a QR code is empty or too long (${text.length} characters)`, {
      cause: error,
    });
  }
};
