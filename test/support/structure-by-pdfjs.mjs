/**
 * Writes what pdf.js, the reader of Firefox, finds of a PDF's structure and files, as JSON. `node structure-by-pdfjs.mjs FILE`.
 * A program of its own, as pdf.js is only there for imports.
 */
import { openByPdfjs } from './open-by-pdfjs.mjs';

const document = await openByPdfjs(process.argv[2]);
const roles = {};
const figures = [];
const count = (node) => {
  if (node.role !== undefined) roles[node.role] = (roles[node.role] ?? 0) + 1;
  if (node.role === 'Figure') figures.push(node.alt);
  for (const kid of node.children ?? []) count(kid);
};
for (let number = 1; number <= document.numPages; number++)
  count(await (await document.getPage(number)).getStructTree());
const attachments = Object.values((await document.getAttachments()) ?? {}).map(({ filename }) => filename);
const { info } = await document.getMetadata();
process.stdout.write(
  JSON.stringify({
    marked: (await document.getMarkInfo()).Marked,
    language: info.Language,
    roles,
    figures,
    attachments,
  }),
);
