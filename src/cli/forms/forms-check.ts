import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Finding } from '../../form';
import type { Command } from '../command';
import { EXIT } from '../io';
import { findFolders } from './find-folders';
import { sumUp, tellFinding } from './tell-findings';
import { tellProof } from './tell-proof';

export const formsCheck: Command = {
  name: 'forms check',
  takes: '[folder...] [--proof]',
  summary: 'Tells what is wrong with the forms, and how to mend it.',
  description: [
    'Reads form folders as the server does, and tells every finding: the file, the place in it (a JSON Pointer), the',
    'reason, and how to mend it. An error stops the form from being served, a warning does not. Needs no database.',
    'It is proved, too, that each form can be sent in, that its pages and questions are reached and its rules can hold.',
    '',
    'A folder is a path, or the name of a form in FORMS_DIR (forms). Without one, all forms in FORMS_DIR are checked,',
    'and municipality.json with them.',
  ].join('\n'),
  options: {
    proof: {
      says: 'Tells what was proved, with an answer that the form takes, and all that was not decided.',
    },
  },
  positionals: true,
  examples: [
    'npx blankett forms check',
    'npx blankett forms check partytalt',
    'npx blankett forms check partytalt --proof',
    'npx blankett forms check /tmp/draft',
  ],
  async run({ positionals, options }, io) {
    const { folders, formsDir } = await findFolders(positionals, io);
    const all: Finding[] = [];
    const tell = (folder: string, findings: readonly Finding[]) => {
      all.push(...findings);
      io.stdout.write(findings.map((finding) => tellFinding(folder, finding, io.cwd)).join(''));
    };
    const ids = folders.map((folder) => basename(folder));
    if (formsDir !== undefined) tell(formsDir, await checkMunicipality(formsDir, ids));
    const { checkFolder } = await import('./check-folder.js');
    for (const folder of folders) {
      if (io.signal.aborted) return EXIT.interrupted;
      const { findings, proof } = await checkFolder(folder);
      tell(folder, findings);
      if (options['proof'] !== undefined && proof !== undefined)
        io.stdout.write(tellProof(folder, proof, io.cwd));
    }
    io.stdout.write(sumUp(folders.length, all));
    return all.some(({ level }) => level === 'error') ? EXIT.findings : EXIT.good;
  },
};

/** Of a folder without one nothing is said: it may be on its way to one that has it. */
const checkMunicipality = async (formsDir: string, ids: readonly string[]): Promise<readonly Finding[]> => {
  const text = await readFile(join(formsDir, 'municipality.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  const { checkFormNames, readMunicipality } = await import('../../form/workshop.js');
  const { themeFindings } = await import('../../views/index.js');
  const { municipality, findings } = readMunicipality(text);
  if (municipality === undefined) return findings;
  return [...findings, ...themeFindings(municipality.theme ?? {}), ...checkFormNames(municipality, ids)];
};
