import { type PDFDict, PDFRawStream } from 'pdf-lib';
import { toBinaryText } from './binary-text';
import { ContentTokens, type Operand, type Operation } from './content-tokens';
import { codesOf, type FontReader, readFont } from './font-reader';
import { Allowance, BeyondReading } from './limits';
import { MarkStack, type Mark } from './marks';
import type { OpenFile, PageOf } from './open-file';
import { DEVICE_COLOURS, KNOWN, PAINTS, SHOWS } from './operators';
import { asDict, asItems, dictOf, nameOf, valueOf } from './values';

export type ContentFault = 'unmarked' | 'nested' | 'unbalanced' | 'operator' | 'syntax' | 'resource';
export interface ContentProblem {
  readonly fault: ContentFault;
  readonly reason: string;
}

/** What a stretch of content says and what is wrong with it. */
export interface ContentRead {
  readonly marks: readonly Mark[];
  readonly problems: readonly ContentProblem[];
}

export interface FontUse {
  readonly font: FontReader;
  readonly codes: Set<number>;
  /** Where it is used first. */
  readonly where: string;
}

/** Told what content uses. `where` names the page or the annotation. */
export class Uses {
  readonly fonts = new Map<PDFDict, FontUse>();
  /** Colour spaces by name, and where they are used first. */
  readonly colours = new Map<string, string>();
  readonly graphicsStates = new Map<PDFDict, string>();

  colour(space: string, where: string): void {
    if (!this.colours.has(space)) this.colours.set(space, where);
  }
}

interface State {
  font: FontUse | undefined;
}

/** Forms in forms; ours have one. */
const DEEPEST_FORM = 12;
/** PDF/A-2 and -3 allow no more (ISO 19005-3, 6.1.13). */
const DEEPEST_STATE = 28;

/** Reads pages and forms of one file operator by operator, with what they use. */
export class ContentReader {
  readonly uses = new Uses();
  private readonly allowance: Allowance;

  constructor(private readonly file: OpenFile) {
    this.allowance = new Allowance(file.limits.operators, 'its pages have more on them than can be read');
  }

  /** A page's content, all its streams as one. @throws BeyondReading */
  page({ dict, resources }: PageOf, where: string): ContentRead {
    const contents = valueOf(dict, 'Contents');
    const streams = asItems(dict, contents) ?? (contents === undefined ? [] : [contents]);
    const parts = streams.map((stream) => this.bytes(stream));
    const walk = new Walk(this.file, this.uses, this.allowance, where, true);
    if (parts.includes(undefined)) walk.tell('syntax', 'a content stream cannot be unpacked');
    walk.read(parts.filter((part) => part !== undefined).join('\n'), resources, 0);
    return walk.finish();
  }

  /** A form by itself, for example an annotation's appearance: it need not be marked. @throws BeyondReading */
  form(stream: PDFRawStream, where: string): ContentRead {
    const walk = new Walk(this.file, this.uses, this.allowance, where, false);
    const bytes = this.bytes(stream);
    if (bytes === undefined) walk.tell('syntax', 'an appearance cannot be unpacked');
    walk.read(bytes ?? '', dictOf(stream.dict, 'Resources'), 0);
    return walk.finish();
  }

  private bytes(stream: unknown): string | undefined {
    const unpacked = stream instanceof PDFRawStream ? this.file.unpacker.unpack(stream) : undefined;
    this.allowance.spend((unpacked?.length ?? 0) >> 4);
    return unpacked === undefined ? undefined : toBinaryText(unpacked);
  }
}

class Walk {
  private readonly problems: ContentProblem[] = [];
  private readonly marks: MarkStack;
  private state: State = { font: undefined };

  constructor(
    private readonly file: OpenFile,
    private readonly uses: Uses,
    private readonly allowance: Allowance,
    private readonly where: string,
    private readonly mustBeMarked: boolean,
  ) {
    this.marks = new MarkStack((fault, reason) => this.tell(fault, reason));
  }

  tell(fault: ContentFault, reason: string): void {
    this.problems.push({ fault, reason });
  }

  finish(): ContentRead {
    this.marks.finish();
    return { marks: this.marks.all, problems: this.problems };
  }

