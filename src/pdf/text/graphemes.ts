const segmenter = new Intl.Segmenter('sv', { granularity: 'grapheme' });

/** UTF-16 units. */
const WINDOW = 512;

/**
 * Text in what a reader takes for single characters. Looked at through a window, as the platform's segmenter takes ever
 * longer for each step in a long text; more marks on one letter than the window holds are parted.
 */
export function* graphemesOf(text: string): Generator<{ readonly index: number; readonly segment: string }> {
  let start = 0;
  while (start < text.length) {
    const window = text.slice(start, windowEnd(text, start));
    const atEnd = start + window.length === text.length;
    const segments = [...segmenter.segment(window)];
    // The last one may go on beyond the window, so the next window begins with it.
    const sure = atEnd || segments.length === 1 ? segments : segments.slice(0, -1);
    for (const { index, segment } of sure) yield { index: start + index, segment };
    start += sure.reduce((length, { segment }) => length + segment.length, 0);
  }
}

/** Never between the halves of a character. */
const windowEnd = (text: string, start: number): number => {
  const end = start + WINDOW;
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
};

/**
 * The characters of a stretch of text, at their places in all of it. `simple`: each character stands for itself, which
 * spares asking the platform.
 */
export function* clustersOf(
  text: string,
  from: number,
  to: number,
  simple: boolean,
): Generator<{ readonly index: number; readonly segment: string }> {
  let at = from;
  const stretch = text.slice(from, to);
  if (simple) {
    for (const segment of stretch) {
      yield { index: at, segment };
      at += segment.length;
    }
    return;
  }
  for (const { index, segment } of graphemesOf(stretch)) yield { index: from + index, segment };
}
