import { type Column, cellOf, type Json, type Path, standsAsItIs } from '../form';
import { bytesOf, valueOf } from './byte-text';
import { type CellStyle, needsNothing, quoted } from './dialect';
import { safeNumber, safeText } from './safe-cell';

/** Makes the cell of a value. */
export type CellWriter = (value: Json | undefined) => string;

/** Kinds whose values are few, or cost much to write, so that it is worth to remember how they are written. */
const FEW: ReadonlySet<Column['kind']> = new Set(['choice', 'tick', 'boolean', 'number', 'time']);

/** Values remembered of a column, before it is begun anew. */
const MOST_REMEMBERED = 1_000;

/** What is worked out once for a whole export, so that a hundred thousand rows need not. */
export const cellWriter = (column: Column, style: CellStyle): CellWriter => {
  const write = (value: Json): string => guardedCell(column, cellOf(column, value, style), style);
  if (!style.bytes) return (value) => (value === undefined || value === null ? '' : write(value));
  const punctuated = (value: Json): string => bytesOf(quoted(write(valueOf(value))));
  const writeScalar = FEW.has(column.kind) ? remembering(punctuated) : punctuated;
  const asItIs = standsAsItIs(column);
  return (value) => {
    if (value === undefined || value === null) return '';
    if (typeof value === 'object') return punctuated(value);
    return asItIs && typeof value === 'string' && needsNothing(value) ? value : writeScalar(value);
  };
};

/** The cell of what the engine knows of a case. */
export const knownWriter = (style: CellStyle): ((text: string) => string) => {
  const write = (text: string): string => (style.guarded ? safeText(text) : text);
  if (!style.bytes) return write;
  const writeOdd = remembering((text: string) => bytesOf(quoted(write(text))));
  return (text) => (NOT_ASCII.test(text) || !needsNothing(text) ? writeOdd(text) : text);
};

/** Where a value stands in answers as this style reads them. */
export const pathIn = (path: Path, { bytes }: CellStyle): Path =>
  bytes ? path.map((token) => (typeof token === 'string' ? bytesOf(token) : token)) : path;

const NOT_ASCII = /[^\0-\x7f]/;

const guardedCell = ({ kind }: Column, cell: string, { guarded }: CellStyle): string => {
  if (!guarded || cell === '') return cell;
  return kind === 'number' ? safeNumber(cell) : safeText(cell);
};

const remembering = <T>(write: (value: T) => string): ((value: T) => string) => {
  const known = new Map<T, string>();
  return (value) => {
    const cell = known.get(value);
    if (cell !== undefined) return cell;
    if (known.size === MOST_REMEMBERED) known.clear();
    const written = write(value);
    known.set(value, written);
    return written;
  };
};
