/**
 * Writes the text of a PDF as pdf.js, the reader of Firefox, finds it. `node text-by-pdfjs.mjs FILE`. A program of its own,
 * as pdf.js is only there for imports.
 */
import { openByPdfjs } from './open-by-pdfjs.mjs';

const document = await openByPdfjs(process.argv[2]);
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  process.stdout.write(items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('') + '\n');
}
