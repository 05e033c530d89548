import { type ExportStyle, isoInstant } from '../form';

/** How values are written in cells. */
export interface CellStyle extends ExportStyle {
  readonly instant: (instant: Date) => string;
  /** Whether a text that a spreadsheet would run is made harmless by an apostrophe. */
  readonly guarded: boolean;
  /** Whether cells are made for a CSV file at once, quoted and as `ByteText`, of answers that are so too. */
  readonly bytes: boolean;
}

/** How a CSV file is punctuated. */
export interface Dialect extends Pick<CellStyle, 'decimal' | 'instant'> {
  readonly separator: ';' | ',';
  /** What the file begins with. */
  readonly mark: '' | '\uFEFF';
}

/** `excel` opens right by a double click in a Swedish Excel; `data` is RFC 4180, for programs. */
export type CsvKind = 'excel' | 'data';

export const DIALECTS: Readonly<Record<CsvKind, Dialect>> = {
  excel: { separator: ';', decimal: ',', mark: '\uFEFF', instant: isoInstant },
  data: { separator: ',', decimal: '.', mark: '', instant: (instant) => instant.toISOString() },
};

/** The cells of a CSV file; the words in it are Swedish in every dialect. */
export const csvStyle = ({ decimal, instant }: Dialect, names: 'labels' | 'ids' = 'labels'): CellStyle => ({
  language: 'sv',
  decimal,
  instant,
  choices: names === 'labels' ? 'labels' : 'values',
  guarded: true,
  bytes: false,
});

/** A record with its line end, CRLF in every dialect. */
export const csvLine = (cells: readonly string[], dialect: Pick<Dialect, 'separator'>): string =>
  quotedLine(cells.map(quoted), dialect);

/** A record of cells that are quoted already. */
export const quotedLine = (cells: readonly string[], { separator }: Pick<Dialect, 'separator'>): string =>
  `${cells.join(separator)}\r\n`;

/** Both separators are quoted in both dialects, so that a file opened with the wrong one still keeps its cells together. */
export const quoted = (cell: string): string =>
  /[;,"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A letter or digit first, so that it is no formula, and nothing that is quoted: as most texts are. Of bytes, all but EF, which ＝ begins with. */
const PLAIN = /^[A-Za-z\d\x80-\xee][^;,"\r\n]*$/;

/** Whether a text stands in a CSV file as it is: as text, or as `ByteText`. */
export const needsNothing = (text: string): boolean => PLAIN.test(text);
