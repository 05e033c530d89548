import { UsedFont } from '../font-file/used-font';
import type { PdfSink } from '../sink/pdf-sink';
import type { Face } from '../text/face';
import type { Run } from '../text/runs';
import type { Colour } from '../theme';

/** The fonts that a document has drawn with so far, by face. */
export class FontShelf {
  private readonly fonts = new Map<Face, UsedFont>();

  for(face: Face): UsedFont {
    const known = this.fonts.get(face);
    if (known !== undefined) return known;
    const font = new UsedFont(face, `F${this.fonts.size}`);
    this.fonts.set(face, font);
    return font;
  }

  /** The `Font` entry of resources. */
  embed(sink: PdfSink) {
    return Object.fromEntries([...this.fonts.values()].map((font) => [font.name, font.embed(sink)]));
  }
}

/** Draws on one page; handed out only inside a mark, so that nothing is drawn that the structure does not know. */
export class Pen {
  constructor(
    private readonly operators: string[],
    private readonly fonts: FontShelf,
    private readonly pageHeight: number,
  ) {}

  /** Points, from the page's upper left corner; `baseline` is where letters stand. */
  text(runs: readonly Run[], x: number, baseline: number, size: number, colour: Colour): void {
    const out = [
      `BT ${colour.map(short).join(' ')} rg 1 0 0 1 ${short(x)} ${short(this.pageHeight - baseline)} Tm`,
    ];
    for (const run of runs) {
      const font = this.fonts.for(run.face);
      out.push(
        `/${font.name} ${short(size)} Tf`,
        run.placed === undefined ? plain(run, font) : placed(run, font, size),
      );
    }
    this.operators.push(`${out.join(' ')} ET`);
  }

  rectangle(x: number, top: number, width: number, height: number, colour: Colour): void {
    const numbers = [x, this.pageHeight - top - height, width, height].map(short).join(' ');
    this.operators.push(`${colour.map(short).join(' ')} rg ${numbers} re f`);
  }
}

/** At most three decimals, as every reader of PDF takes them. */
const short = (number: number): string => String(Math.round(number * 1000) / 1000);

const plain = (run: Run, font: UsedFont): string =>
  `<${run.glyphs.map((glyph) => font.code(glyph)).join('')}> Tj`;

/** Each glyph moved to its place, and back again; raised glyphs by the text rise. */
const placed = (run: Run, font: UsedFont, size: number): string => {
  const out: string[] = [];
  let array = '';
  let rise = 0;
  const flush = () => {
    if (array !== '') out.push(`[${array}] TJ`);
    array = '';
  };
  for (const { glyph, advance, x, y } of run.placed ?? []) {
    if (y !== rise) {
      flush();
      rise = y;
      out.push(`${short((y * size) / 1000)} Ts`);
    }
    const after = glyph.advance + x - advance;
    array += `${x === 0 ? '' : -x}<${font.code(glyph)}>${after === 0 ? '' : after}`;
  }
  flush();
  if (rise !== 0) out.push('0 Ts');
  return out.join(' ');
};
