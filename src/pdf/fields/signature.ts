import type { FieldInput } from '../document';
import type { LayoutContext } from '../layout/context';
import { LEFT, WIDTH } from '../layout/geometry';
import type { Strip } from '../layout/strip';

type SignatureInput = Extract<FieldInput, { kind: 'signature' }>;

const LINE = 40;
const NEXT = 34;
const GAP = 18;
const DATE = 130;

/** Lines for the date and the signature, and below them one for the name in print; words stand below each line. */
export const signatureStrip = ({ dateLabel, nameLabel }: SignatureInput, context: LayoutContext): Strip => {
  const { styles, theme, root } = context;
  const signed = LEFT + DATE + GAP;
  const lines = [
    { x: LEFT, top: LINE, width: DATE, words: dateLabel },
    { x: signed, top: LINE, width: WIDTH - DATE - GAP, words: undefined },
    { x: signed, top: LINE + NEXT, width: WIDTH - DATE - GAP, words: nameLabel },
  ].map((line) => ({
    ...line,
    set: line.words === undefined ? undefined : context.set(line.words, styles.smallLabel, line.width),
    element: line.words === undefined ? undefined : root.child('P'),
  }));
  return {
    height: LINE + NEXT + 16,
    before: 0,
    keepWithNext: false,
    paint: (canvas, top) => {
      canvas.artifact('look', (pen) => {
        for (const { x, top: below, width } of lines) pen.rectangle(x, top + below, width, 0.8, theme.ink);
      });
      for (const { x, top: below, set, element } of lines) {
        if (set && element) set.paint(canvas, element, x, top + below + 2);
      }
    },
  };
};
