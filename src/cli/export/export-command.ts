import type { JsonObject } from '../../form';
import type { Command } from '../command';
import { didYouMean } from '../suggest';
import { UsageFault } from '../usage-fault';

const FORMATS: readonly string[] = ['xlsx', 'csv', 'csv-data', 'jsonl', 'xml', 'zip'];

export const exportCommand: Command = {
  name: 'export',
  takes: '--form ID --format xlsx|csv|csv-data|jsonl|xml|zip [--out FILE] [...]',
  summary: 'Writes the cases of a form as a file.',
  description: [
    'Writes the cases of a form, over all its versions, as of one moment. The server may be running or not: the',
    'database is that of DATABASE_URL, else the embedded one in DATA_DIR. Each export is recorded in the audit log.',
    '',
    '  xlsx      a workbook: groups that repeat on sheets of their own, text as text',
    '  csv       CSV for Excel: semicolons, decimal comma, Swedish time',
    '  csv-data  CSV for programs: RFC 4180, commas, decimal point, UTC',
    '  jsonl     JSON Lines: one case a line, the answer as it is stored',
    '  xml       one document; with --out its schema is written beside it, as cases_schema.xsd',
    '  zip       receipts and files, a folder for each case',
    '',
    'With --out cases.csv the other files are written beside it: a group that repeats, keyed by case number, as',
    'cases_<group>.csv, and what the columns mean (Frictionless Table Schema) as cases_kolumner.json.',
    '',
    'Cases with protected identity are left out, unless --protected is given.',
  ].join('\n'),
  options: {
    form: { value: 'ID', says: 'The form, as its folder is called.' },
    format: { value: 'FORMAT', says: 'xlsx, csv, csv-data, jsonl, xml or zip.' },
    out: { value: 'FILE', says: 'Where to write. Default: standard output' },
    from: { value: 'DAY', says: 'Received from that day on, such as 2026-01-31.' },
    to: { value: 'DAY', says: 'Received until that day.' },
    status: { value: 'LIST', says: 'Only with these statuses: submitted,closed' },
    names: { value: 'ids', says: 'Headings and choices as programs know them.' },
    template: { value: 'NAME', says: 'The columns of a template that was saved at the desk.' },
    'without-personal': { says: 'Without what the form marks as personal data.' },
    protected: { says: 'Cases with protected identity too.' },
    files: { value: 'inline', says: 'With jsonl: files stand whole in the answers.' },
  },
  positionals: false,
  examples: [
    'npx blankett export --form synpunkter --format xlsx --out synpunkter.xlsx',
    'npx blankett export --form synpunkter --format csv --from 2026-01-01 --without-personal --out synpunkter.csv',
    'npx blankett export --form synpunkter --format jsonl > synpunkter.jsonl',
  ],
  async run({ options }, io) {
    const { form, format, files, out, from, to, status, names, template } = options;
    if (form === undefined) throw new UsageFault('Which form? --form ID');
    if (format === undefined) throw new UsageFault(`As what? --format ${FORMATS.join('|')}`);
    if (!FORMATS.includes(format))
      throw new UsageFault(
        `There is no format "${format}".${didYouMean(format, FORMATS)} There are: ${FORMATS.join(', ')}.`,
      );
    if (files !== undefined && files !== 'inline')
      throw new UsageFault(`Files can stand inline, not "${files}". --files inline`);
    if (files !== undefined && format !== 'jsonl')
      throw new UsageFault('Files can stand in JSON Lines alone. --format jsonl --files inline');
    const wish: JsonObject = {
      format,
      purpose: 'other',
      personal: options['without-personal'] === undefined,
      secret: options['protected'] !== undefined,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(status !== undefined && { statuses: status.split(',') }),
      ...(names !== undefined && { names }),
    };
    const { exportCases } = await import('./export-cases.js');
    return exportCases({ formId: form, wish, template, out, inline: files === 'inline' }, io);
  },
};
