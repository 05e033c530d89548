import type { CsvKind } from './dialect';
import type { ExportFormat } from './wish';
import type { CaseTable, TableColumn } from './table';

/** Of a table as a file or a sheet. */
export interface DescribedTable {
  readonly table: CaseTable;
  /** What the file is called; of a workbook, the workbook. */
  readonly path: string;
  /** In a workbook, what the sheet is called. */
  readonly sheet?: string;
}

const TYPES: Readonly<Partial<Record<TableColumn['kind'], string>>> = {
  number: 'number',
  date: 'date',
  boolean: 'boolean',
  instant: 'datetime',
};

/**
 * What the columns mean, for programs: a Frictionless Data Package with a Table Schema for each table
 * (https://specs.frictionlessdata.io/table-schema). Beside the standard's members, `pointer` is where it stands in the answer,
 * `privacy` what the form says of it, `versions` which versions ask it, and `earlierTitles` what it was called before.
 */
export const dataPackage = (
  form: { readonly id: string; readonly title: string },
  at: Date,
  format: Extract<ExportFormat, 'csv' | 'csv-data' | 'xlsx'>,
  tables: readonly DescribedTable[],
  names: 'labels' | 'ids',
): string =>
  JSON.stringify(
    {
      profile: 'data-package',
      name: `arenden-${form.id.toLowerCase().replace(/[^a-z0-9._-]+/g, '-')}`,
      title: form.title,
      created: at.toISOString(),
      resources: tables.map(({ table, path, sheet }) => ({
        name: table.name === '' ? 'cases' : table.name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-'),
        title: table.label,
        path,
        ...(format === 'xlsx' ? { format: 'xlsx', dialect: { sheet } } : csvMembers(format)),
        schema: schemaOf(table, tables[0]?.table, format, names),
      })),
    },
    undefined,
    2,
  );

const csvMembers = (format: 'csv' | 'csv-data') => ({
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: {
    delimiter: format === 'csv' ? ';' : ',',
    lineTerminator: '\r\n',
    quoteChar: '"',
    doubleQuote: true,
    header: true,
  },
});

const schemaOf = (
  table: CaseTable,
  cases: CaseTable | undefined,
  format: CsvKind | ExportFormat,
  names: 'labels' | 'ids',
) => {
  const key = table.columns.find((column) => column.key === '@number')?.name;
  const mainKey = cases?.columns.find((column) => column.key === '@number')?.name;
  return {
    fields: table.columns.map((column) => fieldOf(column, format, names)),
    missingValues: [''],
    ...(table.name === '' && key !== undefined && { primaryKey: [key] }),
    ...(table.name !== '' &&
      key !== undefined &&
      mainKey !== undefined && {
        foreignKeys: [{ fields: [key], reference: { resource: 'cases', fields: [mainKey] } }],
      }),
  };
};

const fieldOf = (
  { name, key, kind, privacy, versions, earlier }: TableColumn,
  format: CsvKind | ExportFormat,
  names: 'labels' | 'ids',
) => ({
  name,
  type: TYPES[kind] ?? 'string',
  ...(kind === 'number' && format === 'csv' && { decimalChar: ',' }),
  ...(kind === 'instant' && { format: format === 'csv-data' ? 'default' : '%Y-%m-%d %H:%M' }),
  ...(kind === 'boolean' && names === 'labels' && { trueValues: ['Ja'], falseValues: ['Nej'] }),
  ...(key.startsWith('@') ? {} : { pointer: key, privacy, versions }),
  ...(earlier.length > 0 && {
    earlierTitles: earlier.map(({ label, versions: of }) => ({ title: label, versions: of })),
  }),
});
