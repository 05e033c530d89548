import { relative, resolve } from 'node:path';
import type { Command } from '../command';
import { findFolders } from './find-folders';

export const formsClient: Command = {
  name: 'forms client',
  takes: '[folder...] [--out DIR]',
  summary: 'Makes a TypeScript client of the API, with the types of the forms.',
  description: [
    "Writes blankett.client.ts, a client of the API that needs nothing but fetch, and beside it the types of the forms' answers",
    'as forms types does. What is sent in is checked against its form by the compiler; what is refused comes back as a value,',
    'with the codes that can occur. Forms with errors are told and left out. Needs no database.',
  ].join('\n'),
  options: { out: { value: 'DIR', says: 'Where to write. Default: blankett-client' } },
  positionals: true,
  examples: [
    'npx blankett forms client',
    'npx blankett forms client synpunkter --out ../my-program/src/blankett',
  ],
  async run({ options, positionals }, io) {
    const { folders } = await findFolders(positionals, io);
    const out = resolve(io.cwd, options['out'] ?? 'blankett-client');
    const { makeTypes } = await import('./make-types.js');
    const { writeClient } = await import('../types/write-client.js');
    const { written, code } = await makeTypes(folders, out, io);
    const files = [...written, await writeClient(out)];
    io.stdout.write(`${files.map((file) => relative(io.cwd, file)).join('\n')}\n`);
    return code;
  },
};
