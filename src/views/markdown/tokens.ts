import { lexer, type Token } from 'marked';

/** Signs without which a text means the same with Markdown and without. Most labels and hints have none of them. */
const SIGNS = /[*_[\]`#>\\~|\n<]|https?:|www\.|@|^\s*(?:[-+]|\d+[.)])\s|^ {4}/;

/** The same hints stand on many pages, so what was read is kept. */
const read = new Map<string, readonly Token[]>();
const MOST = 500;
const LONGEST = 20_000;

/** A text as tokens; undefined for one that is plain. */
export const markdownTokens = (text: string): readonly Token[] | undefined => {
  if (!SIGNS.test(text) || text.length > LONGEST) return undefined;
  const known = read.get(text);
  if (known !== undefined) return known;
  const tokens = lexer(text);
  if (read.size >= MOST) read.clear();
  read.set(text, tokens);
  return tokens;
};
