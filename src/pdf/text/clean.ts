/** Visible in place of what cannot be shown. */
export const BOX = '\u25A1';

/** A place where a word may be parted, with a hyphen. */
export const SOFT_HYPHEN = '\u00AD';
/** A place where a line may end, with nothing. */
export const BREAK_HERE = '\u200B';

/**
 * Text as it may stand in a document: composed (NFC), line ends as LF, tabs as spaces. Control characters go, and so do
 * the marks that turn the direction of text about: with them an answer could be shown as something else than it says.
 * What has no meaning outside one font (private use), and halves of characters, become a visible box.
 */
export const cleanText = (text: string): string => cleanTextWithBreaks(text).replace(BREAKS, '');

/** The same with the places to break at left in, for whoever breaks lines. */
export const cleanTextWithBreaks = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .replace(/\t/g, ' ')
        .replace(HALVES, '\uFFFD')
        .replace(UNSHOWABLE, BOX)
        .replace(INVISIBLE, '')
        .replace(IDLE_SELECTORS, '')
        .replace(IDLE_JOINERS, '')
        .replace(PARTING, '')
        .normalize('NFC');

/** Latin letters and the like, to which nothing is to be done. */
const PLAIN = /^[\n -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2026]*$/;
const BREAKS = /[\u00AD\u200B]/g;
const HALVES = /[\uD800-\uDFFF]/gu;
const UNSHOWABLE = /[\p{Co}\p{Noncharacter_Code_Point}]/gu;
const INVISIBLE =
  /(?!\n)\p{Cc}|[\u061C\u180E\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;
// Selectors and joiners mean something to emoji, joiners to scripts whose letters join. Elsewhere they are only in the way.
const IDLE_SELECTORS = /(?<![\p{Emoji}\p{Extended_Pictographic}])[\uFE00-\uFE0F]+/gu;
const IDLE_JOINERS =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u0600-\u1CFF\uA800-\uABFF\uFB50-\uFDFF\uFE70-\uFEFC])[\u200C\u200D]+/gu;
/** A place to break at inside a character. */
const PARTING = /[\u00AD\u200B]+(?=[\p{M}\u200C\u200D\u1160-\u11FF])/gu;

/** Characters that only steer their neighbours, and have no picture of their own. */
export const isSteering = (codePoint: number): boolean =>
  codePoint === 0x200c || codePoint === 0x200d || (codePoint >= 0xfe00 && codePoint <= 0xfe0f);
