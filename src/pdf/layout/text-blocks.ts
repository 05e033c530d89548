import { type Element, numbering } from '../canvas/structure';
import type { Inline } from '../document';
import { tint } from '../theme';
import type { LayoutContext } from './context';
import { LEFT, PAGE, WIDTH } from './geometry';
import { cut, type Strip } from './strip';
import type { SetText } from './typesetter';

/** Who the document is from, under a band in their colour. */
export const masthead = (name: string, detail: string | undefined, context: LayoutContext): Strip[] => {
  const { styles, root, theme } = context;
  const element = root.child('P');
  const first = context.set(name, styles.name, WIDTH);
  const second = detail === undefined ? undefined : context.set(detail, styles.detail, WIDTH);
  const secondElement = second && root.child('P');
  return [
    {
      height: first.height + (second?.height ?? 0),
      before: 0,
      keepWithNext: true,
      paint: (canvas, top) => {
        canvas.artifact('look', (pen) => pen.rectangle(0, 0, PAGE.width, 6, theme.accent));
        first.paint(canvas, element, LEFT, top);
        if (second && secondElement) second.paint(canvas, secondElement, LEFT, top + first.height);
      },
    },
  ];
};

const SPACE_ABOVE = { 1: 26, 2: 22, 3: 14 };

/** The second level has a rule below it; headings of answers' groups stand closer to what they head. */
export const heading = (level: 1 | 2 | 3, text: string, context: LayoutContext): Strip[] => {
  const { styles, root, theme } = context;
  const set = context.set(text, styles[`h${level}`], WIDTH);
  const element = root.child(`H${level}`);
  return [
    {
      height: set.height + (level === 2 ? 4 : level === 3 ? 2 : 0),
      before: SPACE_ABOVE[level],
      keepWithNext: true,
      paint: (canvas, top) => {
        set.paint(canvas, element, LEFT, top);
        if (level === 2)
          canvas.artifact('look', (pen) => pen.rectangle(LEFT, top + set.height + 3, WIDTH, 1, theme.accent));
      },
    },
  ];
};

export const paragraph = (
  text: Inline,
  tone: 'lead' | 'plain' | 'muted',
  context: LayoutContext,
): Strip[] => {
  const { styles, root } = context;
  const style = { lead: styles.lead, plain: styles.text, muted: styles.mutedText }[tone];
  const set = context.set(text, style, WIDTH - (tone === 'lead' ? 0 : 40));
  const element = root.child('P');
  return linesAsStrips(set, style.leading, tone === 'lead' ? 2 : 7, (canvas, top, from, to) =>
    set.paint(canvas, element, LEFT, top, from, to),
  );
};

const INDENT = 18;

export const list = (items: readonly Inline[], ordered: boolean, context: LayoutContext): Strip[] => {
  const { styles, root } = context;
  const element = root.child('L', numbering(ordered));
  return items.flatMap((item, i) => {
    const set = context.set(item, styles.text, WIDTH - INDENT - 40);
    const sign = context.set(ordered ? `${i + 1}.` : '•', styles.text, INDENT);
    const entry = element.child('LI');
    const label = entry.child('Lbl');
    const body = entry.child('LBody');
    return linesAsStrips(set, styles.text.leading, i === 0 ? 7 : 3, (canvas, top, from, to) => {
      if (from === 0) sign.paint(canvas, label, LEFT, top);
      set.paint(canvas, body, LEFT + INDENT, top, from, to);
    });
  });
};

/** Words beside the matter, set off by a bar at the left. */
export const note = (headingText: string | undefined, text: Inline, context: LayoutContext): Strip[] => {
  const { styles, root, theme } = context;
  const element: Element = root.child('Note');
  const inset = 12;
  const parts: SetText[] = [];
  if (headingText !== undefined) parts.push(context.set(headingText, styles.columnHead, WIDTH - inset));
  parts.push(context.set(text, styles.mutedText, WIDTH - inset - 40));
  const strips = parts.flatMap((set, part) => {
    const owner = element.child('P');
    const leading = set.height / set.lines.length;
    return linesAsStrips(set, leading, part === 0 ? 16 : 0, (canvas, top, from, to) => {
      canvas.artifact('look', (pen) =>
        pen.rectangle(LEFT, top, 2, (to - from) * leading, tint(theme.muted, 0.4)),
      );
      set.paint(canvas, owner, LEFT + inset, top, from, to);
    });
  });
  return strips.map((strip, i) => (i === 0 && parts.length > 1 ? { ...strip, keepWithNext: true } : strip));
};

type PaintLines = (canvas: Parameters<Strip['paint']>[0], top: number, from: number, to: number) => void;

const linesAsStrips = (set: SetText, leading: number, before: number, paint: PaintLines): Strip[] =>
  cut(set.lines.length).map(([from, to]) => ({
    height: (to - from) * leading,
    before: from === 0 ? before : 0,
    keepWithNext: false,
    paint: (canvas, top) => paint(canvas, top, from, to),
  }));
