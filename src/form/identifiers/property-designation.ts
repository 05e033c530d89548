/**
 * Fastighetsbeteckning: municipality, area, and block:unit (`Perstorp Exemplet 1:23`), or a named quarter and a unit
 * (`Landskrona Lejonet 7`). `S:3` is a shared piece of land, `GA:2` a shared facility, `>2` a parcel.
 */
export const normalisePropertyDesignation = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s?([:>])\s?/g, '$1')
    .replace(/\b(s|ga)(?=:\d)/gi, (letters) => letters.toUpperCase());

const NUMBER = /^(?:(?:\d{1,5}|S|GA):)?\d{1,5}(?:>\d{1,3})?$/;
const WORD = /^\p{L}[\p{L}\d.'-]*$/u;

/** Whether it looks like one. Names are as odd as the land they stand for: a no is a reason to ask again, not to refuse. */
export const isPropertyDesignation = (text: string): boolean => {
  const words = text.split(' ');
  const number = words.pop() ?? '';
  return (
    NUMBER.test(number) && WORD.test(words[0] ?? '') && words.every((word) => /^[\p{L}\d.'-]+$/u.test(word))
  );
};

export const showPropertyDesignation = (text: string): string => text;
