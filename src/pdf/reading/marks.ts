import type { PDFDict } from 'pdf-lib';
import { fromUtf16 } from './binary-text';
import type { ContentFault } from './content-reader';
import type { Operand, Operation } from './content-tokens';
import { asText, dictOf, numberOf, textOf, valueOf } from './values';

/** A stretch of content that stands in one mark, as a reader finds it. */
export interface Mark {
  /** `Artifact`, or the tag of the element that owns it. */
  readonly tag: string;
  readonly mcid: number | undefined;
  readonly actualText: string | undefined;
  /** BCP 47, where the mark says it. */
  readonly language: string | undefined;
  /** What its glyphs say by the fonts' own maps; parts inside it that say what they mean are taken at their word. */
  text: string;
  /** Baselines of what was written, in points from the page's lower edge. */
  readonly baselines: number[];
  /** Where lines begin, and corners of rectangles and pictures; points from the page's lower left corner. */
  readonly points: (readonly [number, number])[];
  /** Whether it was begun inside a text object. */
  readonly inText: boolean;
}

const ARTIFACT = 'Artifact';
/** In each other; ours have two. */
const DEEPEST = 50;

/** The marks that are open, and those that were (PDF 32000-1, 14.6). */
export class MarkStack {
  /** Owned ones, and artifacts, in the order in which they begin. */
  readonly all: Mark[] = [];
  private readonly open: Mark[] = [];
  private baseline = 0;

  constructor(private readonly tell: (fault: ContentFault, reason: string) => void) {}

  /** Whether what is drawn now belongs to an element or is an artifact. */
  get isInside(): boolean {
    return this.open.some(isOwned);
  }

  operate({ operator, operands }: Operation, resources: PDFDict | undefined, inText: boolean): void {
    if (operator === 'BMC' || operator === 'BDC') this.begin(operands, resources, inText);
    if (operator === 'EMC') this.end(inText);
    this.place(operator, operands);
    if (operator === 'Tm') this.baseline = numberIn(operands.at(-1));
    if (operator === 'Td' || operator === 'TD') this.baseline += numberIn(operands.at(-1));
  }

  write(text: string): void {
    const [top, owner] = [this.open.at(-1), this.open.find(isOwned)];
    if (top !== undefined) top.text += text;
    if (owner !== undefined && owner.baselines.at(-1) !== this.baseline) owner.baselines.push(this.baseline);
  }

  finish(): void {
    for (const mark of this.open) this.tell('unbalanced', `${mark.tag} is never closed`);
  }

  /** Content of ours moves the page's corner for pictures only, and back again. */
  private place(operator: string, operands: readonly Operand[]): void {
    const points = this.open.find(isOwned)?.points;
    if (points === undefined) return;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands.map(numberIn);
    if (operator === 'Tm') points.push([e, f]);
    if (operator === 're') points.push([a, b], [a + c, b + d]);
    if (operator === 'cm') points.push([e, f], [e + a, f + d]);
  }

  private begin(operands: readonly Operand[], resources: PDFDict | undefined, inText: boolean): void {
    const mark = { ...facts(operands, resources), text: '', baselines: [], points: [], inText };
    const owner = this.open.find(isOwned);
    if (owner !== undefined && isOwned(mark)) this.tell('nested', `a mark inside ${owner.tag}`);
    if (isOwned(mark)) this.all.push(mark);
    if (this.open.length === DEEPEST) this.tell('unbalanced', 'marks lie too deep in each other');
    this.open.push(mark);
  }

  private end(inText: boolean): void {
    const mark = this.open.pop();
    if (mark === undefined) {
      this.tell('unbalanced', 'an end of a mark that never began');
      return;
    }
    if (mark.inText !== inText)
      this.tell('unbalanced', `${mark.tag} begins and ends on different sides of BT or ET`);
    const above = this.open.at(-1);
    if (above !== undefined && !isOwned(mark)) above.text += mark.actualText ?? mark.text;
  }
}

const isOwned = ({ tag, mcid }: Mark): boolean => mcid !== undefined || tag === ARTIFACT;

const numberIn = (operand: Operand | undefined): number => (operand?.kind === 'number' ? operand.value : 0);

const facts = (operands: readonly Operand[], resources: PDFDict | undefined) => {
  const [tag, given] = operands;
  const named = tag?.kind === 'name' ? tag.value : '?';
  if (given?.kind === 'dict') {
    const { entries } = given;
    const mcid = entries.get('MCID');
    return {
      tag: named,
      mcid: mcid?.kind === 'number' ? mcid.value : undefined,
      actualText: wordsIn(entries.get('ActualText')),
      language: wordsIn(entries.get('Lang')),
    };
  }
  const lists = resources === undefined ? undefined : dictOf(resources, 'Properties');
  const list = given?.kind === 'name' && lists !== undefined ? dictOf(lists, given.value) : undefined;
  return {
    tag: named,
    mcid: list === undefined ? undefined : numberOf(list, 'MCID'),
    actualText: list === undefined ? undefined : asText(valueOf(list, 'ActualText')),
    language: list === undefined ? undefined : textOf(list, 'Lang'),
  };
};

const wordsIn = (operand: Operand | undefined): string | undefined => {
  if (operand?.kind !== 'string') return undefined;
  return operand.value.startsWith('\xFE\xFF') ? fromUtf16(operand.value) : operand.value;
};
