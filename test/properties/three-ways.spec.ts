import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { build, type Plugin } from 'esbuild';
import fc from 'fast-check';
import type { AnswerState } from '../../src/browser/step/answer-state';
import type { VersionScript } from '../../src/browser/handed-over';
import type { Filled, Problem } from '../../src/form';
import { problemsOnPage } from '../../src/form';
import { versionScript } from '../../src/portal/script/version-script';
import { damaged } from '../support/arbitrary-answer';
import { arbitraryForm } from '../support/arbitrary-form';
import { aGeneratedForm, fill, holds, TODAY, type GeneratedForm } from './generated';

const source = join(__dirname, '../../src');

/** What a browser's script judges a page by, with the parts that it would load late: as `start` puts it together. */
const ENTRY = `
  import { AnswerState } from './step/answer-state';
  import { loadCompiledForm } from '../form/validation/load-compiled-form';
  import { isDay } from '../form/text/dates';
  import { formats } from './formats/form-formats';
  import { useIdentifiers } from './formats/late-identifiers';
  import { useExpressions } from './expressions/late-expressions';
  import * as identifiers from './formats/identifiers';
  import * as others from './formats/other-formats';
  import * as expressions from './expressions/expressions';
  import { loadSentences } from './sentences/late-sentences';
  export const ready = loadSentences();
  export const open = (version, handed) => {
    for (const name of Object.keys(formats)) delete formats[name];
    Object.assign(formats, { date: { validate: isDay } }, version.expressions);
    if (version.needs.identifiers) { useIdentifiers(identifiers); Object.assign(formats, identifiers.formats); }
    if (version.needs.otherFormats) Object.assign(formats, others.formats);
    if (version.needs.expressions) useExpressions(expressions);
    const compiled = loadCompiledForm('', (_, require) => {
      const module = { exports: {} };
      version.run(module.exports, require, module);
      return module.exports;
    });
    return new AnswerState(version.model, compiled, handed);
  };
`;

type Open = (version: VersionScript, handed: { filled: Filled; page: string; today: string }) => AnswerState;

/** The very plugin by which the browser's bundle is made. */
const standIns = async (): Promise<Plugin> => {
  const folder = join(source, 'launch/lib');
  const { outputFiles } = await build({
    stdin: {
      contents: `${readFileSync(join(folder, 'bundle-browser.mjs'), 'utf8')}\nexport { standIns };`,
      resolveDir: folder,
      loader: 'js',
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    external: ['esbuild'],
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(folder, 'paths.mjs')).href) },
  });
  const module = { exports: {} };
  vm.compileFunction(outputFiles[0]?.text ?? '', ['module', 'require'])(module, require);
  const { name, setup } = (module.exports as { standIns: (language: string) => Plugin }).standIns('sv');
  // Its expressions are of another realm than the one that esbuild was loaded in here.
  return {
    name,
    setup: (builder) =>
      setup({
        ...builder,
        onResolve: ({ filter }, does) => builder.onResolve({ filter: new RegExp(filter.source) }, does),
      }),
  };
};

let open: Open;
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: ENTRY,
      resolveDir: join(source, 'browser'),
      sourcefile: join(source, 'browser/judge.ts'),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'judge',
    target: 'es2022',
    tsconfigRaw: '{}',
    plugins: [await standIns()],
  });
  const judge = vm.runInNewContext(`${outputFiles[0]?.text ?? ''}; judge`, {
    TextEncoder,
    TextDecoder,
    URL,
  }) as { readonly open: Open; readonly ready: Promise<void> };
  await judge.ready;
  open = judge.open;
}, 30_000);

/** A version's script, as a browser runs it. */
const versionOf = (form: GeneratedForm, filled: Filled): VersionScript | undefined => {
  const script = versionScript(form.modelOf(filled.answer), form.code);
  if (script === undefined) return undefined;
  const plain = script.replace(/^export const (\w+)=/gm, 'here.$1=');
  return vm.runInNewContext(`const here = {}; ${plain}; here`) as VersionScript;
};

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const problems = arbitraryForm().chain(({ schema, answer }) =>
  fc.record({ schema: fc.constant(schema), answer: fc.oneof(damaged(answer), fc.constant({})) }),
);

describe('what is wrong with an answer', () => {
  it('is the same list from the server, from the script, and after a post without script', () => {
    holds(problems, 60, ({ schema, answer }) => {
      const form = aGeneratedForm(schema);
      const { filled } = form.walk(fill(answer));
      const { chosen } = filled;
      const shown = form.shown(filled);
      const byServer = form.check(filled.answer, { chosen }).problems;
      const again = form.walk(filled);
      expect(again.filled).toEqual(filled);
      expect(form.check(again.filled.answer, { chosen: again.filled.chosen }).problems).toEqual(byServer);
      const version = versionOf(form, filled);
      if (version === undefined) return;
      for (const { page, visible } of shown.pages) {
        if (!visible) continue;
        const state = open(version, { filled: plain(filled), page: page.key, today: TODAY });
        const told: readonly Problem[] = problemsOnPage(shown, byServer, page.key);
        expect(plain(state.problems())).toEqual(plain(told));
        state.read(form.pairs(filled, page.key));
        expect(plain(state.filled)).toEqual(plain(filled));
        expect(plain(state.problems())).toEqual(plain(told));
      }
    });
  }, 60_000);
});
