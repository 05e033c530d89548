import type { TaggedCanvas } from '../canvas/tagged-canvas';
import type { Document } from '../document';
import { tint } from '../theme';
import type { LayoutContext } from './context';
import { FOOT, HEAD, LEFT, WIDTH } from './geometry';
import type { SetText } from './typesetter';

const GAP = 14;

/** The running head from the second page on, and the foot of every page. Repetition, so artifacts. */
export const paintEdges = (
  canvas: TaggedCanvas,
  document: Document,
  page: number,
  of: number,
  context: LayoutContext,
): void => {
  const { theme } = context;
  if (page > 1) oneLine(document.running, WIDTH, context).paintArtifact(canvas, 'header', LEFT, HEAD);
  canvas.artifact('look', (pen) => pen.rectangle(LEFT, FOOT - 6, WIDTH, 0.5, tint(theme.muted, 0.3)));
  const count = oneLine(document.footer.page(page, of), WIDTH / 2, context);
  const left = oneLine(document.footer.left, WIDTH - count.inkWidth - GAP, context);
  count.paintArtifact(canvas, 'footer', LEFT + WIDTH - count.inkWidth, FOOT);
  left.paintArtifact(canvas, 'footer', LEFT, FOOT);
};

/** There is room for one line; what is longer ends with an ellipsis. */
const oneLine = (text: string, width: number, context: LayoutContext): SetText => {
  const style = context.styles.page;
  const whole = context.set(text, style, width);
  const [first] = whole.lines;
  if (whole.lines.length === 1 || first === undefined) return whole;
  const inOrder = [...first.runs].sort((a, b) => a.at - b.at).map((run) => run.text);
  const words = inOrder.join('').trimEnd();
  for (const kept of [words, words.replace(/.\s*\S*$/u, '').slice(0, -2)]) {
    const shorter = context.set(`${kept}…`, style, width);
    if (shorter.lines.length === 1) return shorter;
  }
  return context.set('…', style, width);
};
