import { fileOf, fileValues } from '../files/stored-file';
import type { Json } from '../json';
import type { Language } from '../model/form-model';
import { EACH, valueAt, type Path } from '../pointer';
import { isShownOtherwise } from '../identifiers/formats';
import { showValue } from '../text/show-value';
import { isoInstant } from '../text/instants';
import { writeNumber } from '../text/numbers';
import { clockOf, instantOf } from '../text/times';
import type { Column } from './export-columns';

export interface ExportStyle {
  readonly language: Language;
  /** Swedish Excel reads a comma; programs read a point. */
  readonly decimal: ',' | '.';
  /** Choices as they are read, or as they are stored. */
  readonly choices: 'labels' | 'values';
}

/** Whether a text stands in a cell of this column as it is in the answer. */
export const standsAsItIs = ({ kind, field }: Pick<Column, 'kind' | 'field'>): boolean =>
  kind === 'date' || (field.kind === 'text' && !isShownOtherwise(field.format));

/**
 * A value as a cell. Dates and times are ISO, numbers bare, identifiers as they are written in Sweden, several choices joined by ` | `.
 * As programs know them, choices, yes and no, and moments stand as they are stored.
 */
export const cellOf = (column: Column, value: Json | undefined, style: ExportStyle): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' && column.kind === 'number') return writeNumber(value, style.decimal);
  if (typeof value === 'string') {
    if (standsAsItIs(column)) return value;
    if (column.kind === 'dateTime') return moment(value, style);
    // With a point, as it is read, Swedish Excel would take it for a day.
    if (column.kind === 'time') return clockOf(value) ?? value;
  }
  if (style.choices === 'values' && typeof value === 'boolean') return String(value);
  if (style.choices === 'values' && (column.kind === 'choice' || column.kind === 'choices'))
    return (Array.isArray(value) ? value : [value]).map(stored).join(' | ');
  if (column.kind === 'file') return fileValues(true, value).map(fileCell).join(' | ');
  const shown = showValue(column.field, value, style.language);
  return column.kind === 'choices' ? shown.split('\n').join(' | ') : shown;
};

/** `2026-11-24 14:05`; as it stands where it is no moment. */
const moment = (value: string, { choices }: ExportStyle): string => {
  const instant = choices === 'labels' ? instantOf(value) : undefined;
  return instant === undefined ? value : isoInstant(instant);
};

/** The name alone: a program finds the rest in the answer. */
const fileCell = (value: Json) => fileOf(value)?.name ?? stored(value);

const stored = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value));

/** Where the entries of a list stand: one number for each list on the way. */
export const entriesOf = (
  answer: Json | undefined,
  path: Path,
  outer: readonly number[] = [],
): number[][] => {
  const inner = path.indexOf(EACH);
  const list = valueAt(answer, inner === -1 ? path : path.slice(0, inner));
  if (!Array.isArray(list)) return [];
  const places = [...list.keys()];
  if (inner === -1) return places.map((place) => [...outer, place]);
  return places.flatMap((place) => entriesOf(list[place], path.slice(inner + 1), [...outer, place]));
};
