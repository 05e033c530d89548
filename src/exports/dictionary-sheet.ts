import type { Privacy } from '../form';
import type { Sheet } from './xlsx/sheet';
import type { CaseTable, TableColumn } from './table';

const KINDS: Readonly<Record<TableColumn['kind'], string>> = {
  text: 'Text',
  number: 'Tal',
  boolean: 'Ja eller nej',
  tick: 'Kryss',
  choice: 'Ett val',
  choices: 'Flera val',
  date: 'Datum',
  time: 'Klockslag',
  dateTime: 'Datum och tid',
  instant: 'Datum och tid',
  file: 'Filnamn',
  json: 'JSON',
};

const PRIVACY: Readonly<Record<Privacy, string>> = {
  none: '',
  personal: 'Personuppgift',
  sensitive: 'Känslig personuppgift',
  secret: 'Kan vara sekretess',
};

const HEADINGS = ['Blad', 'Kolumn', 'Typ', 'Personuppgift', 'Versioner', 'Hette tidigare', 'Plats i svaret'];

/** The columns of a workbook, one a row, as its last sheet but for remarks. @param sheets what each table's sheet is called */
export const dictionarySheet = (tables: readonly CaseTable[], sheets: readonly string[]): Sheet => ({
  name: 'Kolumner',
  columns: HEADINGS.map((name) => ({ name, kind: 'text' })),
  rows: () => rowsOf(tables, sheets),
});

async function* rowsOf(
  tables: readonly CaseTable[],
  sheets: readonly string[],
): AsyncGenerator<readonly string[], void, undefined> {
  for (const [place, { columns }] of tables.entries())
    for (const { name, kind, privacy, versions, earlier, key } of columns)
      yield await Promise.resolve([
        sheets[place] ?? '',
        name,
        KINDS[kind],
        PRIVACY[privacy],
        versions.join(', '),
        earlier.map(({ label, versions: of }) => `${label} (version ${of.join(', ')})`).join(' | '),
        key.startsWith('@') ? '' : key,
      ]);
}
