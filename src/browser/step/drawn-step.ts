import type { Pairs } from '../../form/answer/pairs';
import type { ShownPage } from '../../form/model/shown-form';
import type { Problem } from '../../form/problem';
import { FormPage } from '../../views/form-page/form-page';
import type { FilesNow } from '../../views/form-page/upload-of';
import type { Texts } from '../../views/text/texts';
import type { HandedOver } from '../handed-over';
import { adoptElement } from '../render/adopt';
import { drawElement } from '../render/patch';
import { Kept, piecesOf, type ElementPiece } from '../render/pieces';
import { carriedIn } from './read-form';

/** What the server may have put before the questions, by the ids, in order. */
const BEFORE = ['fran-blankett', 'nytt'];

export interface Drawn {
  readonly page: ShownPage;
  readonly pairs: Pairs;
  readonly problems: readonly Problem[];
  readonly searches: ReadonlyMap<string, string>;
  readonly files: FilesNow;
}

/** The step's form on the page: found once as the server made it, then changed in place. */
export class DrawnStep {
  private last: ElementPiece;

  /** @throws Mismatch when the page is not what these would have been drawn as; it is left untouched then */
  constructor(
    private readonly form: HTMLFormElement,
    private readonly handed: HandedOver,
    private readonly title: string,
    private readonly texts: Texts,
    first: Drawn,
  ) {
    this.last = this.pieceOf(first, false);
    adoptElement(this.last, form);
  }

  /** True while the page is changed: what is taken away then loses the focus, and says so at once. */
  isDrawing = false;

  draw(drawn: Drawn): void {
    const piece = this.pieceOf(drawn, true);
    this.isDrawing = true;
    try {
      drawElement(piece, this.last);
    } finally {
      this.isDrawing = false;
    }
    this.last = piece;
  }

  private pieceOf(drawn: Drawn, isLive: boolean): ElementPiece {
    const { form, handed, title, texts } = this;
    const before = BEFORE.flatMap((id) => document.getElementById(id) ?? []);
    const described = FormPage({
      ...drawn,
      texts,
      form: title,
      step: handed.step,
      of: handed.of,
      action: form.getAttribute('action') ?? '',
      hidden: carriedIn(form),
      hasBack: handed.step > 1,
      isPassing: handed.isPassing,
      before: before.map((node) => new Kept(node)),
      byLink: new Set(handed.byLink),
      fetched: new Map(handed.fetched),
      isLive,
    });
    const [piece] = piecesOf(described);
    if (piece === undefined || !('tag' in piece)) throw new Error('A step is a form.');
    return piece;
  }
}
