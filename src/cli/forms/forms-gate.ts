import type { Command } from '../command';
import { UsageFault } from '../usage-fault';

export const formsGate: Command = {
  name: 'forms gate',
  takes: 'NAME [--forms DIR] [--language sv|en] [--json]',
  summary: 'Tells what a new version of a form would mean for drafts and cases there are.',
  description: [
    'Holds the folder of a form against every open draft and stored case of that form in the database, with the steps of',
    'migrations.json done, and tells what would break: answers that do not fit, columns of exports that come and go, saved',
    'views, templates and settings that point at what goes. It changes nothing, and lets a running server go first.',
    '',
    'The database is that of DATABASE_URL, else the embedded one in DATA_DIR.',
    '',
    'Ends with 0 when nothing breaks, with 1 when something would or the folder cannot be served.',
  ].join('\n'),
  options: {
    forms: { value: 'DIR', says: 'The folder of form folders. Default: FORMS_DIR, or forms' },
    language: { value: 'sv|en', says: 'In which language to tell it. Default: sv' },
    json: { says: 'The report as JSON, for programs.' },
  },
  positionals: true,
  examples: [
    'npx blankett forms gate synpunkter',
    'npx blankett forms gate synpunkter --json > synpunkter-gate.json',
  ],
  async run({ options: { forms, language = 'sv', json }, positionals }, io) {
    const [form, ...others] = positionals;
    if (form === undefined || others.length > 0)
      throw new UsageFault('Name one form: the name of its folder, or the folder.');
    if (language !== 'sv' && language !== 'en')
      throw new UsageFault(`There is no language "${language}". Choose sv or en.`);
    const { gateForm } = await import('./gate-form.js');
    return gateForm({ form, formsDir: forms, language, json: json !== undefined }, io);
  },
};
