import { Element } from '../canvas/structure';
import type { Area, ArtifactKind, TaggedCanvas } from '../canvas/tagged-canvas';
import type { Inline, Span } from '../document';
import type { FontSet } from '../text/font-set';
import { type Line, toLines } from '../text/lines';
import { type Run, widthOf } from '../text/runs';
import type { Colour } from '../theme';

export interface TextStyle {
  /** Points. */
  readonly size: number;
  /** From baseline to baseline, points. */
  readonly leading: number;
  readonly colour: Colour;
  readonly strong?: boolean;
}

/** Text that has been broken into lines, and knows how to be painted. */
export class SetText {
  readonly lines: readonly Line[];
  readonly height: number;
  private readonly links = new Map<Span, Element>();

  /** `width`: points. */
  constructor(
    inline: Inline,
    private readonly style: TextStyle,
    private readonly width: number,
    private readonly fonts: FontSet,
  ) {
    const spans = typeof inline === 'string' ? [{ text: inline }] : inline;
    const styled = style.strong === true ? spans.map((span) => ({ ...span, strong: true })) : spans;
    this.lines = toLines(styled, (width * 1000) / style.size, fonts);
    this.height = this.lines.length * style.leading;
  }

  /** As a part of what the document says; `x` is that of the column. */
  paint(
    canvas: TaggedCanvas,
    element: Element,
    x: number,
    top: number,
    from = 0,
    to = this.lines.length,
  ): void {
    for (const [i, line] of this.lines.slice(from, to).entries()) {
      const lineTop = top + i * this.style.leading;
      const left = this.leftOf(line);
      for (const stretch of stretchesOf(line)) {
        const width = this.points(stretch.width);
        const from = left + this.points(stretch.from);
        this.paintStretch(canvas, element, stretch, { x: this.place(x, from, width), top: lineTop, width });
      }
    }
  }

  /** As a repetition of what was said already. */
  paintArtifact(canvas: TaggedCanvas, kind: ArtifactKind, x: number, top: number): void {
    canvas.artifact(kind, (pen) => {
      for (const [i, line] of this.lines.entries()) {
        const { size, leading, colour } = this.style;
        const at = this.place(x, this.leftOf(line), this.points(widthOf(line.runs)));
        pen.text(line.runs, at, this.baseline(top + i * leading), size, colour);
      }
    });
  }

  /** Points; of the widest line. */
  get inkWidth(): number {
    return this.points(Math.max(...this.lines.map((line) => line.width)));
  }

  private paintStretch(
    canvas: TaggedCanvas,
    element: Element,
    stretch: Stretch,
    { x, top, width }: Omit<Area, 'height'>,
  ): void {
    const { size, colour } = this.style;
    const { runs, link, reading } = stretch;
    const target = link === undefined ? element : this.linkElement(element, link);
    // Boxes are replaced in the content itself, so that copied text has what was written. Text from right to left is
    // told in the structure only: programs that copy turn it themselves, and would turn a replacement too.
    const replacement = runs.every((run) => run.replaced) ? reading : undefined;
    const owner = reading === undefined ? target : target.child('Span', undefined, reading);
    const baseline = this.baseline(top);
    canvas.mark(
      owner,
      (pen) => {
        pen.text(runs, x, baseline, size, colour);
        if (link !== undefined) pen.rectangle(x, baseline + 1.2, width, 0.5, colour);
      },
      replacement,
    );
    if (link?.href !== undefined) {
      canvas.link(target, { x, top, width, height: this.style.leading }, link.href, link.text);
    }
  }

  private linkElement(parent: Element, span: Span): Element {
    const known = this.links.get(span);
    if (known !== undefined) return known;
    const element = parent.child('Link');
    this.links.set(span, element);
    return element;
  }

  /** How far from the left edge of its column a line is begun, points: with the space at its end where that is at the left. */
  private leftOf(line: Line): number {
    const atRight = line.rightToLeft || this.fonts.rightToLeft;
    const ink = atRight ? this.width - this.points(line.width) : 0;
    return line.rightToLeft ? ink - this.points(line.gapWidth) : ink;
  }

  /** As canvases count: from the right where documents go from there. `from`: from the left edge of the column at `x`. */
  private place(x: number, from: number, width: number): number {
    return this.fonts.rightToLeft ? x + this.width - from - width : x + from;
  }

  private points(thousandths: number): number {
    return (thousandths * this.style.size) / 1000;
  }

  private baseline(top: number): number {
    const { size, leading } = this.style;
    return top + (leading - size) / 2 + size * 0.8;
  }
}

interface Stretch {
  readonly runs: readonly Run[];
  readonly link?: Span;
  /** What it says, where glyphs from left to right would not. */
  readonly reading?: string;
  /** From the beginning of the line at its left, thousandths of the size. */
  readonly from: number;
  readonly width: number;
}

/**
 * Neighbouring runs that are marked together, in the order of reading: a link by itself, what its glyphs do not say by
 * itself, the rest in one. Where text that is turned has such parts, only what follows each other both as it is drawn and
 * as it is read is marked together.
 */
const stretchesOf = (line: Line): Stretch[] => {
  const turned = turnedRuns(line);
  if (turned.to === 0 && !line.runs.some((run) => run.replaced || run.span.href)) {
    return [{ runs: line.runs, from: 0, width: widthOf(line.runs) }];
  }
  const special = line.runs.slice(turned.from, turned.to).some((run) => run.replaced || run.span.href);
  const inOrder = [...line.runs].sort((a, b) => a.at - b.at);
  const places = new Map(inOrder.map((run, place) => [run, place]));
  const follows = (a: Run | undefined, b: Run) =>
    a !== undefined && Math.abs((places.get(a) ?? 0) - (places.get(b) ?? 0)) === 1;
  const groups: { key: string; turned: boolean; from: number; runs: Run[] }[] = [];
  let from = 0;
  for (const [i, run] of line.runs.entries()) {
    const isTurned = i >= turned.from && i < turned.to;
    const key = `${run.span.href ?? ''} ${String(isTurned)} ${String(run.replaced)}`;
    const last = groups.at(-1);
    if (last?.key === key && !(isTurned && special && !follows(last.runs.at(-1), run))) last.runs.push(run);
    else groups.push({ key, turned: isTurned, from, runs: [run] });
    from += run.width;
  }
  const stretches = groups.map(({ turned, from, runs }) => {
    const span = runs[0]?.span;
    const speaks = turned || runs.some((run) => run.replaced);
    const read = [...runs].sort((a, b) => a.at - b.at);
    const stretch: Stretch = {
      runs,
      from,
      width: widthOf(runs),
      ...(span?.href !== undefined && { link: span }),
      ...(speaks && { reading: read.map((run) => run.text).join('') }),
    };
    return { stretch, at: read[0]?.at ?? 0 };
  });
  return stretches.sort((a, b) => a.at - b.at).map(({ stretch }) => stretch);
};

/** The runs that are not read from left to right: all of a line that begins at the right. */
const turnedRuns = (line: Line): { from: number; to: number } => {
  if (line.rightToLeft) return { from: 0, to: line.runs.length };
  const from = line.runs.findIndex((run) => run.level > 0);
  return from < 0 ? { from: 0, to: 0 } : { from, to: line.runs.findLastIndex((run) => run.level > 0) + 1 };
};
