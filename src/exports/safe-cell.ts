/** What makes a spreadsheet take a text for a formula: the first sign of it, also as East Asian keyboards write it. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet runs: what would begin a formula begins with an apostrophe. Not for numbers, which may be negative. */
export const safeText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** As `writeNumber` writes it, with either decimal sign. */
const NUMBER = /^-?\d+([.,]\d+)?(e[+-]?\d+)?$/;

/** A cell of a column of numbers. Whatever is no number in it is a text like any other. */
export const safeNumber = (cell: string): string => (NUMBER.test(cell) ? cell : safeText(cell));
