import { relative, resolve } from 'node:path';
import type { Command } from '../command';
import { EXIT } from '../io';
import { findFolders } from './find-folders';
import { sumUp, tellFinding } from './tell-findings';

export const formsTypes: Command = {
  name: 'forms types',
  takes: '[folder...] [--out DIR]',
  summary: 'Makes TypeScript types of what the forms are answered with.',
  description: [
    'Writes <form>.ts for each form, with the type of its answers (synpunkter.ts: SynpunkterAnswer), and an index.ts that',
    'lists them. Every valid answer is of the type; what only a validator can see (patterns, lengths, what is mandatory',
    'under a condition) is left to it. Forms with errors are told and left out. Needs no database.',
  ].join('\n'),
  options: { out: { value: 'DIR', says: 'Where to write. Default: src/generated/forms' } },
  positionals: true,
  examples: ['npx blankett forms types', 'npx blankett forms types --out ../my-program/src/forms'],
  async run({ options, positionals }, io) {
    const { folders } = await findFolders(positionals, io);
    const out = resolve(io.cwd, options['out'] ?? 'src/generated/forms');
    const { checkFolder } = await import('./check-folder.js');
    const { writeFormTypes } = await import('../types/write-form-types.js');
    const checked = await Promise.all(
      folders.map(async (folder) => ({ folder, ...(await checkFolder(folder)) })),
    );
    const refused = checked.filter(({ findings }) => findings.some(({ level }) => level === 'error'));
    for (const { folder, findings } of refused)
      for (const finding of findings) io.stderr.write(tellFinding(folder, finding, io.cwd));
    const good = checked.filter((one) => !refused.includes(one));
    const written = await writeFormTypes(
      good.flatMap(({ definition }) => definition ?? []),
      out,
    );
    io.stdout.write(`${written.map((file) => relative(io.cwd, file)).join('\n')}\n`);
    if (refused.length === 0) return EXIT.good;
    io.stderr.write(
      sumUp(
        folders.length,
        refused.flatMap(({ findings }) => findings),
      ),
    );
    return EXIT.findings;
  },
};
