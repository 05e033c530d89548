import type { ExportRow } from '../../cases';
import type { CellStyle } from '../dialect';
import { PART } from '../part';
import type { CaseTable, RecordsOf } from '../table';
import { XML_NAMESPACE } from './cases-xsd';
import { xmlText } from './xml-text';

export interface XmlHead {
  readonly formId: string;
  readonly title: string;
  readonly at: Date;
}

/**
 * All cases as one document, after a list of what its values are: each case with what is known of it and answered, and its repeating
 * groups within it. Read by `CASES_XSD`.
 * @param tables the cases first
 * @param counted called with the number of cases written so far
 */
export async function* writeXml(
  { formId, title, at }: XmlHead,
  tables: readonly CaseTable[],
  cases: AsyncIterable<ExportRow>,
  style: CellStyle,
  counted: (done: number) => void,
): AsyncGenerator<string, void, undefined> {
  let text =
    `<?xml version="1.0" encoding="UTF-8"?>\n<cases xmlns="${XML_NAMESPACE}"` +
    `${attribute('form', formId)}${attribute('title', title)}${attribute('made', at.toISOString())}>\n` +
    `<columns>\n${tables.map(columnsOf).join('')}</columns>\n`;
  const writers = tables.map((table) => ({ table, records: table.records(style) }));
  let done = 0;
  for await (const row of cases) {
    done += 1;
    text += `<case>${writers.map((writer) => caseIn(writer, row, done)).join('')}</case>\n`;
    counted(done);
    if (text.length < PART) continue;
    yield text;
    text = '';
  }
  yield `${text}</cases>\n`;
}

const attribute = (name: string, value: string): string => ` ${name}="${xmlText(value)}"`;

const columnsOf = (table: CaseTable): string =>
  table.columns
    .map(
      ({ key, name, kind, versions }) =>
        `<column${attribute('id', idOf(table, key))}${attribute('name', name)}${attribute('kind', kind)}` +
        (table.name === '' ? '' : attribute('group', table.name)) +
        `${versions.length === 0 ? '' : attribute('versions', versions.join(' '))}/>\n`,
    )
    .join('');

/** What the engine knows of each entry has the same key in every group. */
const idOf = ({ name }: CaseTable, key: string): string =>
  name !== '' && key.startsWith('@') ? `${name}${key}` : key;

const caseIn = (
  { table, records }: { readonly table: CaseTable; readonly records: RecordsOf },
  row: ExportRow,
  place: number,
): string => {
  const told = records(row, place).map((cells) => valuesOf(table, cells));
  if (table.name === '') return told.join('');
  return told.length === 0
    ? ''
    : `<group${attribute('name', table.name)}>${told.map((values) => `<entry>${values}</entry>`).join('')}</group>`;
};

const valuesOf = (table: CaseTable, cells: readonly string[]): string =>
  table.columns
    .map(({ key }, place) => {
      const cell = cells[place] ?? '';
      return cell === '' ? '' : `<value${attribute('of', idOf(table, key))}>${xmlText(cell)}</value>`;
    })
    .join('');
