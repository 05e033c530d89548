import type { Command } from '../command';
import { UsageFault } from '../usage-fault';

export const formsDiff: Command = {
  name: 'forms diff',
  takes: 'FORM [--against VERSION|FOLDER] [--language sv|en] [--json]',
  summary: 'Tells in words what differs between two versions of a form.',
  description: [
    'Reads a form folder and tells what is another in it than in the version that was published last: questions that came,',
    'went, moved or became mandatory, limits, choices, rules, pages, texts. What makes no new version (contact, opening hours,',
    'examples) is not told.',
    '',
    'With --against NUMBER it is compared with that version, and with --against FOLDER with another folder; then no database',
    'is needed. Published versions are read from DATABASE_URL, else from the embedded database in DATA_DIR.',
  ].join('\n'),
  options: {
    against: { value: 'VERSION|FOLDER', says: 'The older one. Default: the version published last' },
    language: { value: 'sv|en', says: 'The language of the sentences. Default: sv' },
    json: { says: 'As JSON: a list of changes, each with its place, both values and both sentences.' },
  },
  positionals: true,
  examples: [
    'npx blankett forms diff synpunkter',
    'npx blankett forms diff synpunkter --against 3',
    'npx blankett forms diff forms/synpunkter --against /tmp/before/synpunkter --language en',
  ],
  async run({ options, positionals }, io) {
    const [form, ...more] = positionals;
    if (form === undefined || more.length > 0) throw new UsageFault('Which form? Name one folder.');
    const { language = 'sv', against } = options;
    if (language !== 'sv' && language !== 'en')
      throw new UsageFault(`Differences are told in sv or en, not "${language}".`);
    const { diffForm } = await import('./diff-form.js');
    return diffForm({ form, against, language, json: options['json'] !== undefined }, io);
  },
};
