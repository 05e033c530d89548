import { type Element, inLanguage, scope, type Tag } from '../canvas/structure';
import type { Fact, Inline } from '../document';
import { tint } from '../theme';
import type { LayoutContext } from './context';
import { LEFT, WIDTH } from './geometry';
import { cut, type Repeat, type Strip } from './strip';
import type { SetText, TextStyle } from './typesetter';

interface Cell {
  readonly set: SetText;
  readonly element: Element;
  readonly x: number;
}

const PADDING = 5;
const SMALL_PADDING = 3.5;
const LABEL_WIDTH = 180;
const GUTTER = 13;

/** Names at the left, values at the right, a hair's line between the rows. */
export const facts = (entries: readonly Fact[], small: boolean, context: LayoutContext): Strip[] => {
  const { styles, root } = context;
  if (entries.length === 0) return [];
  const [labelStyle, plain] = small ? [styles.smallLabel, styles.smallValue] : [styles.label, styles.value];
  const padding = small ? SMALL_PADDING : PADDING;
  const table = root.child('Table');
  return entries.flatMap((fact, i) => {
    const row = table.child('TR');
    const x = LEFT + LABEL_WIDTH + GUTTER;
    const valueStyle = fact.muted === true ? { ...plain, colour: styles.remark.colour } : plain;
    const label = cell(row, 'TH', fact.label, labelStyle, LEFT, LABEL_WIDTH, context);
    inLanguage(label.element, fact.language);
    const cells = [label, cell(row, 'TD', fact.value, valueStyle, x, WIDTH - LABEL_WIDTH - GUTTER, context)];
    return rowStrips(cells, { leading: plain.leading, padding, before: i === 0 ? 2 : 0 }, context);
  });
};

/** A table whose head is seen again on every page that it goes on over. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly Inline[])[],
  widths: readonly number[] | undefined,
  context: LayoutContext,
): Strip[] => {
  const { styles, root, theme } = context;
  // Every row has as many cells as the longest one: a reader counts them.
  const count = Math.max(head.length, ...rows.map((values) => values.length));
  if (count === 0) return [];
  const element = root.child('Table');
  const columns = columnsOf(count, widths);
  const headRow = element.child('TR');
  const leading = styles.value.leading;
  const headCells = columns.map(({ x, width }, i) =>
    cell(headRow, 'TH', head[i] ?? '', styles.columnHead, x, width, context, 'Column'),
  );
  const headHeight = Math.max(...headCells.map(({ set }) => set.height)) + PADDING;
  const rule: Strip['paint'] = (canvas, top) =>
    canvas.artifact('look', (pen) =>
      pen.rectangle(LEFT, top + headHeight - 1, WIDTH, 1, tint(theme.muted, 0.6)),
    );
  const repeat: Repeat = {
    height: headHeight,
    paint: (canvas, top) => {
      for (const { set, x } of headCells) set.paintArtifact(canvas, 'header', x, top);
      rule(canvas, top);
    },
  };
  const headStrip: Strip = {
    height: headHeight,
    before: 8,
    keepWithNext: rows.length > 0,
    paint: (canvas, top) => {
      for (const { set, element: owner, x } of headCells) set.paint(canvas, owner, x, top);
      rule(canvas, top);
    },
  };
  const isTall = headHeight > TALLEST_HEAD;
  const headStrips = isTall ? tallHead(headCells, leading, context) : [headStrip];
  const body = rows.flatMap((values) => {
    const row = element.child('TR');
    const cells = columns.map(({ x, width }, i) =>
      cell(row, 'TD', values[i] ?? '', styles.value, x, width, context),
    );
    const strips = rowStrips(cells, { leading, padding: PADDING, before: 0 }, context);
    return isTall ? strips : strips.map((strip) => ({ ...strip, repeat }));
  });
  return [...headStrips, ...body];
};

/** Points. A taller head is not repeated, and is cut like any row. */
const TALLEST_HEAD = 200;

const tallHead = (cells: readonly Cell[], leading: number, context: LayoutContext): Strip[] =>
  rowStrips(cells, { leading, padding: PADDING, before: 8 }, context).map((strip) => ({
    ...strip,
    keepWithNext: true,
  }));

const columnsOf = (count: number, widths: readonly number[] | undefined) => {
  const shares = Array.from({ length: count }, (_, i) => widths?.[i] ?? 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const room = WIDTH - GUTTER * (count - 1);
  let x = LEFT;
  return shares.map((share) => {
    const column = { x, width: (room * share) / total };
    x += column.width + GUTTER;
    return column;
  });
};

const cell = (
  row: Element,
  tag: Extract<Tag, 'TH' | 'TD'>,
  text: Inline,
  style: TextStyle,
  x: number,
  width: number,
  context: LayoutContext,
  heads: 'Row' | 'Column' = 'Row',
): Cell => ({
  set: context.set(text, style, width),
  element: row.child(tag, tag === 'TH' ? scope(heads) : undefined),
  x,
});

interface RowSpace {
  readonly leading: number;
  readonly padding: number;
  readonly before: number;
}

/** A row as one strip, or as several where it is long: then each strip has the same lines of every cell. */
const rowStrips = (
  cells: readonly Cell[],
  { leading, padding, before }: RowSpace,
  { theme }: LayoutContext,
): Strip[] => {
  const count = Math.max(...cells.map(({ set }) => set.lines.length));
  return cut(count).map(([from, to]) => {
    const above = from === 0 ? padding : 0;
    const below = to === count ? padding : 0;
    const height = above + (to - from) * leading + below;
    return {
      height,
      before: from === 0 ? before : 0,
      keepWithNext: false,
      paint: (canvas, top) => {
        for (const { set, element, x } of cells) {
          if (from < set.lines.length) set.paint(canvas, element, x, top + above, from, to);
        }
        if (to < count) return;
        canvas.artifact('look', (pen) =>
          pen.rectangle(LEFT, top + height - 0.5, WIDTH, 0.5, tint(theme.muted, 0.3)),
        );
      },
    };
  });
};
