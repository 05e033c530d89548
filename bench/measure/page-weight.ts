/** What a browser fetches for a page, read off the page itself. */

/** Addresses of what the page names and of the fonts that its text needs. */
export const addressesIn = (html: string): string[] => {
  const named = [...html.matchAll(/<(?:link|img|script|source)\b[^>]*?\b(?:href|src)="([^"]+)"/g)];
  const drawn = [...html.replace(/@font-face\{[^}]*\}/g, '').matchAll(/url\("?([^")]+)"?\)/g)];
  const found = [...named, ...drawn].map(([, address]) => address ?? '');
  return [...new Set([...found, ...fontsOf(html)])].filter((address) => !address.startsWith('data:'));
};

/** Bytes of markup and styles are not text; what is between the tags is. */
const textOf = (html: string): string => html.replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]*>/g, '');

const fontsOf = (html: string): string[] => {
  const letters = [...new Set(textOf(html))].map((letter) => letter.codePointAt(0) ?? 0);
  return [...html.matchAll(/@font-face\{([^}]*)\}/g)].flatMap(([, face = '']) => {
    const ranges = rangesOf(/unicode-range:([^;}]*)/.exec(face)?.[1] ?? 'U+0-10FFFF');
    const isNeeded = letters.some((letter) => ranges.some(([from, to]) => letter >= from && letter <= to));
    const address = /url\("?([^")]+)"?\)/.exec(face)?.[1];
    return isNeeded && address !== undefined ? [address] : [];
  });
};

const rangesOf = (text: string): [number, number][] =>
  text.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)];
  });

/** Those that a browser stops at: neither modules, nor late, nor data. */
export const countBlockingScripts = (html: string): number =>
  [...html.matchAll(/<script\b([^>]*)>/g)].filter(
    ([, attributes = '']) => !/\b(?:type="(?:module|application\/json)"|async|defer)/.test(attributes),
  ).length;
