/**
 * `npm run bench`: figures beside references, alternating in one run, as one table. Ends with 1 when a goal is missed.
 *
 * `npm run bench -- [--quick] [--fresh] [start] [page] [submit] [memory] [peers] [patterns] [proof] [forms] [receipts] [blanks] [search] [upload] [exports] [desk] [preview] [gate]`
 */
import { join } from 'node:path';
import { makeFormsFolder } from './forms/forty-questions';
import { makeManyForms } from './forms/many-forms';
import { startCluster } from './lib/cluster';
import { serveProduct } from './lib/servers';
import { type Figure, printTable } from './lib/table';
import { withTemporaryFolder } from './lib/temporary-folder';
import { measureBlankRead } from './measure/blank-read';
import { measureDesk } from './measure/desk';
import { measureDraftSave } from './measure/draft-save';
import { measureExports } from './measure/exports';
import { measureForms } from './measure/forms';
import { measureFreshClone } from './measure/fresh-clone';
import { measureGate } from './measure/gate';
import { measureLintAndProof } from './measure/lint-and-proof';
import { measureMemory } from './measure/memory';
import { beginDraft, measurePage } from './measure/page';
import { measurePatterns } from './patterns';
import { measurePeers } from './measure/peers';
import { measurePreview } from './measure/preview';
import { measureReceipts } from './measure/receipts';
import { measureReceiptsBeside } from './measure/receipts-beside';
import { measureSearch } from './measure/search';
import { measureStart } from './measure/start';
import { measureUpload } from './measure/upload';
import { measureSubmit } from './measure/submit';

const MEASURES = [
  'start',
  'page',
  'submit',
  'memory',
  'peers',
  'patterns',
  'proof',
  'forms',
  'receipts',
  'blanks',
  'search',
  'upload',
  'exports',
  'desk',
  'preview',
  'gate',
];
/** Forms of a large municipality. */
const MANY = 500;

const OPTIONS = ['--quick', '--fresh'];
const USAGE = `Usage: npm run bench -- [${OPTIONS.join('] [')}] [${MEASURES.join('] [')}]`;

const measureAll = (args: readonly string[]): Promise<Figure[]> =>
  withTemporaryFolder(async (folder) => {
    const named = args.filter((arg) => MEASURES.includes(arg));
    const wanted = (measure: string): boolean => named.length === 0 || named.includes(measure);
    const rounds = args.includes('--quick') ? 1 : 5;
    const seconds = args.includes('--quick') ? 3 : 5;
    const folders = {
      formsDir: await makeFormsFolder(join(folder, 'forms')),
      dataDir: join(folder, 'data'),
    };
    const figures: Figure[] = [];
    if (wanted('forms')) figures.push(...measureForms(args.includes('--quick')));
    if (wanted('patterns')) figures.push(...measurePatterns());
    if (wanted('proof')) figures.push(...(await measureLintAndProof(rounds)));
    if (wanted('receipts')) figures.push(...(await measureReceipts(args.includes('--quick'))));
    if (wanted('blanks')) figures.push(...(await measureBlankRead(args.includes('--quick'))));
    if (args.includes('--fresh')) figures.push(...(await measureFreshClone(folder)));
    const cluster = await startCluster(folder);
    try {
      if (wanted('start')) figures.push(...(await measureStart(cluster, folder, folders.formsDir, rounds)));
      if (wanted('page') || wanted('peers')) {
        const server = await serveProduct(await cluster.database('page'), folders);
        try {
          if (wanted('page'))
            figures.push(...(await measurePage(server, rounds)), await measureDraftSave(server, rounds));
          if (wanted('peers')) {
            const { page, cookie } = await beginDraft(server.url);
            figures.push(...(await measurePeers({ url: server.url + page, cookie }, rounds)));
          }
        } finally {
          await server.stop();
        }
      }
      if (wanted('search')) {
        const formsDir = await makeManyForms(join(folder, 'many forms'), MANY);
        const dataDir = join(folder, 'many data');
        const server = await serveProduct(await cluster.database('search'), { formsDir, dataDir });
        try {
          figures.push(...(await measureSearch(server, MANY, rounds)));
        } finally {
          await server.stop();
        }
      }
      if (wanted('desk')) figures.push(...(await measureDesk(cluster, folder, args.includes('--quick'))));
      if (wanted('preview')) figures.push(...(await measurePreview(cluster, folder, rounds)));
      if (wanted('gate'))
        figures.push(...(await measureGate(cluster, folder, folders.formsDir, args.includes('--quick'))));
      if (wanted('exports'))
        figures.push(...(await measureExports(cluster, folders, rounds, args.includes('--quick'))));
      if (wanted('upload')) figures.push(...(await measureUpload(cluster, folder, rounds)));
      if (wanted('submit')) figures.push(...(await measureSubmit(cluster, folders, rounds, seconds)));
      if (wanted('receipts'))
        figures.push(...(await measureReceiptsBeside(cluster, folders, folder, Math.min(rounds, 3))));
      if (wanted('memory')) figures.push(...(await measureMemory(cluster, folders)));
    } finally {
      await cluster.stop();
    }
    return figures;
  });

const main = async (): Promise<void> => {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => ![...MEASURES, ...OPTIONS].includes(arg));
  if (unknown !== undefined) {
    console.error(`${unknown} is not known.\n${USAGE}`);
    process.exitCode = 64;
    return;
  }
  const figures = await measureAll(args);
  printTable(figures);
  if (figures.some(({ reached }) => reached === false)) process.exitCode = 1;
};

void main();
