import { Element } from '../canvas/structure';
import type { ArtifactKind, TaggedCanvas } from '../canvas/tagged-canvas';
import type { Inline, Span } from '../document';
import type { FontSet } from '../text/font-set';
import { type Line, toLines } from '../text/lines';
import type { Run } from '../text/runs';
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
    fonts: FontSet,
  ) {
    const spans = typeof inline === 'string' ? [{ text: inline }] : inline;
    const styled = style.strong === true ? spans.map((span) => ({ ...span, strong: true })) : spans;
    this.lines = toLines(styled, (width * 1000) / style.size, fonts);
    this.height = this.lines.length * style.leading;
  }

  /** As a part of what the document says. */
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
      let at = this.start(line, x);
      for (const stretch of stretchesOf(line)) {
        this.paintStretch(canvas, element, stretch, at, lineTop);
        at += (stretch.width * this.style.size) / 1000;
      }
    }
  }

  /** As a repetition of what was said already. */
  paintArtifact(canvas: TaggedCanvas, kind: ArtifactKind, x: number, top: number): void {
    canvas.artifact(kind, (pen) => {
      for (const [i, line] of this.lines.entries()) {
        const { size, leading, colour } = this.style;
        pen.text(line.runs, this.start(line, x), this.baseline(top + i * leading), size, colour);
      }
    });
  }

  /** Points; of the widest line. */
  get inkWidth(): number {
    return (Math.max(...this.lines.map((line) => line.width)) * this.style.size) / 1000;
  }

  private paintStretch(
    canvas: TaggedCanvas,
    element: Element,
    stretch: Stretch,
    x: number,
    top: number,
  ): void {
    const { size, colour } = this.style;
    const { runs, link, reading } = stretch;
    const target = link === undefined ? element : this.linkElement(element, link);
    // Boxes are replaced in the content itself, so that copied text has what was written. Text from right to left is
    // told in the structure only: programs that copy turn it themselves, and would turn a replacement too.
    const missing = runs.every((run) => run.missing) ? reading : undefined;
    const owner = reading === undefined ? target : target.child('Span', undefined, reading);
    const width = (stretch.width * size) / 1000;
    const baseline = this.baseline(top);
    canvas.mark(
      owner,
      (pen) => {
        pen.text(runs, x, baseline, size, colour);
        if (link !== undefined) pen.rectangle(x, baseline + 1.2, width, 0.5, colour);
      },
      missing,
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

  private start(line: Line, x: number): number {
    return line.rightToLeft ? x + this.width - (line.width * this.style.size) / 1000 : x;
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
  readonly width: number;
}

/** Neighbouring runs that are marked together: a link by itself, what no font has by itself, the rest in one. */
const stretchesOf = (line: Line): Stretch[] => {
  const turned = turnedRuns(line);
  const groups: { key: string; turned: boolean; runs: Run[] }[] = [];
  for (const [i, run] of line.runs.entries()) {
    const isTurned = i >= turned.from && i < turned.to;
    const key = `${run.span.href ?? ''} ${String(isTurned)} ${String(run.missing)}`;
    const last = groups.at(-1);
    if (last?.key === key) last.runs.push(run);
    else groups.push({ key, turned: isTurned, runs: [run] });
  }
  return groups.map(({ turned, runs }) => {
    const span = runs[0]?.span;
    const speaks = turned || runs.some((run) => run.missing);
    const inOrder = [...runs].sort((a, b) => a.at - b.at);
    return {
      runs,
      width: runs.reduce((sum, run) => sum + run.width, 0),
      ...(span?.href !== undefined && { link: span }),
      ...(speaks && { reading: inOrder.map((run) => run.text).join('') }),
    };
  });
};

/** The runs that are not read from left to right: all of a line that begins at the right. */
const turnedRuns = (line: Line): { from: number; to: number } => {
  if (line.rightToLeft) return { from: 0, to: line.runs.length };
  const from = line.runs.findIndex((run) => run.level > 0);
  return from < 0 ? { from: 0, to: 0 } : { from, to: line.runs.findLastIndex((run) => run.level > 0) + 1 };
};
