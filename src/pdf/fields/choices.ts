import type { FieldInput } from '../document';
import type { LayoutContext } from '../layout/context';
import { LEFT, WIDTH } from '../layout/geometry';
import type { Strip } from '../layout/strip';
import { BESIDE, paintBox, paintRing, TICK } from './boxes';
import type { FieldFacts } from './form-fields';

type Choices = Extract<FieldInput, { kind: 'pick' }>['choices'];

const ROW_GAP = 4;
const COLUMN_GAP = 16;

/** A box for each choice, with its words beside it; several in a row where they are short. */
export const choiceStrips = (
  kind: 'one' | 'many',
  facts: FieldFacts,
  choices: Choices,
  context: LayoutContext,
): Strip[] => {
  const list = context.root.child('L', { O: 'List', ListNumbering: 'None' });
  const { columns, width } = columnsFor(choices, context);
  const values = choices.map(({ value }) => value);
  const entries = choices.map(({ label }, place) => {
    const body = list.child('LI').child('LBody');
    return {
      place,
      label,
      box: body.child('Form'),
      body,
      set: context.set(label, context.styles.value, width - TICK - BESIDE),
    };
  });
  const rows = Array.from({ length: Math.ceil(entries.length / columns) }, (_, row) =>
    entries.slice(row * columns, (row + 1) * columns),
  );
  return rows.map((row, at) => ({
    height: Math.max(TICK + 2, ...row.map(({ set }) => set.height)),
    before: ROW_GAP,
    // The first and the last choice stand by another one.
    keepWithNext: rows.length > 1 && (at === 0 || at === rows.length - 2),
    paint: (canvas, top) => {
      for (const [column, { place, label, box, body, set }] of row.entries()) {
        const x = LEFT + column * (width + COLUMN_GAP);
        const area = { x, top: top + 1, width: TICK, height: TICK };
        if (kind === 'one') {
          paintRing(canvas, area, context.theme);
          context.form.radio(
            canvas,
            box,
            area,
            { ...facts, place, choice: label, values },
            context.theme.ink,
          );
        } else {
          paintBox(canvas, area, context.theme);
          context.form.tickOfMany(canvas, box, area, { ...facts, place, choice: label }, context.theme.ink);
        }
        set.paint(canvas, body, x + TICK + BESIDE, top);
      }
    },
  }));
};

/**
 * As many as the longest choice leaves room for, and no more than can be read at a glance; no wider than it needs, so that
 * short ones stand together.
 */
const columnsFor = (choices: Choices, context: LayoutContext) => {
  const most = choices.length <= 4 ? choices.length : 2;
  const widest = Math.max(
    0,
    ...choices.map(({ label }) => context.set(label, context.styles.value, WIDTH).inkWidth),
  );
  for (let columns = most; columns > 1; columns--) {
    const room = (WIDTH - (columns - 1) * COLUMN_GAP) / columns;
    const needed = Math.ceil(widest) + 1 + TICK + BESIDE;
    if (needed <= room) return { columns, width: columns === most ? Math.max(needed, NARROWEST) : room };
  }
  return { columns: 1, width: WIDTH };
};

const NARROWEST = 60;
