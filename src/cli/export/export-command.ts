import type { Command } from '../command';
import { didYouMean } from '../suggest';
import { UsageFault } from '../usage-fault';
import type { Format } from './export-cases';

const FORMATS: readonly Format[] = ['csv', 'csv-data', 'jsonl'];

const isFormat = (text: string): text is Format => FORMATS.some((format) => format === text);

export const exportCommand: Command = {
  name: 'export',
  takes: '--form ID --format csv|csv-data|jsonl [--files inline] [--out FILE]',
  summary: 'Writes the cases of a form as a file.',
  description: [
    'Writes every case of a form, over all its versions, as of one moment. The server may be running or not: the',
    'database is that of DATABASE_URL, else the embedded one in DATA_DIR. Each export is recorded in the audit log.',
    '',
    '  csv       for Excel: semicolons, decimal comma, Swedish time',
    '  csv-data  for programs: RFC 4180, commas, decimal point, UTC',
    '  jsonl     JSON Lines: one case a line, the answer as it is stored',
    '',
    'A group that repeats is a CSV file of its own, keyed by case number: with --out cases.csv it is written beside it,',
    'as cases_<group>.csv.',
  ].join('\n'),
  options: {
    form: { value: 'ID', says: 'The form, as its folder is called.' },
    format: { value: 'FORMAT', says: 'csv, csv-data or jsonl.' },
    files: { value: 'inline', says: 'With jsonl: files stand whole in the answers.' },
    out: { value: 'FILE', says: 'Where to write. Default: standard output' },
  },
  positionals: false,
  examples: [
    'npx blankett export --form synpunkter --format csv --out synpunkter.csv',
    'npx blankett export --form synpunkter --format jsonl > synpunkter.jsonl',
  ],
  async run({ options }, io) {
    const { form, format, files, out } = options;
    if (form === undefined) throw new UsageFault('Which form? --form ID');
    if (format === undefined) throw new UsageFault(`As what? --format ${FORMATS.join('|')}`);
    if (!isFormat(format))
      throw new UsageFault(
        `There is no format "${format}".${didYouMean(format, FORMATS)} There are: ${FORMATS.join(', ')}.`,
      );
    if (files !== undefined && files !== 'inline')
      throw new UsageFault(`Files can stand inline, not "${files}". --files inline`);
    if (files !== undefined && format !== 'jsonl')
      throw new UsageFault('Files can stand in JSON Lines alone. --format jsonl --files inline');
    const { exportCases } = await import('./export-cases.js');
    return exportCases({ formId: form, format, out, inline: files === 'inline' }, io);
  },
};
