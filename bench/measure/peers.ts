import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { fortyQuestions } from '../forms/forty-questions';
import { alternately } from '../lib/alternately';
import { root } from '../lib/root';
import { type FileServer, type ServedFile, serveFiles } from '../lib/serve-files';
import { type Figure, median } from '../lib/table';
import { slowBrowser } from '../lib/usable-time';
import { plainPage } from '../reference/plain-page';

const PEERS = {
  rjsf: { name: 'RJSF', file: 'rjsf.jsx' },
  jsonForms: { name: 'JSON Forms', file: 'json-forms.jsx' },
  survey: { name: 'SurveyJS', file: 'survey.js' },
} as const;
type Peer = keyof typeof PEERS;

/** Our page is to be usable as fast as plain HTML, give or take a tenth, and in less than 1/2.7 of the best peer's time. */
const TO_PLAIN = 1.1;
const TO_BEST_PEER = 1 / 2.7;

/** The step with forty questions, beside plain HTML and beside what other renderers make of the same schema. */
export const measurePeers = async (
  ours: { readonly url: string; readonly cookie: string },
  rounds: number,
): Promise<Figure[]> => {
  const browser = await slowBrowser();
  if (browser === undefined) return [skipped('no Chromium was found')];
  const files = await serveFiles(await peerFiles());
  const at = (path: string) => () => browser.usable(files.url + path);
  try {
    const times = await alternately(rounds, {
      ours: () => browser.usable(ours.url, ours.cookie),
      plain: at('/plain'),
      rjsf: at('/rjsf'),
      jsonForms: at('/jsonForms'),
      survey: at('/survey'),
    });
    return figures(times, files);
  } finally {
    await browser.close();
    await files.close();
  }
};

const figures = (
  times: Readonly<Record<'ours' | 'plain' | Peer, readonly number[]>>,
  files: FileServer,
): Figure[] => {
  const ours = median(times.ours);
  const plain = median(times.plain);
  const peers = (Object.keys(PEERS) as Peer[]).map((peer) => ({ peer, time: median(times[peer]) }));
  const best = Math.min(...peers.map(({ time }) => time));
  const told = peers.map(({ peer, time }) => {
    const bytes = files.bytes(`/${peer}`) + files.bytes(`/${peer}.js`);
    return `${PEERS[peer].name} ${time.toFixed(0)} ms, ${(bytes / 1000).toFixed(0)} KB`;
  });
  return [
    {
      what: 'Form page, usable on a slow telephone, to plain HTML',
      measured: `${(ours / plain).toFixed(2)} x`,
      goal: `<= ${TO_PLAIN} x`,
      reached: ours / plain <= TO_PLAIN,
      note: `slow 4G, a quarter of the processor: ${ours.toFixed(0)} ms to ${plain.toFixed(0)} ms`,
    },
    {
      what: 'Form page, usable, to the best peer',
      measured: `${(ours / best).toFixed(2)} x`,
      goal: `<= ${TO_BEST_PEER.toFixed(2)} x`,
      reached: ours / best <= TO_BEST_PEER,
      note: told.join('; '),
    },
  ];
};

const skipped = (why: string): Figure => ({
  what: 'Form page, usable, to its peers',
  measured: '',
  goal: `<= ${TO_BEST_PEER.toFixed(2)} x`,
  reached: undefined,
  note: why,
});

/** The peers have a lock file of their own: whoever does not measure them never installs them. */
const peerFiles = async (): Promise<Record<string, ServedFile>> => {
  const folder = join(root, 'bench', 'peers');
  if (!existsSync(join(folder, 'node_modules')))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: folder,
      shell: process.platform === 'win32',
    });
  const files: Record<string, ServedFile> = { '/plain': html(plainPage(fortyQuestions)) };
  for (const [peer, { name, file }] of Object.entries(PEERS)) {
    const built = await build({
      entryPoints: [join(folder, file)],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'react',
      // The project's own says that all is drawn by another library.
      tsconfigRaw: '{}',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'silent',
    });
    files[`/${peer}.js`] = { type: 'text/javascript', content: built.outputFiles[0]?.contents ?? '' };
    files[`/${peer}`] = html(
      `<!doctype html><html lang="sv"><meta charset="utf-8"><title>${name}</title><div id="form"></div>` +
        `<script type="application/json" id="schema">${JSON.stringify(fortyQuestions)}</script><script src="/${peer}.js"></script>`,
    );
  }
  return files;
};

const html = (content: string): ServedFile => ({ type: 'text/html; charset=utf-8', content });
