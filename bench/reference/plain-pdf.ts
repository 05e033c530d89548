import fontkit from '@cantoo/fontkit';
import { type PDFFont, PDFDocument, type PDFPage } from 'pdf-lib';

/** A question and its answer. */
export interface PlainAnswer {
  readonly label: string;
  readonly value: string;
}

const PAGE = { width: 595, height: 842, margin: 51 };
const SIZE = 9.5;
const LINE = 12.5;
const COLUMNS = { label: { at: PAGE.margin, width: 180 }, value: { at: 243, width: 300 } };

/**
 * The plain way to the same words: `drawText` of the library, with two embedded fonts, lines broken by measuring. No tags, no
 * files, no archive format.
 */
export const plainPdf = async (
  answers: readonly PlainAnswer[],
  fonts: { readonly regular: Uint8Array; readonly strong: Uint8Array },
): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const regular = await document.embedFont(fonts.regular, { subset: true });
  const strong = await document.embedFont(fonts.strong, { subset: true });
  let page: PDFPage = document.addPage([PAGE.width, PAGE.height]);
  let y = PAGE.height - PAGE.margin;
  page.drawText('Kvittens', { x: PAGE.margin, y, size: 22, font: strong });
  y -= 40;
  for (const { label, value } of answers) {
    const left = linesOf(label, regular, COLUMNS.label.width);
    const right = linesOf(value, regular, COLUMNS.value.width);
    const height = Math.max(left.length, right.length) * LINE + 6;
    if (y - height < PAGE.margin) {
      page = document.addPage([PAGE.width, PAGE.height]);
      y = PAGE.height - PAGE.margin;
    }
    left.forEach((text, n) =>
      page.drawText(text, { x: COLUMNS.label.at, y: y - n * LINE, size: SIZE, font: regular }),
    );
    right.forEach((text, n) =>
      page.drawText(text, { x: COLUMNS.value.at, y: y - n * LINE, size: SIZE, font: regular }),
    );
    y -= height;
  }
  return document.save();
};

const linesOf = (text: string, font: PDFFont, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOfTextAtSize(longer, SIZE) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
};
