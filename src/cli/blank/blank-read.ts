import type { Command } from '../command';
import { UsageFault } from '../usage-fault';

export const blankRead: Command = {
  name: 'blank read',
  takes: 'FILE [--out FILE]',
  summary: 'Reads a filled-in blank, and tells what is wrong with its answers.',
  description: [
    'Reads a blank that was filled in as a PDF, by the form in FORMS_DIR (forms) that it says it is of. Gives the answer as',
    'JSON, and tells each thing that is wrong with it: the place in the answer (a JSON Pointer) and a sentence. Nothing is',
    'filed; for that, hand the file in on the page "Blanketter" of the staff. Needs no database.',
    '',
    'Just the fields are read: scripts, actions and links in the file are never followed.',
  ].join('\n'),
  options: { out: { value: 'FILE', says: 'Where to write the answer. Default: standard output' } },
  positionals: true,
  examples: [
    'npx blankett blank read inskickad.pdf',
    'npx blankett blank read inskickad.pdf --out answer.json',
  ],
  async run({ options, positionals }, io) {
    const [file, ...more] = positionals;
    if (file === undefined) throw new UsageFault('Which file? A PDF that was filled in.');
    if (more.length > 0) throw new UsageFault('One file at a time.');
    const { readBlankFile } = await import('./read-blank-file.js');
    return readBlankFile(file, options['out'], io);
  },
};
