import { basename } from 'node:path';
import type { Command } from '../command';
import { EXIT } from '../io';
import { UsageFault } from '../usage-fault';
import { findFolders } from './find-folders';

const RUNS = 60;
const MOST_RUNS = 100_000;
const MOST_ANSWERS = 1_000_000;
const LARGEST_SEED = 0xffff_ffff;

export const formsTest: Command = {
  name: 'forms test',
  takes: '[folder...] [--seed N] [--runs N] [--only N] [--json]',
  summary: 'Tests forms with answers made for them, all the ways an answer goes.',
  description: [
    'Makes answers to each form from its files: any, those that just meet a limit or lead to a question, and those that are',
    'just wrong. Plays each through the pages without script (it must come back the same, or be told at its question), through',
    'the API (it must judge as the schema does) and into an export; and a sample of them into receipts and through the blank.',
    'Needs no database, sends nothing, and keeps nothing.',
    '',
    'The seed is told: with the same seed, runs and files the same answers are made. A folder is a path, or the name of a form',
    'in FORMS_DIR (forms); without one, all are tested.',
  ].join('\n'),
  options: {
    seed: {
      value: 'N',
      says: 'Makes the same answers as another run with this seed. Default: another one each time',
    },
    runs: {
      value: 'N',
      says: `How many answers are made by chance, beside those at limits. Default: ${RUNS}`,
    },
    only: {
      value: 'N',
      says: 'Plays just this one of the answers, by the number that a failure was told with. Needs one folder and --seed',
    },
    json: { says: 'One JSON object a line and form, in place of words.' },
  },
  positionals: true,
  examples: [
    'npx blankett forms test',
    'npx blankett forms test partytalt --runs 1000',
    'npx blankett forms test partytalt --seed 7',
    'npx blankett forms test partytalt --seed 7 --only 17',
  ],
  async run({ options, positionals }, io) {
    const seed =
      wholeNumber('seed', options['seed'], 0, LARGEST_SEED) ?? Math.floor(Math.random() * 1_000_000);
    const runs = wholeNumber('runs', options['runs'], 1, MOST_RUNS) ?? RUNS;
    const only = wholeNumber('only', options['only'], 1, MOST_ANSWERS);
    if (only !== undefined && options['seed'] === undefined)
      throw new UsageFault('--only needs --seed: without it, other answers are made.');
    const { folders } = await findFolders(positionals, io);
    if (only !== undefined && folders.length !== 1)
      throw new UsageFault(`--only is of one form, not of ${folders.length}. Name its folder.`);
    const { testFolders } = await import('./trial/test-folders.js');
    if (options['json'] === undefined)
      io.stdout.write(`Seed ${seed}. ${folders.map((folder) => basename(folder)).join(', ')}\n`);
    const isWell = await testFolders(folders, { seed, runs, only, json: options['json'] !== undefined }, io);
    if (io.signal.aborted) return EXIT.interrupted;
    return isWell ? EXIT.good : EXIT.findings;
  },
};

const wholeNumber = (
  name: string,
  text: string | undefined,
  least: number,
  most: number,
): number | undefined => {
  if (text === undefined) return undefined;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new UsageFault(`--${name} is a whole number from ${least} to ${most}, not "${text}".`);
  return value;
};
