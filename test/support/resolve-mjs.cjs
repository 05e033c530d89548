/**
 * Jest on Node 20 cannot `require` an .mjs file, whatever its transforms; Node itself can. So a package that ships
 * nothing else (preact) is found as a CommonJS copy of it, made once and kept by its content.
 */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const { transformSync } = require('esbuild');

const folder = join(__dirname, '../../node_modules/.cache/blankett/mjs');

const commonJsCopy = (file) => {
  const source = readFileSync(file, 'utf8');
  const digest = createHash('sha256').update(source).digest('hex').slice(0, 12);
  const copy = join(folder, `${basename(file, '.mjs')}-${digest}.js`);
  if (existsSync(copy)) return copy;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${copy}.${process.pid}`;
  writeFileSync(unfinished, transformSync(source, { format: 'cjs', loader: 'js', target: 'node20' }).code);
  renameSync(unfinished, copy);
  return copy;
};

/** An import at run time names the file that is built (`./x.js`); here its source is meant. */
const ourOwn = (request, { basedir }) =>
  request.startsWith('.') && !basedir.includes('node_modules') ? request.replace(/\.js$/, '') : request;

module.exports = (request, options) => {
  const found = options.defaultResolver(ourOwn(request, options), options);
  return found.endsWith('.mjs') && found.includes('node_modules') ? commonJsCopy(found) : found;
};