  read(bytes: string, resources: PDFDict | undefined, depth: number): void {
    const tokens = new ContentTokens(bytes);
    const saved: State[] = [];
    let inText = false;
    for (let operation = tokens.next(); operation !== undefined; operation = tokens.next()) {
      this.allowance.spend();
      const { operator } = operation;
      if (!KNOWN.has(operator)) this.tell('operator', `${shown(operator)} is no operator`);
      if (PAINTS.has(operator) && this.mustBeMarked && !this.marks.isInside)
        this.tell('unmarked', `${operator === 'BI' ? 'a picture' : operator} outside every mark`);
      if (operator === 'q') saved.push({ ...this.state });
      if (operator === 'q' && saved.length === DEEPEST_STATE + 1) this.tell('syntax', 'q more than 28 deep');
      if (operator === 'Q') this.restore(saved);
      if (operator === 'BT' || operator === 'ET') {
        if (inText === (operator === 'BT')) this.tell('unbalanced', `${operator} without its other half`);
        inText = operator === 'BT';
      }
      this.marks.operate(operation, resources, inText);
      this.use(operation, resources);
      if (SHOWS.has(operator)) this.show(operation);
      if (operator === 'Do') this.paint(operation, resources, depth);
    }
    if (inText) this.tell('unbalanced', 'BT without its ET');
    if (saved.length > 0) this.tell('unbalanced', 'q without its Q');
    for (const problem of tokens.problems) this.tell('syntax', problem);
  }

  private restore(saved: State[]): void {
    const before = saved.pop();
    if (before === undefined) this.tell('unbalanced', 'Q without its q');
    else this.state = before;
  }

  private use({ operator, operands }: Operation, resources: PDFDict | undefined): void {
    const device = DEVICE_COLOURS[operator];
    if (device !== undefined) this.uses.colour(device, this.where);
    const named = nameIn(operands.at(operator === 'Tf' ? 0 : -1));
    if (operator === 'cs' || operator === 'CS') this.uses.colour(named ?? '?', this.where);
    if (operator === 'BI') {
      const space = operands[0]?.kind === 'dict' ? operands[0].entries : new Map<string, Operand>();
      const name = nameIn(space.get('CS') ?? space.get('ColorSpace'));
      if (name !== undefined) this.uses.colour(SHORT[name] ?? name, this.where);
    }
    if (operator === 'gs') {
      const state = this.resource(resources, 'ExtGState', named);
      if (state !== undefined && !this.uses.graphicsStates.has(state))
        this.uses.graphicsStates.set(state, this.where);
    }
    if (operator === 'Tf') this.state.font = this.font(resources, named);
  }

  private font(resources: PDFDict | undefined, name: string | undefined): FontUse | undefined {
    const dict = this.resource(resources, 'Font', name);
    if (dict === undefined) return undefined;
    const known = this.uses.fonts.get(dict);
    if (known !== undefined) return known;
    if (this.uses.fonts.size >= this.file.limits.fonts)
      throw new BeyondReading('it has more fonts than can be read');
    const use = {
      font: readFont(this.file, dict, this.allowance),
      codes: new Set<number>(),
      where: this.where,
    };
    this.uses.fonts.set(dict, use);
    return use;
  }

  private resource(resources: PDFDict | undefined, kind: string, name = ''): PDFDict | undefined {
    const group = resources === undefined ? undefined : dictOf(resources, kind);
    const found = group === undefined ? undefined : asDict(valueOf(group, name));
    if (found === undefined) this.tell('resource', `there is no ${kind} ${shown(name)}`);
    return found;
  }

  private show({ operands }: Operation): void {
    const use = this.state.font;
    if (use === undefined) {
      this.tell('resource', 'text without a font');
      return;
    }
    for (const operand of operands.flatMap((one) => (one.kind === 'array' ? one.items : [one]))) {
      if (operand.kind !== 'string') continue;
      let text = '';
      for (const code of codesOf(operand.value, use.font.bytesPerCode)) {
        use.codes.add(code);
        text += use.font.says(code) ?? '';
      }
      this.marks.write(text);
    }
  }

  private paint({ operands }: Operation, resources: PDFDict | undefined, depth: number): void {
    const name = nameIn(operands.at(-1)) ?? '';
    const group = resources === undefined ? undefined : dictOf(resources, 'XObject');
    const object = group === undefined ? undefined : valueOf(group, name);
    if (!(object instanceof PDFRawStream)) {
      this.tell('resource', `there is no XObject ${shown(name)}`);
      return;
    }
    if (nameOf(object.dict, 'Subtype') !== 'Form') return;
    if (depth >= DEEPEST_FORM) {
      this.tell('syntax', 'forms lie too deep in each other');
      return;
    }
    const before = this.state;
    this.state = { ...before };
    const bytes = this.file.unpacker.unpack(object);
    this.allowance.spend((bytes?.length ?? 0) >> 4);
    if (bytes === undefined) this.tell('syntax', `the form ${shown(name)} cannot be unpacked`);
    else this.read(toBinaryText(bytes), dictOf(object.dict, 'Resources') ?? resources, depth + 1);
    this.state = before;
  }
}

const SHORT: Readonly<Partial<Record<string, string>>> = {
  G: 'DeviceGray',
  RGB: 'DeviceRGB',
  CMYK: 'DeviceCMYK',
};

const nameIn = (operand: Operand | undefined): string | undefined =>
  operand?.kind === 'name' ? operand.value : undefined;

const shown = (word: string): string => `"${word.slice(0, 40)}"`;
