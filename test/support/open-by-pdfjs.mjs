import { readFileSync } from 'node:fs';

// Of a later Node than ours.
Promise.withResolvers ??= function () {
  const parts = {};
  parts.promise = new this((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
};
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');

/** A PDF as pdf.js, the reader of Firefox, opens it. */
export const openByPdfjs = (path) =>
  getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
