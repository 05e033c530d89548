import { type ExportStyle, isoInstant } from '../form';

/** How values are written in cells. */
export interface CellStyle extends ExportStyle {
  readonly instant: (instant: Date) => string;
  /** Whether a text that a spreadsheet would run is made harmless by an apostrophe. */
  readonly guarded: boolean;
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
});

/** A record with its line end, CRLF in every dialect. */
export const csvLine = (cells: readonly string[], { separator }: Pick<Dialect, 'separator'>): string => {
  let line = '';
  for (const [place, cell] of cells.entries()) line += place === 0 ? quoted(cell) : separator + quoted(cell);
  return `${line}\r\n`;
};

/** Both separators are quoted in both dialects, so that a file opened with the wrong one still keeps its cells together. */
const quoted = (cell: string): string => (/[;,"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
