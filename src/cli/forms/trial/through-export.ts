import { caseTables, csvStyle, DIALECTS } from '../../../exports';
import {
  exportColumns,
  exportTables,
  fileOf,
  fileValues,
  pointerTokens,
  valueAt,
  type Column,
  type FormModel,
  type Json,
} from '../../../form';
import { normaliseByFormat } from '../../../form/identifiers/formats';
import type { Fault } from '../../../form/trial';

const STYLE = { ...csvStyle(DIALECTS.data, 'ids'), guarded: false };
const SHAPE = { names: 'ids', personal: true } as const;

/** An answer that is exported, over two versions that ask the same, has each of its values in a cell, and nothing in the others. */
export const faultInExport = (model: FormModel, answer: Json): Fault | undefined => {
  const versions = [2, 1].map((number) => ({ id: String(number), number, model }));
  const row = {
    id: 'case',
    number: '2026-000001-8',
    receivedAt: new Date(0),
    status: 'submitted' as const,
    handler: null,
    versionId: '1',
    answer,
  };
  const fields = new Map(columnsOf(model).map((column) => [keyOf(column), column]));
  for (const table of caseTables(versions, SHAPE)) {
    const keys = table.columns.map(({ key }) => key);
    if (new Set(keys).size < keys.length)
      return { reason: `The export has two columns of one place (${table.label}).` };
    for (const cells of table.records(STYLE)(row, 1)) {
      if (cells.length !== keys.length)
        return { reason: 'A row of the export has another number of cells than the heading.' };
      const entries = keys.flatMap((key, at) => (/^@entry/.test(key) ? [Number(cells[at]) - 1] : []));
      for (const [at, key] of keys.entries()) {
        const column = fields.get(key);
        if (column === undefined) continue;
        let next = 0;
        const tokens = pointerTokens(key).map((token) =>
          token === '*' ? String(entries[next++] ?? token) : token,
        );
        const value = valueAt(answer, tokens);
        if (!says(cells[at] ?? '', value, column))
          return {
            reason: `In the export, the cell of ${key} says ${JSON.stringify(cells[at])}.`,
            seen: value,
          };
      }
    }
  }
  return undefined;
};

const columnsOf = (model: FormModel): Column[] => [
  ...exportColumns(model),
  ...exportTables(model).flatMap(({ columns }) => columns),
];

const keyOf = ({ path }: Column): string =>
  path
    .map((token) => `/${token === -1 ? '*' : String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');

const stored = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Whether a cell is read as the value again. */
const says = (cell: string, value: Json | undefined, { field }: Column): boolean => {
  if (value === undefined || value === null) return cell === '';
  switch (field.kind) {
    case 'number':
      return typeof value !== 'number' || Number(cell) === value;
    case 'boolean':
      return cell === stored(value);
    case 'choice':
      return cell === stored(value);
    case 'choices':
      return cell === (Array.isArray(value) ? value : [value]).map(stored).join(' | ');
    case 'date':
    case 'dateTime':
      return cell === stored(value);
    case 'time':
      return cell !== '' && stored(value).startsWith(cell);
    case 'text':
      return (
        cell === value || (field.format !== undefined && normaliseByFormat(field.format, cell) === value)
      );
    case 'file':
      return (
        cell ===
        fileValues(true, value)
          .map((one) => fileOf(one)?.name ?? '')
          .join(' | ')
      );
    case 'tick':
    case 'json':
      return cell !== '';
  }
};
