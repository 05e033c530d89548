import { BOX } from './clean';
import { Face, type Glyph } from './face';
import type { Family, Fonts } from './fonts';
import { isRightToLeft } from './direction';

/** A face, and whether it must be drawn thicker than it is to stand out. */
export interface Choice {
  readonly face: Face;
  readonly thicker: boolean;
}

/** What the text of one document is set with: which face shows which text, and the ways of its language. */
export class FontSet {
  /** The document as a whole goes from right to left. */
  readonly rightToLeft: boolean;
  private boxed: { readonly face: Face; readonly glyph: Glyph } | undefined;

  /** `language`: BCP 47, the document's. */
  constructor(
    private readonly fonts: Fonts,
    readonly language: string,
  ) {
    this.rightToLeft = isRightToLeft(language);
  }

  /** The first face that has every character of the cluster; nothing when none has. */
  choose(cluster: string, strong: boolean): Choice | undefined {
    for (const family of this.fonts) {
      if (family.only?.test(cluster) === false) continue;
      const face = faceOf(family, strong);
      if (face.covers(cluster)) return strong && family.strong === undefined ? thickened(face) : plain(face);
    }
    return undefined;
  }

  /** The face that is wanted before all others. */
  first(strong: boolean): Face | undefined {
    const [family] = this.fonts;
    return family && faceOf(family, strong);
  }

  /**
   * What is drawn for a cluster that no face has: never a font's own empty picture, which says nothing to anyone.
   * @throws TypeError when no font has the box (U+25A1)
   */
  get missing(): { readonly face: Face; readonly glyph: Glyph } {
    return (this.boxed ??= this.findBox());
  }

  private findBox() {
    for (const family of this.fonts) {
      const face = faceOf(family, false);
      const glyph = face.glyph(BOX.codePointAt(0) ?? 0);
      if (glyph !== undefined) return { face, glyph };
    }
    throw new TypeError('No font has a box (U+25A1) for missing characters');
  }
}

const faceOf = (family: Family, strong: boolean): Face =>
  Face.of(strong ? (family.strong ?? family.regular) : family.regular);

const choices = new WeakMap<Face, { readonly plain: Choice; readonly thicker: Choice }>();
const choicesOf = (face: Face) => {
  const known = choices.get(face);
  if (known !== undefined) return known;
  const made = { plain: { face, thicker: false }, thicker: { face, thicker: true } };
  choices.set(face, made);
  return made;
};
const plain = (face: Face): Choice => choicesOf(face).plain;
const thickened = (face: Face): Choice => choicesOf(face).thicker;
