import type { Damage } from '../damages';

const FIRST_MARK = /\/P <<\/MCID 0>> BDC/;

/** What is drawn, and the marks around it. */
export const contentDamages: readonly Damage[] = [
  {
    says: 'with text outside of every mark',
    rule: 'unmarked-content',
    to: (p) => p.content((content) => content.replace(FIRST_MARK, '').replace(/ET\nEMC/, 'ET')),
  },
  {
    says: 'with a line outside of every mark',
    rule: 'unmarked-content',
    to: (p) => p.content((content) => `${content}\n0 0 m 9 9 l S`),
  },
  {
    says: 'with text in an artifact in text',
    rule: 'nested-marks',
    to: (p) => p.content((content) => content.replace(FIRST_MARK, '/Artifact BMC $& EMC')),
  },
  {
    says: 'with a mark that is not closed',
    rule: 'unbalanced-content',
    to: (p) => p.content((content) => content.replace(/EMC\s*$/, '')),
  },
  {
    says: 'with a state that is not restored',
    rule: 'unbalanced-content',
    to: (p) => p.content((content) => `q\n${content}`),
  },
  {
    says: 'with a mark that ends inside text',
    rule: 'unbalanced-content',
    to: (p) => p.content((content) => content.replace(/ ET\nEMC/, ' EMC ET')),
  },
  {
    says: 'with an operator that does not exist',
    rule: 'unknown-operator',
    to: (p) => p.content((content) => `BX 1 foo EX\n${content}`),
  },
  {
    says: 'whose content breaks off',
    rule: 'content-syntax',
    to: (p) => p.content((content) => `${content}\n(abc`),
  },
  {
    says: 'that draws with a font it has not',
    rule: 'missing-resource',
    to: (p) => p.content((content) => content.replace(/\/\S+ ([\d.]+) Tf/, '/Nowhere $1 Tf')),
  },
  {
    says: 'with one number for two marks',
    rule: 'mark-numbers',
    to: (p) => p.content((content) => content.replace('/MCID 1>>', '/MCID 0>>')),
  },
  {
    says: 'with content that belongs to no element',
    rule: 'mark-without-owner',
    to: (p) => p.set(p.element('H1'), { K: [] }),
  },
  {
    says: 'with an element that owns content which is not there',
    rule: 'owner-without-mark',
    to: (p) => p.set(p.element('H1'), { K: 9999 }),
  },
  {
    says: 'one of whose pages does not lead to its tags',
    rule: 'parent-tree',
    to: (p) => p.set(p.page(), { StructParents: undefined }),
  },
  {
    says: 'whose marks lead to other elements',
    rule: 'parent-tree',
    to: (p) => p.set(p.dict(p.catalogue, 'StructTreeRoot'), { ParentTree: { Nums: [] } }),
  },
];
