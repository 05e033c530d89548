import { UsedFont } from '../font-file/used-font';
import type { PdfSink } from '../sink/pdf-sink';
import type { Face } from '../text/face';
import { type Run, widthOf } from '../text/runs';
import type { Colour } from '../theme';

/** A rectangle on a page: points, from the page's upper left corner. */
export interface Area {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The fonts that a document has drawn with so far, by face. */
export class FontShelf {
  private readonly byFace = new Map<Face, UsedFont>();
  private readonly all: UsedFont[] = [];

  for(face: Face): UsedFont {
    const known = this.byFace.get(face);
    if (known?.isFull === false) return known;
    const font = new UsedFont(face, `F${this.all.length}`);
    this.byFace.set(face, font);
    this.all.push(font);
    return font;
  }

  /** The `Font` entry of resources. */
  embed(sink: PdfSink) {
    return Object.fromEntries(this.all.map((font) => [font.name, font.embed(sink)]));
  }
}

/** Draws on one page; handed out only inside a mark, so that nothing is drawn that the structure does not know. */
export class Pen {
  constructor(
    private readonly operators: string[],
    private readonly fonts: FontShelf,
    private readonly pageHeight: number,
    /** Of a page that goes from right to left, points: there `x` is how far something stands from the right edge. */
    private readonly mirroredIn?: number,
  ) {}

  /** Points, from the page's upper left corner; `baseline` is where letters stand. */
  text(runs: readonly Run[], x: number, baseline: number, size: number, colour: Colour): void {
    const paint = colour.map(short).join(' ');
    const left = this.left(x, (widthOf(runs) * size) / 1000);
    const out = [`BT ${paint} rg 1 0 0 1 ${short(left)} ${short(this.pageHeight - baseline)} Tm`];
    for (const run of runs) {
      const font = this.fonts.for(run.face);
      const shown = `<${run.glyphs.map((glyph) => font.code(glyph)).join('')}> Tj`;
      out.push(
        `/${font.name} ${short(size)} Tf`,
        run.thicker ? `${paint} RG ${short(size * THICKER)} w 2 Tr ${shown} 0 Tr` : shown,
      );
    }
    this.operators.push(`${out.join(' ')} ET`);
  }

  rectangle(x: number, top: number, width: number, height: number, colour: Colour): void {
    const numbers = [this.left(x, width), this.pageHeight - top - height, width, height].map(short).join(' ');
    this.operators.push(`${colour.map(short).join(' ')} rg ${numbers} re f`);
  }

  /** Rectangles as one shape: neighbours show no hair between them. A mirrored page does not mirror the shape. */
  rectangles(areas: readonly Area[], colour: Colour): void {
    const first = Math.min(...areas.map(({ x }) => x));
    const shift = this.left(first, Math.max(...areas.map(({ x, width }) => x + width)) - first) - first;
    const shapes = areas.map(({ x, top, width, height }) => {
      const numbers = [x + shift, this.pageHeight - top - height, width, height];
      return `${numbers.map(short).join(' ')} re`;
    });
    this.operators.push(`${colour.map(short).join(' ')} rg ${shapes.join(' ')} f`);
  }

  /** `name`: what the page's resources call it; `matrix`: where its square of 1 by 1 goes, from the lower left corner. */
  picture(name: string, matrix: readonly number[]): void {
    this.operators.push(`q ${matrix.map(short).join(' ')} cm /${name} Do Q`);
  }

  /** Straight lines from point to point, `width` points wide, with round ends. A mirrored page does not mirror the shape. */
  line(points: readonly (readonly [x: number, top: number])[], width: number, colour: Colour): void {
    const first = Math.min(...points.map(([x]) => x));
    const shift = this.left(first, Math.max(...points.map(([x]) => x)) - first) - first;
    const steps = points.map(([x, top], i) => `${this.at(x + shift, top)} ${i === 0 ? 'm' : 'l'}`);
    this.operators.push(
      `q ${colour.map(short).join(' ')} RG ${short(width)} w 1 J 1 j ${steps.join(' ')} S Q`,
    );
  }

  /** `width`: of the line around it, points; none: filled. */
  circle(x: number, top: number, diameter: number, colour: Colour, width?: number): void {
    const radius = diameter / 2;
    const [cx, cy] = [this.left(x, diameter) + radius, top + radius];
    const arc = (from: readonly [number, number], to: readonly [number, number]) => {
      // Four Bézier curves are a circle to the eye when their handles have this length of the radius.
      const handle = radius * 0.5523;
      const point = ([dx, dy]: readonly [number, number], [ex, ey]: readonly [number, number]) =>
        this.at(cx + dx * radius + ex * handle, cy + dy * radius + ey * handle);
      return `${point(from, to)} ${point(to, from)} ${point(to, [0, 0])} c`;
    };
    const arcs = [
      arc([1, 0], [0, 1]),
      arc([0, 1], [-1, 0]),
      arc([-1, 0], [0, -1]),
      arc([0, -1], [1, 0]),
    ].join(' ');
    const paint = width === undefined ? 'f' : 's';
    const look = `${colour.map(short).join(' ')} ${width === undefined ? 'rg' : `RG ${short(width)} w`}`;
    this.operators.push(`q ${look} ${this.at(cx + radius, cy)} m ${arcs} ${paint} Q`);
  }

  private left(x: number, width: number): number {
    return this.mirroredIn === undefined ? x : this.mirroredIn - x - width;
  }

  private at(x: number, top: number): string {
    return `${short(x)} ${short(this.pageHeight - top)}`;
  }
}

/** Of the size: the stroke around letters that have no strong sisters. */
const THICKER = 0.03;

/** At most three decimals, as every reader of PDF takes them. */
const short = (number: number): string => String(Math.round(number * 1000) / 1000);
