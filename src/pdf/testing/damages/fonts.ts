import { PDFName } from 'pdf-lib';
import type { Damage } from '../damages';

export const fontDamages: readonly Damage[] = [
  {
    says: 'whose font is not in it',
    rule: 'font-embedded',
    to: (p) => p.set(p.dict(p.font(), 'DescendantFonts', 'FontDescriptor'), { FontFile2: undefined }),
  },
  {
    says: 'whose font’s file is broken',
    rule: 'font-embedded',
    to: (p) =>
      p.edit(p.dict(p.font(), 'DescendantFonts', 'FontDescriptor'), 'FontFile2', (file) =>
        file.slice(0, 200),
      ),
  },
  {
    says: 'that shows a glyph its font has not',
    rule: 'font-embedded',
    to: (p) => p.content((content) => content.replace(/<[0-9a-f]{4}/i, '<FFF0')),
  },
  {
    says: 'whose widths are not those of the font',
    rule: 'font-widths',
    to: (p) => p.set(p.dict(p.font(), 'DescendantFonts'), { W: [], DW: 1234 }),
  },
  {
    says: 'whose font does not say which code is which glyph',
    rule: 'glyph-map',
    to: (p) => p.set(p.dict(p.font(), 'DescendantFonts'), { CIDToGIDMap: undefined }),
  },
  {
    says: 'whose letters say nothing',
    rule: 'to-unicode',
    to: (p) => p.set(p.font(), { ToUnicode: undefined }),
  },
  {
    says: 'one of whose letters says nothing',
    rule: 'to-unicode',
    to: (p) => p.edit(p.font(), 'ToUnicode', (map) => map.replace(/<0001> <[0-9a-f]+>/i, '<FFFF> <0041>')),
  },
  {
    says: 'with a letter that stands for none',
    rule: 'to-unicode',
    to: (p) => p.edit(p.font(), 'ToUnicode', (map) => map.replace(/<0001> <[0-9a-f]+>/i, '<0001> <FEFF>')),
  },
  {
    says: 'with a letter that only its maker knows',
    rule: 'private-letters',
    to: (p) => p.edit(p.font(), 'ToUnicode', (map) => map.replace(/<0001> <[0-9a-f]+>/i, '<0001> <E000>')),
  },
  {
    says: 'that shows the sign for a missing letter',
    rule: 'notdef',
    to: (p) => p.content((content) => content.replace(/<[0-9a-f]{4}/i, '<0000')),
  },
  {
    says: 'whose font has two names',
    rule: 'font-names',
    to: (p) => p.set(p.font(), { BaseFont: PDFName.of('ABCDEF+Other') }),
  },
  {
    says: 'whose font has codes of its own',
    rule: 'font-encoding',
    to: (p) => p.set(p.font(), { Encoding: 'UniGB-UCS2-H' }),
  },
];
