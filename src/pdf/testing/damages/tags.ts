import { rawItemsOf } from '../../reading/values';
import type { Damage } from '../damages';
import type { Patient } from '../patient';

const rename = (from: string, to: string) => (p: Patient) => p.set(p.element(from), { S: to });

export const tagDamages: readonly Damage[] = [
  { says: 'with a tag that nobody knows', rule: 'role-map', to: rename('H1', 'Rubrik') },
  {
    says: 'whose tags stand for each other',
    rule: 'role-map',
    to: (p) => {
      rename('H1', 'Rubrik')(p);
      p.set(p.dict(p.catalogue, 'StructTreeRoot'), { RoleMap: { Rubrik: 'Titel', Titel: 'Rubrik' } });
    },
  },
  {
    says: 'that makes paragraphs headings',
    rule: 'role-map',
    to: (p) => p.set(p.dict(p.catalogue, 'StructTreeRoot'), { RoleMap: { P: 'H1' } }),
  },
  { says: 'that skips a level of headings', rule: 'heading-order', to: rename('H2', 'H3') },
  { says: 'that begins with a smaller heading', rule: 'heading-order', to: rename('H1', 'H2') },
  { says: 'with two kinds of headings', rule: 'heading-order', to: rename('H2', 'H') },
  { says: 'with a list’s item outside of lists', rule: 'tag-place', to: rename('L', 'Sect') },
  { says: 'with a paragraph in a list', rule: 'tag-place', to: rename('LI', 'P') },
  { says: 'with a cell outside of rows', rule: 'tag-place', to: rename('TR', 'Sect') },
  { says: 'with a paragraph for a cell', rule: 'tag-place', to: rename('TD', 'P') },
  {
    says: 'whose table’s headers do not say what they are for',
    rule: 'table-headers',
    to: (p) => p.set(p.element('TH'), { A: undefined }),
  },
  {
    says: 'with a hole in a table',
    rule: 'table-shape',
    to: (p) => {
      const row = p.elements('TR').at(-1) ?? p.element('TR');
      p.set(row, { K: rawItemsOf(row, 'K').slice(1) });
    },
  },
  {
    says: 'with a cell that reaches out of its table',
    rule: 'table-shape',
    to: (p) => p.set(p.element('TD'), { A: { O: 'Table', RowSpan: 99 } }),
  },
  {
    says: 'with a cell that is wider than its table',
    rule: 'table-shape',
    to: (p) => p.set(p.element('TD'), { A: { O: 'Table', ColSpan: 1e9 } }),
  },
  {
    says: 'with a table’s head twice',
    rule: 'table-parts',
    to: (p) => {
      const table = p.element('Table');
      const head = () => p.add({ Type: 'StructElem', S: 'THead', P: p.refTo(table) });
      p.set(table, { K: [head(), head(), ...rawItemsOf(table, 'K')] });
    },
  },
  {
    says: 'with a figure that says nothing',
    rule: 'figure-alt',
    to: (p) => p.set(p.element('Figure'), { Alt: undefined }),
  },
  {
    says: 'with a figure that is nowhere',
    rule: 'figure-box',
    to: (p) => p.set(p.element('Figure'), { A: undefined }),
  },
  {
    says: 'with a formula that says nothing',
    rule: 'formula-alt',
    to: (p) => p.set(p.element('Figure'), { S: 'Formula', Alt: undefined }),
  },
  {
    says: 'with a note without a name',
    rule: 'note-id',
    to: (p) => p.set(p.element('Note'), { ID: undefined }),
  },
  {
    says: 'with an element that does not know where it stands',
    rule: 'tag-tree',
    to: (p) => p.set(p.element('H1'), { P: p.refTo(p.element('H1')) }),
  },
  {
    says: 'with an element in itself',
    rule: 'tag-tree',
    to: (p) => p.set(p.element('H1'), { K: [p.refTo(p.element('H1'))] }),
  },
  {
    says: 'with a part in a language that is none',
    rule: 'language-of-part',
    to: (p) => p.set(p.element('H1'), { Lang: p.ascii('svenska!') }),
  },
];
