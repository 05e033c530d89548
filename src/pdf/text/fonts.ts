/** A font file (TrueType), read when something is drawn that needs it. One object stands for one file. */
export interface FontFile {
  read(): Uint8Array;
}

/** A face and its strong sister. */
export interface Family {
  readonly regular: FontFile;
  /** Left out, the regular one is drawn with a thicker stroke. */
  readonly strong?: FontFile;
  /** Characters that it is there for. It is not even read for text with none of them. */
  readonly only?: RegExp;
}

/** The wanted family first, then those that help out with what it lacks. */
export type Fonts = readonly Family[];

const ETHIOPIC = /\p{Script=Ethiopic}/u;
// Not a skin tone by itself: Noto Emoji draws nothing for it.
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3]/u;

/**
 * The families beside the engine; the caller lends the reading of files. DejaVu Sans comes last, as it has a little of
 * everything: emoji without skin tones among them. Its bold face is as large as all others together, and stays away.
 */
export const documentFamilies = (read: (file: string) => Uint8Array): Fonts => {
  const file = (name: string): FontFile => ({ read: () => read(`${name}.ttf`) });
  const emoji = file('NotoEmoji-Regular');
  return [
    { regular: file('SourceSans3-Regular'), strong: file('SourceSans3-Semibold') },
    { regular: file('NotoSansEthiopic-Regular'), only: ETHIOPIC },
    { regular: emoji, strong: emoji, only: EMOJI },
    { regular: file('DejaVuSans') },
  ];
};
