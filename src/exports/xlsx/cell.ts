import { xmlText } from './xml-text';

/** What a column's cells are: everything else stays text, so that Excel makes nothing of it. */
export type CellKind = 'text' | 'number' | 'date' | 'instant';

/** Characters that a cell holds, in UTF-16 as Excel counts. */
export const MOST_CHARACTERS = 32_767;

/** Places in the list of styles in `parts.ts`. */
export const STYLES = { text: 1, date: 2, instant: 3, heading: 4 } as const;

/** What Excel keeps of a number; one with more digits would come back as another. */
const DIGITS = 15;

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const INSTANT = /^(\d{4}-\d\d-\d\d) (\d\d):(\d\d)$/;

/** From here on Excel counts days right: it thinks that there was a 29 February 1900. */
const FIRST_DAY = Date.UTC(1900, 2, 1);
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MILLISECONDS = 86_400_000;

/** @param at where it stands, such as `B7`. Nothing for an empty cell */
export const cellXml = (at: string, kind: CellKind, text: string): string => {
  if (text === '') return '';
  if (kind !== 'text') {
    const value = kind === 'number' ? numberIn(text) : kind === 'date' ? dayIn(text) : instantIn(text);
    if (value !== undefined)
      return kind === 'number'
        ? `<c r="${at}"><v>${value}</v></c>`
        : `<c r="${at}" s="${STYLES[kind]}"><v>${value}</v></c>`;
  }
  return textXml(at, text, STYLES.text);
};

/** Inline, and not in a table beside: that would have to be held until the end. */
export const textXml = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

/** What a cell holds of a text that is too long, no character cut in two. */
export const shortened = (text: string): string =>
  /[\ud800-\udbff]/.test(text.charAt(MOST_CHARACTERS - 1))
    ? text.slice(0, MOST_CHARACTERS - 1)
    : text.slice(0, MOST_CHARACTERS);

/** As it is written, where Excel gives the same back. */
const numberIn = (text: string): string | undefined =>
  NUMBER.test(text) && text.replace(/e.*$/, '').replace(/\D/g, '').replace(/^0+/, '').length <= DIGITS
    ? text
    : undefined;

const dayIn = (text: string): number | undefined => {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return undefined;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isReal = time >= FIRST_DAY && new Date(time).toISOString().startsWith(text);
  return isReal ? (time - DAY_ZERO) / MILLISECONDS : undefined;
};

const instantIn = (text: string): number | undefined => {
  const [, day = '', hour, minute] = INSTANT.exec(text) ?? [];
  const days = dayIn(day);
  return days === undefined ? undefined : days + (Number(hour) * 60 + Number(minute)) / 1440;
};
