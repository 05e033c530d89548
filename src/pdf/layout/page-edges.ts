import type { TaggedCanvas } from '../canvas/tagged-canvas';
import type { Document } from '../document';
import { tint } from '../theme';
import type { LayoutContext } from './context';
import { FOOT, HEAD, LEFT, WIDTH } from './geometry';

/** The running head from the second page on, and the foot of every page. Repetition, so artifacts. */
export const paintEdges = (
  canvas: TaggedCanvas,
  document: Document,
  page: number,
  of: number,
  context: LayoutContext,
): void => {
  const { styles, theme } = context;
  if (page > 1) context.set(document.running, styles.page, WIDTH).paintArtifact(canvas, 'header', LEFT, HEAD);
  canvas.artifact('look', (pen) => pen.rectangle(LEFT, FOOT - 6, WIDTH, 0.5, tint(theme.muted, 0.3)));
  const count = context.set(document.footer.page(page, of), styles.page, WIDTH);
  count.paintArtifact(canvas, 'footer', LEFT + WIDTH - count.inkWidth, FOOT);
  context.set(document.footer.left, styles.page, WIDTH - 100).paintArtifact(canvas, 'footer', LEFT, FOOT);
};
