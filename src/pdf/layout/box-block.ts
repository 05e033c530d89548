import { scope } from '../canvas/structure';
import type { Fact } from '../document';
import { tint } from '../theme';
import type { LayoutContext } from './context';
import { BOTTOM, LATER_TOP, LEFT, WIDTH } from './geometry';
import type { Strip } from './strip';
import { facts as plainFacts } from './table-blocks';

const INSET = 16;
const BAR = 4;
const GAP = 12;

/** The first fact large and by itself, the others below it in two columns; each name above its value. */
export const box = (entries: readonly Fact[], context: LayoutContext): Strip[] => {
  const { styles, theme } = context;
  const inner = WIDTH - 2 * INSET;
  const column = (inner - GAP) / 2;
  const placed = entries.map((fact, i) => {
    const width = i === 0 ? inner : column;
    return {
      label: context.set(fact.label, styles.boxLabel, width),
      value: context.set(fact.value, i === 0 ? styles.boxFirst : styles.boxValue, width),
      x: LEFT + INSET + (i > 0 && i % 2 === 0 ? column + GAP : 0),
    };
  });
  const tops: number[] = [];
  let height = INSET;
  for (let i = 0; i < placed.length;) {
    const row = placed.slice(i, i === 0 ? 1 : i + 2);
    for (let j = 0; j < row.length; j++) tops.push(height);
    height += Math.max(...row.map(({ label, value }) => label.height + value.height)) + GAP;
    i += row.length;
  }
  height += INSET - GAP;
  // A box is never cut; what is too tall for a page is set as a plain table instead.
  if (height > BOTTOM - LATER_TOP) return plainFacts(entries, false, context);

  const table = context.root.child('Table');
  const cells = placed.map((fact) => {
    const row = table.child('TR');
    return { ...fact, heading: row.child('TH', scope('Row')), content: row.child('TD') };
  });
  return [
    {
      height,
      before: 16,
      keepWithNext: false,
      paint: (canvas, top) => {
        canvas.artifact('look', (pen) => {
          pen.rectangle(LEFT, top, WIDTH, height, tint(theme.accent, 0.07));
          pen.rectangle(LEFT, top, BAR, height, theme.accent);
        });
        for (const [i, { label, value, x, heading, content }] of cells.entries()) {
          const y = top + (tops[i] ?? 0);
          label.paint(canvas, heading, x, y);
          value.paint(canvas, content, x, y + label.height);
        }
      },
    },
  ];
};
