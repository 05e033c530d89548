import { PDFName } from 'pdf-lib';
import type { Damage } from '../damages';

/** Links, fields, and what would happen by itself. */
export const interactiveDamages: readonly Damage[] = [
  {
    says: 'with a link that is not printed',
    rule: 'annotation-flags',
    to: (p) => p.set(p.annotation('Link'), { F: 0 }),
  },
  {
    says: 'with a field that is hidden',
    rule: 'annotation-flags',
    to: (p) => p.set(p.annotation('Widget'), { F: 6 }),
  },
  {
    says: 'with a sound',
    rule: 'annotation-kind',
    to: (p) => p.set(p.annotation('Link'), { Subtype: 'Sound' }),
  },
  {
    says: 'with a link that does not say where it leads',
    rule: 'link-words',
    to: (p) => p.set(p.annotation('Link'), { Contents: undefined }),
  },
  {
    says: 'with a link that does not lead to its tag',
    rule: 'annotation-tag',
    to: (p) => p.set(p.annotation('Link'), { StructParent: undefined }),
  },
  {
    says: 'with a link that no tag owns',
    rule: 'annotation-tag',
    to: (p) => p.set(p.element('Link'), { K: [] }),
  },
  {
    says: 'with a link in a paragraph',
    rule: 'annotation-element',
    to: (p) => p.set(p.element('Link'), { S: 'Span' }),
  },
  {
    says: 'with a field outside of forms',
    rule: 'annotation-element',
    to: (p) => p.set(p.element('Form'), { S: 'Span' }),
  },
  {
    says: 'with a field that says nothing',
    rule: 'annotation-words',
    to: (p) => {
      p.set(p.annotation('Widget'), { TU: undefined });
      p.set(p.element('Form'), { Alt: undefined });
    },
  },
  {
    says: 'with a field that looks another way when pressed',
    rule: 'appearance',
    to: (p) => {
      const looks = p.dict(p.annotation('Widget'), 'AP');
      p.set(looks, { D: looks.get(PDFName.of('N')) });
    },
  },
  {
    says: 'with a field without looks',
    rule: 'appearance',
    to: (p) => p.set(p.annotation('Widget'), { AP: undefined }),
  },
  {
    says: 'with a tick box of one look',
    rule: 'appearance',
    to: (p) => {
      const [box, line] = [p.annotation('Widget', 'Btn'), p.annotation('Widget', 'Tx')];
      p.set(p.dict(box, 'AP'), { N: p.dict(line, 'AP').get(PDFName.of('N')) });
    },
  },
  {
    says: 'whose keyboard goes its own way',
    rule: 'tab-order',
    to: (p) => p.set(p.page(1), { Tabs: undefined }),
  },
  {
    says: 'with a script at its opening',
    rule: 'action',
    to: (p) => p.set(p.catalogue, { OpenAction: { S: 'JavaScript', JS: p.ascii('app.alert(1)') } }),
  },
  {
    says: 'with a link that starts a program',
    rule: 'action',
    to: (p) => p.set(p.annotation('Link'), { A: { S: 'Launch', F: p.ascii('calc.exe') } }),
  },
  {
    says: 'with scripts by name',
    rule: 'action',
    to: (p) => p.set(p.dict(p.catalogue, 'Names'), { JavaScript: { Names: [] } }),
  },
  {
    says: 'with a menu’s command',
    rule: 'action',
    to: (p) => p.set(p.annotation('Link'), { A: { S: 'Named', N: 'Print' } }),
  },
  {
    says: 'that acts when it is printed',
    rule: 'additional-actions',
    to: (p) => p.set(p.catalogue, { AA: {} }),
  },
  { says: 'a page of which acts', rule: 'additional-actions', to: (p) => p.set(p.page(), { AA: {} }) },
  {
    says: 'with a field that acts',
    rule: 'field-action',
    to: (p) => p.set(p.annotation('Widget'), { AA: {} }),
  },
  {
    says: 'whose fields are drawn anew',
    rule: 'form',
    to: (p) => p.set(p.dict(p.catalogue, 'AcroForm'), { NeedAppearances: true }),
  },
  {
    says: 'with a second form',
    rule: 'form',
    to: (p) => p.set(p.dict(p.catalogue, 'AcroForm'), { XFA: [] }),
  },
  {
    says: 'whose fields take a font it has not',
    rule: 'field-font',
    to: (p) => p.set(p.annotation('Widget', 'Tx'), { DA: p.ascii('/Helv 10 Tf 0 g') }),
  },
];
