import type { Element } from '../canvas/structure';
import type { Inline, Picture } from '../document';
import type { FormFields } from '../fields/form-fields';
import type { ReadyPicture, ReadyPictures } from '../pictures/ready-picture';
import type { FontSet } from '../text/font-set';
import type { PdfTheme } from '../theme';
import type { TextStyles } from './styles';
import { SetText, type TextStyle } from './typesetter';

/** What every block needs to become strips. */
export class LayoutContext {
  private section: Element;
  private lastLevel = 0;

  constructor(
    readonly theme: PdfTheme,
    readonly styles: TextStyles,
    private readonly document: Element,
    private readonly fonts: FontSet,
    /** Where questions of a blank become fields. */
    readonly form: FormFields,
    private readonly pictures: ReadyPictures,
  ) {
    this.section = document;
  }

  /** Blocks put their elements below this one, in their order: the section that a heading began, or the document. */
  get root(): Element {
    return this.section;
  }

  set(inline: Inline, style: TextStyle, width: number): SetText {
    return new SetText(inline, style, width, this.fonts);
  }

  /** A picture of the document. @throws TypeError when it was not made ready */
  picture({ bytes }: Picture): ReadyPicture {
    const ready = this.pictures.get(bytes);
    if (ready === undefined) throw new TypeError('A picture that the document does not have');
    return ready;
  }

  /** The element of what is seen; `alt` is what it says. */
  figure(alt: string): Element {
    const element = this.section.child('Figure');
    element.alt = alt;
    return element;
  }

  /**
   * The element of a heading. Readers leap from heading to heading, so in the structure there is one of the first level, and
   * no level is skipped (ISO 14289-1, 7.4.2), whatever the blocks say; the looks are as they say. Each heading of the second
   * level begins a section.
   */
  heading(wanted: 1 | 2 | 3): Element {
    const level = this.lastLevel === 0 ? 1 : Math.min(Math.max(wanted, 2), this.lastLevel + 1);
    this.lastLevel = level;
    if (level === 2) this.section = this.document.child('Sect');
    return this.section.child(level === 1 ? 'H1' : level === 2 ? 'H2' : 'H3');
  }
}
