import { exportCells, exportColumns } from '../form';
import { groupTables } from './group-tables';
import { safeText } from './safe-cell';
import { statusWord } from './status-words';
import { type CaseTable, inPlace, join, type ReadableVersion, styleOf } from './table';

const HEADINGS = ['Ärendenummer', 'Inkom', 'Status', 'Formulär', 'Version'];

/** The tables of a form over some of its versions, the cases first. @param versions newest first, at least one */
export const caseTables = (versions: readonly ReadableVersion[]): [CaseTable, ...CaseTable[]] => [
  tableOfCases(versions),
  ...groupTables(versions),
];

const tableOfCases = (versions: readonly ReadableVersion[]): CaseTable => {
  const columns = new Map(versions.map(({ id, model }) => [id, exportColumns(model)]));
  const joined = join(versions, columns, HEADINGS);
  const byId = new Map(versions.map((version) => [version.id, version]));
  return {
    name: '',
    label: versions[0]?.model.title ?? '',
    header: [...HEADINGS, ...joined.labels].map(safeText),
    records: ({ versionId, number, receivedAt, status, answer }, dialect) => {
      const version = byId.get(versionId);
      const own = columns.get(versionId) ?? [];
      const cells = exportCells(own, answer, styleOf(dialect));
      const known = [number, dialect.instant(receivedAt), statusWord(status)];
      const form = [safeText(version?.model.title ?? ''), String(version?.number ?? '')];
      return [[...known, ...form, ...inPlace(own, cells, joined.places.get(versionId))]];
    },
  };
};
