/** Visible in place of what cannot be shown. */
export const BOX = '\u25A1';

/**
 * Text as it may stand in a document: composed (NFC), line ends as LF, tabs as spaces. Control characters go, and so do
 * the marks that turn the direction of text about: with them an answer could be shown as something else than it says.
 * What has no meaning outside one font (private use), and halves of characters, become a visible box.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(HALVES, '\uFFFD')
    .replace(UNSHOWABLE, BOX)
    .replace(INVISIBLE, '')
    .normalize('NFC');

const HALVES = /[\uD800-\uDFFF]/gu;
const UNSHOWABLE = /[\p{Co}\uFFFE\uFFFF]/gu;
// Joiners stay (Persian and emoji need them); soft hyphens and zero-width spaces go, as we do not hyphenate.
const INVISIBLE =
  /(?!\n)\p{Cc}|[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;

/** Characters that only steer their neighbours, and have no picture of their own. */
export const isSteering = (codePoint: number): boolean =>
  codePoint === 0x200c || codePoint === 0x200d || (codePoint >= 0xfe00 && codePoint <= 0xfe0f);
