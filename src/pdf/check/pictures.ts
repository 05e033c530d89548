import { PDFRawStream } from 'pdf-lib';
import { boolOf, has, nameOf, valueOf } from '../reading/values';
import type { Rule } from './finding';
import { objectName, type Subject } from './subject';

const PICTURE: Rule = {
  name: 'picture',
  pdfa: '6.2.8',
  mend: 'Write the picture without Alternates, OPI and Interpolate, in 1, 2, 4, 8 or 16 bits.',
};
const FORM: Rule = {
  name: 'form-object',
  pdfa: '6.2.9',
  mend: 'Draw the form in the file itself: no OPI, no PostScript, no reference to another file.',
};

/** Pictures and forms that content paints. */
export const checkPictures = ({ file, findings }: Subject): void => {
  for (const [ref, object] of file.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const { dict } = object;
    const kind = nameOf(dict, 'Subtype');
    const where = objectName(ref);
    if (kind === 'Image') {
      const odd = ['Alternates', 'OPI'].find((key) => has(dict, key));
      if (odd !== undefined) findings.add(PICTURE, where, `The picture has ${odd}.`);
      if (boolOf(dict, 'Interpolate') === true)
        findings.add(PICTURE, where, 'The picture is to be smoothed.');
    }
    if (kind === 'PS') findings.add(FORM, where, 'It is a program in PostScript.');
    if (kind !== 'Form') continue;
    const odd = ['OPI', 'PS', 'Ref'].find((key) => valueOf(dict, key) !== undefined);
    if (odd !== undefined || nameOf(dict, 'Subtype2') === 'PS')
      findings.add(FORM, where, `The form has ${odd ?? 'Subtype2'}.`);
  }
};
