import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Standard } from '../../pdf/check';
import type { Command } from '../command';
import { EXIT, type Io } from '../io';
import { nearest } from '../suggest';
import { UsageFault } from '../usage-fault';
import { tellPdf } from './tell-pdf';

/** What stands on the command line for what is judged. */
const STANDARDS: Readonly<Record<string, readonly Standard[]>> = {
  '3a': ['PDF/A-3a', 'PDF/UA-1'],
  '2a': ['PDF/A-2a', 'PDF/UA-1'],
  ua: ['PDF/UA-1'],
};

export const pdfCheck: Command = {
  name: 'pdf check',
  takes: 'file... [--as 3a|2a|ua] [--json]',
  summary: 'Tells whether PDF files can be archived (PDF/A) and read by everyone (PDF/UA).',
  description: [
    'Judges each file by PDF/A-2a or PDF/A-3a (ISO 19005) and PDF/UA-1 (ISO 14289), by what it claims to be, and tells',
    'every fault: the place in the file, the reason, how to mend it, and the clause. Needs no database, opens nothing',
    'but the files, and follows no script or link in them.',
    '',
    'No faults means that no rule a machine can look after is broken. Whether the order of reading and the words for',
    'pictures make sense, only people can tell.',
  ].join('\n'),
  options: {
    as: {
      value: '3a|2a|ua',
      says: 'What the files must be: PDF/A-3a or PDF/A-2a with PDF/UA-1, or PDF/UA-1 alone. Default: what they claim',
    },
    json: { says: 'One JSON object a line and file, for programs.' },
  },
  positionals: true,
  examples: ['npx blankett pdf check receipt.pdf', 'npx blankett pdf check --as 2a archive/*.pdf'],
  async run({ options, positionals }, io) {
    if (positionals.length === 0) throw new UsageFault('Which file? Name a PDF file, or several.');
    const expect = standardsOf(options['as']);
    const paths = await Promise.all(positionals.map((name) => findFile(name, io)));
    const { checkPdf } = await import('../../pdf/check/index.js');
    let found = 0;
    for (const path of paths) {
      if (io.signal.aborted) return EXIT.interrupted;
      const checked = await checkPdf(await readFile(path), expect === undefined ? {} : { expect });
      found += checked.findings.length;
      const isJson = options['json'] !== undefined;
      io.stdout.write(
        isJson ? `${JSON.stringify({ file: path, ...checked })}\n` : tellPdf(path, io.cwd, checked),
      );
    }
    return found === 0 ? EXIT.good : EXIT.findings;
  },
};

const standardsOf = (given: string | undefined): readonly Standard[] | undefined => {
  if (given === undefined) return undefined;
  const standards = Object.hasOwn(STANDARDS, given) ? STANDARDS[given] : undefined;
  if (standards !== undefined) return standards;
  const meant = nearest(given, Object.keys(STANDARDS));
  const hint =
    meant === undefined ? ` There are ${Object.keys(STANDARDS).join(', ')}.` : ` Did you mean ${meant}?`;
  throw new UsageFault(`There is no standard "${given}".${hint}`);
};

const findFile = async (name: string, { cwd }: Io): Promise<string> => {
  const path = resolve(cwd, name);
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw new UsageFault(`There is no file "${name}".`);
  return path;
};
