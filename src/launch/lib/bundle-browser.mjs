/**
 * Bundles `src/browser` into `dist/browser`: a file for each language, and parts that only some forms load. Each is packed as
 * well as it can be, since it is made once and sent to everyone. `manifest.json` says what a page loads.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { constants, brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './paths.mjs';

const source = join(root, 'src');
const target = join(root, 'dist/browser');
const LANGUAGES = ['sv', 'en'];
const OTHER = { sv: 'en', en: 'sv' };

/** What stands in for what in a browser: path from `src`, without its ending -> another. */
const INSTEAD = {
  'views/markdown/markdown': 'browser/markdown/markdown.tsx',
  'form/validation/format-list': 'browser/formats/form-formats.ts',
  'form/identifiers/formats': 'browser/formats/late-identifiers.ts',
  'form/identifiers/format-fault': 'browser/formats/late-identifiers.ts',
  'form/validation/problem-list': 'browser/sentences/late-sentences.ts',
  'form/validation/tell-errors': 'browser/sentences/late-sentences.ts',
  'form/validation/shown-problems': 'browser/sentences/late-sentences.ts',
  'form/expressions/calculate': 'browser/expressions/late-expressions.ts',
  'form/expressions/rule-errors': 'browser/expressions/late-expressions.ts',
};
/** These are what is loaded late, and need the real ones. */
const LATE =
  /[\\/]browser[\\/](formats[\\/](identifiers|other-formats)|expressions[\\/]expressions|sentences[\\/]sentences)\.ts$|[\\/]form[\\/](identifiers|validation[\\/](format-list|tell-errors))/;

const standIns = (language) => ({
  name: 'stand-ins',
  setup({ onResolve }) {
    onResolve({ filter: /^preact(\/jsx-runtime)?$/ }, () => ({
      path: join(source, 'browser/render/jsx-runtime.ts'),
    }));
    onResolve({ filter: /^\./ }, ({ path, resolveDir, importer }) => {
      // Late imports are named with the ending that they have when they run elsewhere.
      const wanted = join(resolveDir, path.replace(/\.js$/, ''));
      if (path.endsWith('.js') && wanted.startsWith(source)) return { path: `${wanted}.ts` };
      const name = wanted.slice(source.length + 1).replaceAll('\\', '/');
      // Sentences of the other language are never told on this page.
      if (name === `form/validation/sentences.${OTHER[language]}`)
        return { path: join(source, 'browser/no-sentences.ts') };
      if (Object.hasOwn(INSTEAD, name) && !LATE.test(importer)) return { path: join(source, INSTEAD[name]) };
      return undefined;
    });
  },
});

/**
 * The styles of all that a script may draw on a step, as a module: a page brings those of what stood on it from the beginning.
 * @returns the file's name
 */
const writeLooks = async (script) => {
  const { styles } = createRequire(import.meta.url)(join(root, 'dist/src/generated/styles.js'));
  const css = styles
    .filter(({ classes }) => classes.some((names) => names.length > 0 && names.every(isNamed(script))))
    .map((style) => style.css)
    .join('');
  const text = `export default ${JSON.stringify(css)};\n`;
  const name = `utseende-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`;
  await writeFile(join(target, name), text);
  return name;
};

const isNamed = (script) => (name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(script);

/** The files that a script cannot begin without: a page names them, so that they are not asked for one after another. */
const sharedBy = (output, outputs, met = new Set()) => {
  for (const { path, kind } of outputs[output].imports)
    if (kind === 'import-statement' && !met.has(path)) {
      met.add(path);
      sharedBy(path, outputs, met);
    }
  return [...met].map((path) => basename(path));
};

/** @returns the file that a page loads, and those that it cannot begin without */
const bundle = async (entry, out, plugins = []) => {
  const { metafile } = await build({
    entryPoints: [{ in: join(source, 'browser', entry), out }],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: target,
    entryNames: '[name]-[hash]',
    chunkNames: 'del-[hash]',
    metafile: true,
    logLevel: 'error',
    absWorkingDir: root,
    tsconfigRaw: '{}',
    legalComments: 'none',
    charset: 'utf8',
    plugins,
  });
  const { outputs } = metafile;
  const [found] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(entry));
  return { name: basename(found), shared: sharedBy(found, outputs) };
};

export const bundleBrowser = async () => {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const scripts = {};
  const shared = {};
  for (const language of LANGUAGES) {
    const { name, shared: first } = await bundle(`step.${language}.ts`, `steg-${language}`, [
      standIns(language),
    ]);
    scripts[language] = name;
    shared[language] = first;
  }
  scripts.looks = await writeLooks(await readFile(join(target, scripts.sv), 'utf8'));
  scripts.verify = (await bundle('verify/verify.ts', 'kontroll')).name;
  scripts.listen = (await bundle('listen/listen.ts', 'lyssna')).name;
  scripts.desk = (await bundle('desk/desk.ts', 'handlaggning')).name;
  scripts.case = (await bundle('desk/presence.ts', 'arende')).name;
  scripts.progress = (await bundle('progress/progress.ts', 'forlopp')).name;
  scripts.bench = (await bundle('bench/bench.ts', 'verkstad')).name;
  scripts.session = (await bundle('session/session.ts', 'inloggad')).name;
  scripts.preview = (await bundle('preview/follow.ts', 'forhandsvisning')).name;
  for (const name of await readdir(target)) {
    const bytes = await readFile(join(target, name));
    const packed = brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
    await writeFile(join(target, `${name}.br`), packed);
  }
  await writeFile(join(target, 'manifest.json'), JSON.stringify({ ...scripts, shared }));
};
