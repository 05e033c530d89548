import { relative, resolve } from 'node:path';
import type { Command } from '../command';
import { findFolders } from './find-folders';

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
    const { makeTypes } = await import('./make-types.js');
    const { written, code } = await makeTypes(folders, out, io);
    io.stdout.write(`${written.map((file) => relative(io.cwd, file)).join('\n')}\n`);
    return code;
  },
};
