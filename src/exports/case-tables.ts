import { exportColumns } from '../form';
import { groupTables } from './group-tables';
import { joinColumns } from './join-columns';
import { type Shape, WHOLE } from './shape';
import { COMMON_WORDS, type StatusWords } from './status-words';
import { type CaseTable, chosenOf, type FixedColumn, type ReadableVersion, recordWriters } from './table';

const NUMBER: FixedColumn = { key: '@number', label: 'Ärendenummer', id: 'caseNumber', kind: 'text' };

/** What is known of a case beside its answer. */
const FIXED: readonly FixedColumn[] = [
  NUMBER,
  { key: '@received', label: 'Inkom', id: 'received', kind: 'instant' },
  { key: '@status', label: 'Status', id: 'status', kind: 'text' },
  { key: '@handler', label: 'Handläggare', id: 'handler', kind: 'text', privacy: 'personal' },
  { key: '@form', label: 'Formulär', id: 'form', kind: 'text' },
  { key: '@version', label: 'Version', id: 'formVersion', kind: 'number' },
];

/** What cases are told apart by where nobody is to be found. */
const RUNNING: FixedColumn = { key: '@number', label: 'Löpnummer', id: 'place', kind: 'text' };

/** A case that nobody is to be found by: a number that is only this file's, and the day. */
const UNNAMED: readonly FixedColumn[] = FIXED.map((column) => {
  if (column.key === '@number') return RUNNING;
  return column.key === '@received' ? { ...column, kind: 'date' as const } : column;
});

/** The tables of a form over some of its versions, the cases first. @param versions newest first, at least one */
export const caseTables = (
  versions: readonly ReadableVersion[],
  shape: Shape = WHOLE,
  statuses: StatusWords = COMMON_WORDS,
): [CaseTable, ...CaseTable[]] => [
  tableOfCases(versions, shape, statuses),
  ...groupTables(versions, shape, shape.personal ? NUMBER : RUNNING).filter(
    ({ columns }) => shape.columns === undefined || columns.some(({ key }) => !key.startsWith('@')),
  ),
];

const tableOfCases = (
  versions: readonly ReadableVersion[],
  shape: Shape,
  statuses: StatusWords,
): CaseTable => {
  const fixed = shape.personal ? FIXED : UNNAMED;
  const joined = joinColumns(
    versions.map(({ id, number, model }) => ({ versionId: id, number, columns: exportColumns(model) })),
    fixed.map(({ label }) => label),
  );
  const chosen = chosenOf(fixed, joined.columns, shape, hasOfCases(shape) ? [] : ['@number']);
  const byId = new Map(versions.map((version) => [version.id, version]));
  return {
    name: '',
    label: versions[0]?.model.title ?? '',
    columns: chosen.columns,
    records: (style) => {
      const writerOf = recordWriters(chosen, joined, style);
      return ({ versionId, number, receivedAt, status, handler, answer }, place) => {
        const version = byId.get(versionId);
        const received = style.instant(receivedAt);
        const known = [
          shape.personal ? number : String(place),
          shape.personal ? received : received.slice(0, ISO_DAY),
          shape.names === 'ids' ? status : (statuses[status] ?? status),
          handler ?? '',
          version?.model.title ?? '',
          String(version?.number ?? ''),
        ];
        return [writerOf(versionId)(known, answer)];
      };
    },
  };
};

/** Whether anything of the cases themselves is wanted: their table is there in any case. */
const hasOfCases = ({ columns }: Shape): boolean => columns?.some(({ key }) => !key.includes('/*')) ?? true;

/** Characters of `2026-11-24`. */
const ISO_DAY = 10;
