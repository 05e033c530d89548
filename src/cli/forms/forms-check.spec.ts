import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captureIo } from '../../../test/support/captured-io';
import { runCommandLine } from '../command-line';

const root = join(__dirname, '../../..');
let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'blankett-forms-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const run = async (args: string[], cwd = root, env: NodeJS.ProcessEnv = {}) => {
  const io = captureIo({ cwd, env });
  const code = await runCommandLine(args, io);
  return { code, out: io.out(), err: io.err() };
};

const write = (path: string, content: unknown) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
};

// Threads that read and compile forms, on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

describe('forms check', () => {
  it('finds no error in the shipped forms', async () => {
    const { code, out } = await run(['forms', 'check']);
    expect(out).toMatch(/^\d+ forms: /m);
    expect(out).not.toContain('error:');
    expect(code).toBe(0);
  });

  it('tells file, place, reason and mend of each finding, sums up, and leaves with 1', async () => {
    write('forms/bad/schema.json', {
      type: 'object',
      properties: { a: { $ref: 'https://example.se/a.json' } },
    });
    write('forms/worse/schema.json', '{ "type": ');
    write('forms/empty/texts.en.json', {});
    const { code, out } = await run(['forms', 'check'], folder);
    expect(out).toMatch(/^forms\/bad\/schema\.json:1:37 {2}#\/properties\/a\S* {2}error: .+\n {4}\S.+$/m);
    expect(out).toMatch(
      /^forms\/worse\/schema\.json:1:11 {2}error: It is not JSON: .+\n {4}Mend the JSON there\.$/m,
    );
    expect(out).toMatch(/^forms\/empty {2}error: The folder has no schema\.json\./m);
    expect(out).toMatch(/\n3 forms: \d+ errors.*\.\n$/);
    expect(code).toBe(1);
  });

  it('takes names of forms, paths, and whole folders of forms', async () => {
    cpSync(join(root, 'forms/synpunkter'), join(folder, 'mine/synpunkter'), { recursive: true });
    expect((await run(['forms', 'check', 'synpunkter'])).out).toMatch(/^1 form: /m);
    expect((await run(['forms', 'check', join(folder, 'mine/synpunkter'), 'synpunkter'])).out).toMatch(
      /^2 forms: /m,
    );
    expect((await run(['forms', 'check', 'mine'], folder)).out).toMatch(/^1 form: /m);
    expect((await run(['forms', 'check'], folder, { FORMS_DIR: 'mine' })).out).toMatch(/^1 form: /m);
  });

  it('leaves with 0 where there are warnings only, and shows no control characters', async () => {
    write('forms/tent/schema.json', {
      title: 'Tält',
      type: 'object',
      properties: { name: { type: 'string', title: 'Namn' } },
    });
    write('forms/tent/texts.en.json', { '/properties/\u001b[2J/title': 'Name' });
    const { code, out } = await run(['forms', 'check'], folder);
    expect(out).toContain('warning:');
    expect(out).not.toContain('\u001b');
    expect(code).toBe(0);
  });

  it('tells what is wrong with municipality.json', async () => {
    write('forms/municipality.json', { name: 1 });
    const { code, out } = await run(['forms', 'check'], folder);
    expect(out).toContain('forms/municipality.json');
    expect(code).toBe(1);
  });

  it('tells of forms that municipality.json names and that are not there', async () => {
    cpSync(join(root, 'forms/synpunkter'), join(folder, 'forms/synpunkter'), { recursive: true });
    const shipped = JSON.parse(readFileSync(join(root, 'forms/municipality.json'), 'utf8')) as object;
    const notice = { text: 'x', from: '2027-01-11T08:00', until: '2027-01-11T17:00' };
    const downtime = [notice, { ...notice, forms: ['synpunkter', 'synpunkt'] }];
    write('forms/municipality.json', { ...shipped, downtime });
    const { code, out } = await run(['forms', 'check'], folder);
    expect(out).toContain('#/downtime/1/forms/1  warning: There is no form "synpunkt".');
    expect(out).not.toContain('#/downtime/1/forms/0');
    expect(out).toContain('#/accessibility/report');
    expect(code).toBe(0);
  });
});

describe('forms types', () => {
  it('writes the types of good forms, and tells of the others', async () => {
    cpSync(join(root, 'forms/synpunkter'), join(folder, 'forms/synpunkter'), { recursive: true });
    write('forms/bad/schema.json', '{');
    const { code, out, err } = await run(['forms', 'types', '--out', 'types'], folder);
    expect(out).toBe('types/synpunkter.ts\ntypes/index.ts\n');
    expect(readdirSync(join(folder, 'types')).sort()).toEqual(['index.ts', 'synpunkter.ts']);
    expect(err).toContain('forms/bad/schema.json');
    expect(code).toBe(1);
  });
});
