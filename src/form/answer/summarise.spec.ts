import { aForm, object } from '../../../test/support/a-form';
import type { Json } from '../json';
import { cellOf, entriesOf, type ExportStyle } from './export-cells';
import { atEntries, valueAt } from '../pointer';
import { type Column, exportColumns, exportTables, type ListTable } from './export-columns';
import { asideAnswers } from './aside-answers';
import { stripHidden } from './strip-hidden';
import { summarise } from './summarise';

const text = (title: string) => ({ type: 'string', title });
const form = aForm(
  {
    applicant: object(
      {
        name: text('Namn'),
        personalNumber: { type: 'string', format: 'se-personnummer', title: 'Personnummer' },
      },
      { title: 'Sökande' },
    ),
    guardian: object({ name: text('Namn') }, { title: 'Vårdnadshavare' }),
    from: { type: 'string', format: 'date', title: 'Från' },
    distance: { type: 'number', title: 'Avstånd' },
    days: {
      type: 'array',
      title: 'Dagar',
      items: {
        oneOf: [
          { const: 'mon', title: 'Måndag' },
          { const: 'tue', title: 'Tisdag' },
        ],
      },
    },
    children: {
      type: 'array',
      title: 'Barn',
      items: object(
        {
          name: text('Namn'),
          pets: { type: 'array', title: 'Djur', items: object({ name: text('Djurets namn') }) },
        },
        { title: 'Barn' },
      ),
    },
  },
  {
    ui: {
      type: 'VerticalLayout',
      elements: ['applicant', 'guardian', 'from', 'distance', 'days', 'children'].map((name) => ({
        type: 'Control',
        scope: `#/properties/${name}`,
      })),
    },
  },
);

const answer: Json = {
  applicant: { name: 'Anna', personalNumber: '199001012385' },
  from: '2026-11-24',
  distance: -12345.5,
  days: ['mon', 'tue'],
  children: [{ name: 'Eva', pets: [{ name: 'Ludde' }, { name: 'Missan' }] }, { name: 'Nils' }],
};

describe('a summary', () => {
  const lines = (given: Json) =>
    summarise(form.shown(given)).flatMap(({ rows }) =>
      rows.map((row) =>
        row.kind === 'heading' ? `${'#'.repeat(row.level)} ${row.label}` : `${row.label}: ${row.value}`,
      ),
    );
  it('has every question that was asked with its answer in words, group by group, and tells where a group ends', () =>
    expect(lines(answer)).toEqual(
      [
        '# Sökande',
        'Namn: Anna',
        'Personnummer: 19900101-2385',
        '# Vårdnadshavare',
        'Namn: ',
        '# Test form',
        'Från: 24 november 2026',
        'Avstånd: \u221212\u00a0345,5',
        'Dagar: Måndag\nTisdag',
        '# Barn 1',
        'Namn: Eva',
        '## Djur',
        '### Djur 1',
        'Djurets namn: Ludde',
        '### Djur 2',
        'Djurets namn: Missan',
        '# Barn 2',
        'Namn: Nils',
        'Djur: ',
      ].map((line) => line.replace('Djur 1', 'Post 1').replace('Djur 2', 'Post 2')),
    ));
  it('leaves out what is hidden', () => {
    const hiding = aForm(
      { a: { enum: ['x', 'y'] } },
      { if: { properties: { a: { const: 'x' } }, required: ['a'] }, then: { properties: { b: text('B') } } },
    );
    const labels = (given: Json) =>
      summarise(hiding.shown(given)).flatMap(({ rows }) => rows.map(({ label }) => label));
    expect(labels({ a: 'x' })).toEqual(['A', 'B']);
    expect(labels({ a: 'y', b: 'stays unseen' })).toEqual(['A']);
  });
});

