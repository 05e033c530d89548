import { BOX } from './clean';
import { Face, type Glyph } from './face';

/** Font files (TrueType), the wanted one first, then those that help out with what it lacks. */
export interface Fonts {
  readonly regular: readonly Uint8Array[];
  readonly strong: readonly Uint8Array[];
}

/** Which face shows which text. */
export class FontSet {
  private readonly chains: { readonly regular: readonly Face[]; readonly strong: readonly Face[] };
  private readonly box: { readonly face: Face; readonly glyph: Glyph };

  /** @throws TypeError when no font has the box that stands for missing characters (U+25A1) */
  constructor(fonts: Fonts) {
    this.chains = {
      regular: fonts.regular.map((b) => Face.of(b)),
      strong: fonts.strong.map((b) => Face.of(b)),
    };
    this.box = this.findBox();
  }

  /** The first face that has every character of the cluster; nothing when none has. */
  faceFor(cluster: string, strong: boolean): Face | undefined {
    return this.chains[strong ? 'strong' : 'regular'].find((face) => face.covers(cluster));
  }

  /** The face that is wanted before all others. */
  first(strong: boolean): Face | undefined {
    return this.chains[strong ? 'strong' : 'regular'][0];
  }

  /** What is drawn for a cluster that no face has: never a font's own empty picture, which says nothing to anyone. */
  get missing(): { readonly face: Face; readonly glyph: Glyph } {
    return this.box;
  }

  private findBox() {
    for (const face of this.chains.regular) {
      const glyph = face.glyph(BOX.codePointAt(0) ?? 0);
      if (glyph !== undefined) return { face, glyph };
    }
    throw new TypeError('No font has a box (U+25A1) for missing characters');
  }
}
