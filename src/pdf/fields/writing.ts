import type { FieldInput } from '../document';
import type { LayoutContext } from '../layout/context';
import { LEFT, WIDTH } from '../layout/geometry';
import type { Strip } from '../layout/strip';
import { LINE, paintBox, within } from './boxes';
import type { FieldFacts } from './form-fields';

type TextInput = Extract<FieldInput, { kind: 'text' }>;
type PickInput = Extract<FieldInput, { kind: 'pick' }>;

const WIDTHS: Record<NonNullable<TextInput['width']>, number> = {
  full: WIDTH,
  half: WIDTH * 0.55,
  short: WIDTH * 0.28,
};
const BELOW_WORDS = 3;
/** The leading of several lines, points: a box for many is not as roomy as so many boxes for one. */
const NEXT_LINE = 19;

/** A box to write in, of one line or of several. */
export const writingStrip = (
  facts: FieldFacts,
  { lines, maxLength, width = 'full' }: TextInput,
  context: LayoutContext,
): Strip => {
  const height = LINE + (Math.max(1, lines) - 1) * NEXT_LINE;
  const element = context.root.child('Form');
  return {
    height,
    before: BELOW_WORDS,
    keepWithNext: false,
    paint: (canvas, top) => {
      const box = { x: LEFT, top, width: WIDTHS[width], height };
      paintBox(canvas, box, context.theme);
      context.form.text(canvas, element, within(box), {
        ...facts,
        multiline: lines > 1,
        ...(maxLength !== undefined && { maxLength }),
      });
    },
  };
};

/** One of a long list: the list opens in a viewer, and on paper there is a line to write on. */
export const pickStrip = (
  facts: FieldFacts,
  choices: PickInput['choices'],
  context: LayoutContext,
): Strip => {
  const element = context.root.child('Form');
  return {
    height: LINE,
    before: BELOW_WORDS,
    keepWithNext: false,
    paint: (canvas, top) => {
      const box = { x: LEFT, top, width: WIDTH, height: LINE };
      paintBox(canvas, box, context.theme);
      context.form.pick(canvas, element, within(box), { ...facts, choices });
    },
  };
};
