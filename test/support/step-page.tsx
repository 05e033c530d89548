import { createReadStream } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { JSX } from 'preact';
import { HANDED_OVER_ID, type HandedOver } from '../../src/browser/handed-over';
import {
  buildModel,
  checkAnswer,
  decodePairs,
  encodeAnswer,
  loadCompiledForm,
  pairsOf,
  problemsOnPage,
  showForm,
  type Filled,
  type FormDefinition,
  type Language,
  type Pairs,
} from '../../src/form';
import { compileForm } from '../../src/form/workshop';
import { contentSecurityPolicy } from '../../src/platform/http/content-security-policy';
import { BrowserFiles } from '../../src/portal/script/browser-files';
import { versionScript } from '../../src/portal/script/version-script';
import { followRules, FormPage, renderPage, texts } from '../../src/views';
import { Document } from '../../src/views/layout/document';
import { run } from './compiled-form';

const FONTS = join(__dirname, '../../src/views/fonts');

export interface StepServer {
  readonly url: string;
  /** What was posted by buttons, in order. */
  readonly posts: readonly Pairs[];
  /** What was saved in the background, in order. */
  readonly kept: readonly Pairs[];
  readonly close: () => Promise<void>;
}

interface Options {
  readonly language?: Language;
  readonly filled?: Filled;
  readonly today?: string;
  /** What stands before the questions. */
  readonly before?: JSX.Element;
  /** What is sent in place of the version's script. */
  readonly version?: (source: string) => string;
}

/** The first step of a form, with its script, and nothing else of the server: what is posted is kept, and shown again. */
export const aStepServer = async (definition: FormDefinition, options: Options = {}): Promise<StepServer> => {
  const { language = 'sv', today = '2026-11-25', version = (source) => source } = options;
  const code = compileForm(definition);
  const model = buildModel(definition, language);
  const compiled = loadCompiledForm(code, run);
  const files = new BrowserFiles();
  const script = versionScript(model, code) ?? '';
  let filled = options.filled ?? { answer: {}, chosen: {} };
  const posts: Pairs[] = [];
  const kept: Pairs[] = [];

  const page = (isTold: boolean): JSX.Element => {
    const shown = showForm(model, compiled, filled.answer, filled.chosen);
    const [first] = shown.pages;
    if (first === undefined) throw new Error('The form has no page.');
    const { problems } = checkAnswer(model, compiled, filled.answer, { hidden: 'strip', today });
    const told = problemsOnPage(shown, problems, first.page.key);
    const handed: HandedOver = {
      version: '/skript/version.js',
      looks: `/skript/${files.looks ?? ''}`,
      page: first.page.key,
      filled,
      step: 1,
      of: 2,
      today,
      ...(isTold && { isTold: true }),
    };
    return (
      <Document
        language={language}
        title="Prov"
        scripts={{
          run: `/skript/${files.scriptOf(language) ?? ''}`,
          preload: [handed.version],
          handedOver: { id: HANDED_OVER_ID, json: JSON.stringify(handed) },
        }}
      >
        <main>
          <FormPage
            page={first}
            pairs={encodeAnswer(shown)}
            problems={told.filter(({ soft }) => isTold || soft === true)}
            texts={texts(language)}
            form={model.title}
            step={1}
            of={2}
            action="/"
            hidden={{ _version: 'x' }}
            before={options.before}
          />
        </main>
      </Document>
    );
  };

  const sendPage = (response: ServerResponse, isTold: boolean): void => {
    const shown = showForm(model, compiled, filled.answer, filled.chosen);
    const [first] = shown.pages;
    const { html, styles } = renderPage(page(isTold), { page: first && followRules(first) });
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', contentSecurityPolicy(styles, { hasScript: true }));
    response.end(html);
  };

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
    if (request.method === 'POST') {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const pairs = pairsOf(Buffer.concat(parts).toString());
        const isKept = pairs.get('_do')?.[0] === 'keep';
        (isKept ? kept : posts).push(pairs);
        filled = decodePairs(model, compiled, pairs, filled);
        if (isKept) response.writeHead(200, { 'content-type': 'application/json' }).end('{"saved":"14.02"}');
        else response.writeHead(303, { location: '/?fel=1' }).end();
      });
    } else if (pathname === '/') sendPage(response, searchParams.has('fel'));
    else if (pathname === '/skript/version.js') {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      response.end(version(script));
    } else if (pathname === '/favicon.ico') response.writeHead(204).end();
    else if (pathname.startsWith('/assets/')) {
      const font = pathname.slice('/assets/'.length).replace(/-[0-9a-f]{8}\.woff2$/, '');
      response.setHeader('content-type', 'font/woff2');
      createReadStream(join(FONTS, `${font}.woff2`)).pipe(response);
    } else {
      void files.file(pathname.replace('/skript/', '')).then((file) => {
        response.statusCode = file === undefined ? 404 : 200;
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
        response.end(file?.plain);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    posts,
    kept,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
