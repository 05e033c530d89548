import type { LayoutContext } from '../layout/context';
import { LEFT, WIDTH } from '../layout/geometry';
import type { Strip } from '../layout/strip';
import { BESIDE, paintBox, TICK } from './boxes';
import type { FieldFacts } from './form-fields';

/** One box, and beside it what ticking it says. */
export const tickStrip = (
  label: string,
  facts: FieldFacts,
  context: LayoutContext,
  keepWithNext: boolean,
): Strip => {
  const element = context.root.child('P');
  const box = element.child('Form');
  const set = context.set(label, context.styles.columnHead, WIDTH - TICK - BESIDE - 20);
  return {
    height: Math.max(set.height, TICK + 2),
    before: 13,
    keepWithNext,
    paint: (canvas, top) => {
      const area = { x: LEFT, top: top + 1, width: TICK, height: TICK };
      paintBox(canvas, area, context.theme);
      context.form.tick(canvas, box, area, facts, context.theme.ink);
      set.paint(canvas, element, LEFT + TICK + BESIDE, top);
    },
  };
};
