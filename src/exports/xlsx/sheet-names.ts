/** What Excel takes as a sheet's name. */
const MOST = 31;
const FORBIDDEN = /[[\]:*?/\\\u0000-\u001f]/g;

/** A sheet's name that Excel takes, no two alike whatever their capitals. @param taken in small letters; grows */
export const sheetName = (wanted: string, taken: Set<string>): string => {
  const plain = wanted
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '')
    .trim();
  // Excel keeps "History" for itself.
  const base = plain === '' || plain.toLowerCase() === 'history' ? `Blad ${plain}`.trim() : plain;
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` (${String(count)})`;
    const name = `${cut(base, MOST - ending.length)}${ending}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
};

const cut = (text: string, most: number): string =>
  text
    .slice(0, /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most)
    .trimEnd()
    .replace(/'+$/, '');
