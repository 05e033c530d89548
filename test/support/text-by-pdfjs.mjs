/**
 * Writes the text of a PDF as pdf.js, the reader of Firefox, finds it. `node text-by-pdfjs.mjs FILE`. A program of its own,
 * as pdf.js is only there for imports.
 */
import { readFileSync } from 'node:fs';

// Of a later Node than ours.
Promise.withResolvers ??= function () {
  const parts = {};
  parts.promise = new this((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
};
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');

const document = await getDocument({ data: new Uint8Array(readFileSync(process.argv[2])), verbosity: 0 })
  .promise;
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  process.stdout.write(items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('') + '\n');
}
