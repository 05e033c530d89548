import type { Element } from '../canvas/structure';
import type { Inline } from '../document';
import type { FontSet } from '../text/font-set';
import type { PdfTheme } from '../theme';
import type { TextStyles } from './styles';
import { SetText, type TextStyle } from './typesetter';

/** What every block needs to become strips. */
export class LayoutContext {
  constructor(
    readonly theme: PdfTheme,
    readonly styles: TextStyles,
    /** The document's own element; blocks put theirs below it, in their order. */
    readonly root: Element,
    private readonly fonts: FontSet,
  ) {}

  set(inline: Inline, style: TextStyle, width: number): SetText {
    return new SetText(inline, style, width, this.fonts);
  }
}
