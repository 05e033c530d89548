import { inLanguage, scope } from '../canvas/structure';
import type { Fact, QrCode } from '../document';
import { tint } from '../theme';
import type { LayoutContext } from './context';
import { BOTTOM, LATER_TOP, LEFT, WIDTH } from './geometry';
import { paintQr, type PlacedQr, placedQr, qr as qrAlone } from './picture-blocks';
import type { Strip } from './strip';
import { facts as plainFacts } from './table-blocks';

const INSET = 16;
const BAR = 4;
const GAP = 12;

/**
 * The first fact large and by itself, the others below it in two columns; each name above its value. The code stands at the
 * right, and is read last.
 */
export const box = (entries: readonly Fact[], qr: QrCode | undefined, context: LayoutContext): Strip[] => {
  if (entries.length === 0) return qr === undefined ? [] : qrAlone(qr, context);
  const code = qr && placedQr(qr);
  const inner = WIDTH - 2 * INSET - (code === undefined ? 0 : code.side + GAP);
  const { placed, textHeight } = place(entries, inner, context);
  const height = 2 * INSET + Math.max(textHeight, code?.side ?? 0);
  // A box is never cut; what is too tall for a page is set as a plain table instead.
  if (height > BOTTOM - LATER_TOP)
    return [...plainFacts(entries, false, context), ...(qr === undefined ? [] : qrAlone(qr, context))];

  const { root, theme } = context;
  const table = root.child('Table');
  const cells = placed.map((fact) => {
    const row = table.child('TR');
    const heading = inLanguage(row.child('TH', scope('Row')), fact.language);
    return { ...fact, heading, content: row.child('TD') };
  });
  const figure = qr && context.figure(qr.alt);
  const above = (height - textHeight) / 2;
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
        for (const { label, value, x, y, heading, content } of cells) {
          label.paint(canvas, heading, x, top + above + y);
          value.paint(canvas, content, x, top + above + y + label.height);
        }
        if (figure && code) paintQr(canvas, figure, code, codeLeft(code), top + (height - code.side) / 2);
      },
    },
  ];
};

const codeLeft = ({ side }: PlacedQr): number => LEFT + WIDTH - INSET - side;

/** `y`: points below the first line. */
const place = (entries: readonly Fact[], inner: number, context: LayoutContext) => {
  const { styles } = context;
  const column = (inner - GAP) / 2;
  const set = entries.map((fact, i) => {
    const width = i === 0 ? inner : column;
    return {
      label: context.set(fact.label, styles.boxLabel, width),
      value: context.set(fact.value, i === 0 ? styles.boxFirst : styles.boxValue, width),
      x: LEFT + INSET + (i > 0 && i % 2 === 0 ? column + GAP : 0),
      language: fact.language,
    };
  });
  const rows = [set.slice(0, 1)];
  for (let i = 1; i < set.length; i += 2) rows.push(set.slice(i, i + 2));
  let y = 0;
  const placed = rows.flatMap((row) => {
    const here = row.map((fact) => ({ ...fact, y }));
    y += Math.max(...row.map(({ label, value }) => label.height + value.height)) + GAP;
    return here;
  });
  return { placed, textHeight: y - GAP };
};
