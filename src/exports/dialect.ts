import { isoInstant } from '../form';

/** How a CSV file is punctuated. The words in it are the same in all. */
export interface Dialect {
  readonly separator: ';' | ',';
  readonly decimal: ',' | '.';
  /** What the file begins with. */
  readonly mark: '' | '\uFEFF';
  readonly instant: (instant: Date) => string;
}

/** `excel` opens right by a double click in a Swedish Excel; `data` is RFC 4180, for programs. */
export type CsvKind = 'excel' | 'data';

export const DIALECTS: Readonly<Record<CsvKind, Dialect>> = {
  excel: { separator: ';', decimal: ',', mark: '\uFEFF', instant: isoInstant },
  data: { separator: ',', decimal: '.', mark: '', instant: (instant) => instant.toISOString() },
};

/** A record with its line end, CRLF in every dialect. */
export const csvLine = (cells: readonly string[], { separator }: Dialect): string =>
  `${cells.map((cell) => quoted(cell)).join(separator)}\r\n`;

/** Both separators are quoted in both dialects, so that a file opened with the wrong one still keeps its cells together. */
const quoted = (cell: string): string => (/[;,"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
