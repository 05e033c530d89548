/**
 * The letters that a viewer can set when somebody types in a field: those of Windows-1252, which PDF calls WinAnsi, and in
 * its unused places the letters of Polish, Sami and Turkish. A field's font must be a simple one, of 256 codes at most:
 * viewers look typed text up by it, and with a font of two-byte codes some set nothing, or set it wrongly.
 */
export interface TypingAlphabet {
  /** Code -> character; nothing where no letter has the code. */
  readonly characters: readonly (string | undefined)[];
  /** The codes that differ from WinAnsi, with their names in the Adobe Glyph List, as `Differences` takes them. */
  readonly differences: readonly (number | string)[];
}

/** Windows-1252 from 0x80 to 0x9F; a full stop where it has nothing. */
const MIDDLE = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

/** Character and name in the Adobe Glyph List. */
const MORE = `Ą Aogonek ą aogonek Ć Cacute ć cacute Ę Eogonek ę eogonek Ł Lslash ł lslash Ń Nacute ń nacute
  Ś Sacute ś sacute Ź Zacute ź zacute Ż Zdotaccent ż zdotaccent Č Ccaron č ccaron Đ Dcroat đ dcroat Ŋ Eng ŋ eng
  Ŧ Tbar ŧ tbar Ğ Gbreve ğ gbreve İ Idotaccent ı dotlessi Ş Scedilla ş scedilla`.split(/\s+/);

/** Codes that nothing has: not those of line ends, tabs and the like, which do not outlive a content stream. */
const FREE = [
  ...[1, 2, 3, 4, 5, 6, 7, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31],
  ...[0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d],
];

const make = (): TypingAlphabet => {
  const characters = Array.from({ length: 256 }, (_, code): string | undefined => {
    if (code < 0x20 || code === 0x7f) return undefined;
    if (code < 0x80 || code >= 0xa0) return String.fromCharCode(code);
    const character = MIDDLE[code - 0x80];
    return character === '.' ? undefined : character;
  });
  const differences: (number | string)[] = [];
  for (let i = 0; i < MORE.length; i += 2) {
    const code = FREE[i / 2];
    if (code === undefined) break;
    characters[code] = MORE[i];
    differences.push(code, MORE[i + 1] ?? '');
  }
  return { characters, differences };
};

export const typingAlphabet: TypingAlphabet = make();
