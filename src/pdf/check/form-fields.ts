import type { PDFDict, PDFObject } from 'pdf-lib';
import { ContentTokens } from '../reading/content-tokens';
import { toBinaryText } from '../reading/binary-text';
import { asDict, boolOf, dictOf, has, isText, itemsOf, nameOf, valueOf } from '../reading/values';
import { type Annotation, fieldKind, inherited } from './annotations';
import type { Rule } from './finding';
import type { Subject } from './subject';

const FORM: Rule = {
  name: 'form',
  pdfa: '6.4.1 and 6.4.2',
  pdfua: '7.1 and 7.15',
  mend: 'Take XFA out of AcroForm, and let NeedAppearances be false or absent.',
};
const FIELD_ACTION: Rule = {
  name: 'field-action',
  pdfa: '6.4.1',
  mend: 'Take A and AA out of fields: what a blank cannot check, the reader of it checks.',
};
const FIELD_FONT: Rule = {
  name: 'field-font',
  pdfa: '6.2.11.4.1',
  pdfua: '7.21.4.1',
  mend: 'Name a font in DA that is in the document, by AcroForm’s DR.',
};

/** The form as a whole, and what PDF/A does not allow in its fields. */
export const checkFormFields = (subject: Subject, annotations: readonly Annotation[]): void => {
  const { file, findings } = subject;
  const form = dictOf(file.catalogue, 'AcroForm');
  const widgets = annotations.filter(({ kind }) => kind === 'Widget');
  for (const { dict, where } of widgets)
    if (has(dict, 'A') || has(dict, 'AA'))
      findings.add(FIELD_ACTION, where, 'The field does something by itself.');
  if (form === undefined) return;
  if (has(form, 'XFA')) findings.add(FORM, 'AcroForm', 'There is a second form, in XFA.');
  if (boolOf(form, 'NeedAppearances') === true)
    findings.add(FORM, 'AcroForm', 'Readers are asked to draw the fields anew.');
  for (const field of itemsOf(form, 'Fields') ?? []) {
    const dict = asDict(field);
    if (dict !== undefined && has(dict, 'AA'))
      findings.add(FIELD_ACTION, 'AcroForm', 'A field does something by itself.');
  }
  for (const { dict, where } of widgets) {
    if (!['Tx', 'Ch'].includes(fieldKind(dict) ?? '')) continue;
    const name = fontIn(inherited(dict, 'DA', valueOf) ?? valueOf(form, 'DA'));
    const resources = dictOf(form, 'DR');
    const fonts = resources === undefined ? undefined : dictOf(resources, 'Font');
    const font = fonts === undefined || name === undefined ? undefined : dictOf(fonts, name);
    if (font === undefined || !isEmbedded(font))
      findings.add(
        FIELD_FONT,
        where,
        `What is typed would be shown in ${name ?? 'no font'}, which is not in the document.`,
      );
  }
};

/** The font of a default appearance: `/F0 10 Tf 0 g`. */
const fontIn = (value: PDFObject | undefined): string | undefined => {
  if (!isText(value)) return undefined;
  const tokens = new ContentTokens(toBinaryText(value.asBytes()));
  for (let operation = tokens.next(); operation !== undefined; operation = tokens.next()) {
    const [name] = operation.operands;
    if (operation.operator === 'Tf' && name?.kind === 'name') return name.value;
  }
  return undefined;
};

const isEmbedded = (font: PDFDict): boolean => {
  const under = nameOf(font, 'Subtype') === 'Type0' ? asDict(itemsOf(font, 'DescendantFonts')?.[0]) : font;
  const descriptor = under === undefined ? undefined : dictOf(under, 'FontDescriptor');
  return (
    descriptor !== undefined && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => has(descriptor, key))
  );
};
