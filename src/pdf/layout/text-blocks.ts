import { type Element, inLanguage, numbering } from '../canvas/structure';
import type { Inline } from '../document';
import { tint } from '../theme';
import type { LayoutContext } from './context';
import { LEFT, WIDTH } from './geometry';
import { linesAsStrips } from './lines-as-strips';
import type { Strip } from './strip';
import type { SetText } from './typesetter';

const SPACE_ABOVE = { 1: 26, 2: 22, 3: 14 };

/** The second level has a rule below it; headings of answers' groups stand closer to what they head. */
export const heading = (
  level: 1 | 2 | 3,
  text: string,
  language: string | undefined,
  context: LayoutContext,
): Strip[] => {
  const { theme } = context;
  const style = context.styles[`h${level}`];
  const set = context.set(text, style, WIDTH);
  const element = inLanguage(context.heading(level), language);
  const strips = linesAsStrips(set, style.leading, SPACE_ABOVE[level], (canvas, top, from, to) => {
    set.paint(canvas, element, LEFT, top, from, to);
    if (level !== 2 || to < set.lines.length) return;
    const rule = top + (to - from) * style.leading + 3;
    canvas.artifact('look', (pen) => pen.rectangle(LEFT, rule, WIDTH, 1, theme.accent));
  });
  const below = level === 2 ? 4 : level === 3 ? 2 : 0;
  return strips.map((strip, i) => ({
    ...strip,
    height: strip.height + (i === strips.length - 1 ? below : 0),
    keepWithNext: true,
  }));
};

export const paragraph = (
  text: Inline,
  tone: 'lead' | 'plain' | 'muted',
  language: string | undefined,
  context: LayoutContext,
): Strip[] => {
  const { styles, root } = context;
  const style = { lead: styles.lead, plain: styles.text, muted: styles.mutedText }[tone];
  const set = context.set(text, style, WIDTH - (tone === 'lead' ? 0 : 40));
  const element = inLanguage(root.child('P'), language);
  return linesAsStrips(set, style.leading, tone === 'lead' ? 2 : 7, (canvas, top, from, to) =>
    set.paint(canvas, element, LEFT, top, from, to),
  );
};

const INDENT = 18;

export const list = (items: readonly Inline[], ordered: boolean, context: LayoutContext): Strip[] => {
  const { styles, root } = context;
  if (items.length === 0) return [];
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
  return parts.flatMap((set, part) => {
    const owner = element.child('P');
    const leading = set.height / set.lines.length;
    const strips = linesAsStrips(set, leading, part === 0 ? 16 : 0, (canvas, top, from, to) => {
      canvas.artifact('look', (pen) =>
        pen.rectangle(LEFT, top, 2, (to - from) * leading, tint(theme.muted, 0.4)),
      );
      set.paint(canvas, owner, LEFT + inset, top, from, to);
    });
    return part < parts.length - 1 ? strips.map((strip) => ({ ...strip, keepWithNext: true })) : strips;
  });
};