describe('an export', () => {
  const style: ExportStyle = { language: 'sv', decimal: ',', choices: 'labels' };
  const columns = exportColumns(form.model);
  const cellsOf = (
    wanted: readonly Column[],
    given: Json | undefined,
    as: ExportStyle,
    entries: readonly number[] = [],
  ) => wanted.map((column) => cellOf(column, valueAt(given, atEntries(column.path, entries)), as));
  const rowsOf = ({ path, columns: wanted }: ListTable) =>
    entriesOf(answer, path).map((entries) => ({ entries, cells: cellsOf(wanted, answer, style, entries) }));
  it('has a column for each question, with its group where two are called the same', () =>
    expect(columns.map(({ label }) => label)).toEqual([
      'Sökande: Namn',
      'Personnummer',
      'Vårdnadshavare: Namn',
      'Från',
      'Avstånd',
      'Dagar',
    ]));
  it('has cells that a spreadsheet reads', () =>
    expect(cellsOf(columns, answer, style)).toEqual([
      'Anna',
      '19900101-2385',
      '',
      '2026-11-24',
      '-12345,5',
      'Måndag | Tisdag',
    ]));
  it('has cells that a program reads', () =>
    expect(cellsOf(columns, answer, { language: 'sv', decimal: '.', choices: 'values' }).slice(4)).toEqual([
      '-12345.5',
      'mon | tue',
    ]));
  it('has empty cells for no answer', () =>
    expect(cellsOf(columns, undefined, style)).toEqual(['', '', '', '', '', '']));
  it('has a table for each repeating group, a row for each entry', () => {
    const [children, pets] = exportTables(form.model);
    expect([children?.label, pets?.label]).toEqual(['Barn', 'Djur']);
    expect(rowsOf(children!)).toEqual([
      { entries: [0], cells: ['Eva'] },
      { entries: [1], cells: ['Nils'] },
    ]);
    expect(rowsOf(pets!)).toEqual([
      { entries: [0, 0], cells: ['Ludde'] },
      { entries: [0, 1], cells: ['Missan'] },
    ]);
  });
  it('never calls two columns the same', () => {
    const twins = aForm({ a: text('Namn'), b: text('Namn') });
    expect(
      exportColumns(twins.model)
        .map(({ label }) => label)
        .filter((label, at, all) => all.indexOf(label) === at),
    ).toHaveLength(2);
  });
});

describe('what is hidden', () => {
  const hiding = aForm(
    { a: { enum: ['x', 'y'] }, b: object({ c: text('C') }) },
    {
      ui: {
        type: 'VerticalLayout',
        elements: [
          { type: 'Control', scope: '#/properties/a' },
          {
            type: 'Control',
            scope: '#/properties/b',
            rule: { effect: 'SHOW', condition: { scope: '#/properties/a', schema: { const: 'x' } } },
          },
        ],
      },
    },
  );
  const strip = (given: Json) => stripHidden(hiding.shown(given), given);
  it('is taken out, and its group with the last of it', () =>
    expect(strip({ a: 'y', b: { c: 'C' } })).toEqual({ answer: { a: 'y' }, stripped: ['/b/c'] }));
  it('stays where it is shown', () =>
    expect(strip({ a: 'x', b: { c: 'C' } })).toEqual({ answer: { a: 'x', b: { c: 'C' } }, stripped: [] }));
  it('leaves members that no question edits', () =>
    expect(strip({ a: 'y', b: { c: 'C', other: 1 }, more: null }).answer).toEqual({
      a: 'y',
      b: { other: 1 },
      more: null,
    }));
  it('is told of by its question, for whoever reads it from paper', () => {
    const aside = (given: Json) => asideAnswers(hiding.shown(given), given);
    expect(aside({ a: 'y', b: { c: 'C' } })).toEqual([{ pointer: '/b/c', label: 'C', value: 'C' }]);
    expect(aside({ a: 'x', b: { c: 'C' } })).toEqual([]);
    expect(aside({ a: 'y', b: { c: '' } })).toEqual([]);
  });
  it('takes an empty group with it', () =>
    expect(strip({ a: 'y', b: {} })).toEqual({ answer: { a: 'y' }, stripped: ['/b'] }));
});
