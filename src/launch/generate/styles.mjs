/**
 * Reads every style sheet of `src/views`, minifies it, and finds out which class names it needs, so that a page can
 * carry the styles of its own parts and no others. Writes `src/generated/styles.ts`.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from 'esbuild';

const source = fileURLToPath(new URL('../../', import.meta.url));

/** At-rules that hold rules of their own; what stands in any other is no selector. */
const holdsRules = /^@(layer|media|supports|container)\b/;

/** The selectors of minified CSS, at-rules looked through. */
export const selectorsOf = (css) => {
  const selectors = [];
  const open = [];
  let from = 0;
  for (let at = 0; at < css.length; at++) {
    const sign = css[at];
    if (sign === '"' || sign === "'") {
      do at += css[at] === '\\' ? 2 : 1;
      while (at < css.length && css[at] !== sign);
    } else if (sign === '{') {
      const before = css.slice(from, at).trim();
      const rules = holdsRules.test(before);
      if (!before.startsWith('@') && open.every((holds) => holds)) selectors.push(...parts(before));
      open.push(rules);
      from = at + 1;
    } else if (sign === '}' || sign === ';') {
      if (sign === '}') open.pop();
      from = at + 1;
    }
  }
  return selectors;
};

/** A selector list, cut at its outermost commas. */
const parts = (list) => {
  const cut = [''];
  let depth = 0;
  for (const sign of list) {
    if (sign === '(' || sign === '[') depth++;
    if (sign === ')' || sign === ']') depth--;
    if (sign === ',' && depth === 0) cut.push('');
    else cut[cut.length - 1] += sign;
  }
  return cut;
};

/** The class names that must all be on a page for the selector to matter. What stands in brackets is not counted. */
export const classesOf = (selector) => {
  let bare = selector;
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(/\([^()]*\)|\[[^\][]*\]/g, '');
  }
  return [...new Set([...bare.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map((match) => match[1]))].sort();
};

/** The smallest sets of class names; a larger set that holds a smaller one says nothing more. */
export const smallest = (sets) => {
  const kept = [];
  for (const set of [...sets].sort((a, b) => a.length - b.length)) {
    if (!kept.some((small) => small.every((name) => set.includes(name)))) kept.push(set);
  }
  return kept;
};

const sheets = async (folder) => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
};

const order = (a, b) =>
  Number(b.name === 'tokens') - Number(a.name === 'tokens') || (a.name < b.name ? -1 : 1);

/** @returns the file that was written */
export const generate = async () => {
  const styles = await Promise.all(
    (await sheets(join(source, 'views'))).map(async (file) => {
      const { code } = await transform(await readFile(file, 'utf8'), { loader: 'css', minify: true });
      const css = code.trim();
      return { name: basename(file, '.css'), css, classes: smallest(selectorsOf(css).map(classesOf)) };
    }),
  );
  const target = join(source, 'generated', 'styles.ts');
  await mkdir(dirname(target), { recursive: true });
  await writeFile(
    target,
    `/** Made by launch/generate/styles.mjs from the style sheets of views: do not edit. */
export interface Style {
  readonly name: string;
  readonly css: string;
  /** The sheet is needed when all names of one of these sets are on the page; an empty set: always. */
  readonly classes: readonly (readonly string[])[];
}

export const styles: readonly Style[] = ${JSON.stringify(styles.sort(order), null, 2)};
`,
  );
  return target;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await generate());
