import { cut, type Strip } from './strip';
import type { SetText } from './typesetter';

type PaintLines = (canvas: Parameters<Strip['paint']>[0], top: number, from: number, to: number) => void;

/** Text by itself, as one strip or, where it is long, as several. `before`: points above the first. */
export const linesAsStrips = (set: SetText, leading: number, before: number, paint: PaintLines): Strip[] =>
  cut(set.lines.length).map(([from, to]) => ({
    height: (to - from) * leading,
    before: from === 0 ? before : 0,
    keepWithNext: false,
    paint: (canvas, top) => paint(canvas, top, from, to),
  }));
