import type { Command } from '../command';
import { UsageFault } from '../usage-fault';
import { findFolders } from './find-folders';

/** Nobody's in particular, and not the server's. */
const PORT = 4010;

export const formsMock: Command = {
  name: 'forms mock',
  takes: '[folder...] [--port N]',
  summary: 'Answers the API for some forms, without a database.',
  description: [
    'Starts a server with the API of form folders, to write a program against: lists of forms, schemas, types, OpenAPI, and',
    'submissions, which are judged as the real thing judges them. They are answered with a made-up case number;',
    'the latest 1,000 can be read with any key, and they and each Idempotency-Key are forgotten when it stops. There are no',
    'exports, no pages, and no receipts: the links of a case lead nowhere. Folders are read once: start it again after a',
    'change. Needs no database.',
    '',
    'Forms with errors are told and left out. Ctrl-C stops it.',
  ].join('\n'),
  options: {
    port: { value: 'N', says: `Where it listens, on this machine alone; 0 is any. Default: ${PORT}` },
  },
  positionals: true,
  examples: [
    'npx blankett forms mock',
    'npx blankett forms mock synpunkter --port 5000',
    'npx blankett forms mock ../my-forms',
  ],
  async run({ options, positionals }, io) {
    const port = portOf(options['port']);
    const { folders } = await findFolders(positionals, io);
    const { mockForms } = await import('./mock-forms.js');
    return mockForms(folders, port, positionals, io);
  },
};

const portOf = (typed: string | undefined): number => {
  if (typed === undefined) return PORT;
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : -1;
  if (port < 0 || port > 65_535)
    throw new UsageFault(`--port is a number from 0 to 65535, not "${typed}": --port ${PORT}`);
  return port;
};
