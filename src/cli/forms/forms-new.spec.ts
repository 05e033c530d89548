import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { captureIo } from '../../../test/support/captured-io';
import { runCommandLine } from '../command-line';

// It begins with an import that Jest cannot do, and lays out what we leave as it is.
jest.mock('prettier', () => ({}));

const FORMS = join(__dirname, '../../../forms');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'blankett-new-'));
  mkdirSync(join(folder, 'forms'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = async (...args: string[]) => {
  const captured = captureIo({ cwd: folder });
  const code = await runCommandLine(['forms', ...args], captured);
  return { code, out: captured.out(), err: captured.err() };
};

jest.setTimeout(60_000);

describe('a new form', () => {
  it('passes the check and its lint, and its own test, without a finding', async () => {
    cpSync(join(FORMS, 'municipality.json'), join(folder, 'forms/municipality.json'));
    const made = await run('new', 'partytalt', '--title', 'Låna ett partytält', '--english', 'Borrow a tent');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('forms/partytalt is made, and works as it is.');
    expect(await run('check', 'partytalt')).toEqual({ code: 0, out: '1 form: all is well.\n', err: '' });
    const tested = await run('test', 'partytalt', '--seed', '1', '--runs', '10');
    expect(tested.code).toBe(0);
    expect(tested.out).toContain('Låna ett partytält (partytalt)');
    expect(tested.out).not.toContain('not tried');
  });

  it('passes with the Swedish title in the English file where nobody says another, and tells that it does', async () => {
    cpSync(join(FORMS, 'municipality.json'), join(folder, 'forms/municipality.json'));
    expect((await run('new', 'partytalt')).out).toContain('texts.en.json   write the title in English');
    expect(await run('check', 'partytalt')).toEqual({ code: 0, out: '1 form: all is well.\n', err: '' });
  });

  it('names the JSON Schema of each of its files, which its content keeps to', async () => {
    await run('new', 'partytalt');
    for (const [file, kind] of [
      ['ui.json', 'ui'],
      ['service.json', 'service'],
      ['texts.en.json', 'texts'],
    ] as const) {
      const path = join(folder, 'forms/partytalt', file);
      const content = JSON.parse(readFileSync(path, 'utf8')) as { $schema: string };
      const named = resolve(join(folder, 'forms/partytalt'), content.$schema);
      expect(named).toBe(join(FORMS, `${kind}.schema.json`));
      const ajv = addFormats(new Ajv({ strict: false }));
      expect(ajv.validate(JSON.parse(readFileSync(named, 'utf8')) as object, content)).toBe(true);
    }
  });

  it('goes into another folder, and names the schemas beside it where there are any', async () => {
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine/service.schema.json'), '{}');
    expect(await run('new', 'partytalt', '--into', 'mine')).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'mine/partytalt/ui.json'), 'utf8')).toContain('"../ui.schema.json"');
    expect((await run('check', 'mine/partytalt')).code).toBe(0);
  });
});

describe('no form is made', () => {
  it.each([
    [['new'], 2, 'Name the form'],
    [['new', 'Låna tält'], 2, 'Try: lana-talt'],
    [['new', '../up'], 2, 'cannot be an address'],
    [['new', 'a--b'], 2, 'Try: a-b'],
    [['new', 'a', 'tent'], 2, 'one word too many'],
    [['new', 'a', '--title', 'x'.repeat(101)], 2, '--title is one line'],
    [['new', 'a', '--english', ' '], 2, '--english is one line'],
    [['new', 'a', '--into', 'nowhere'], 1, 'There is no folder'],
    [['new', 'a', '--into', 'a-file'], 1, 'is no folder'],
    [['new', 'a', '--into', '/proc'], 1, '/proc'],
  ])('by %p, which leaves with %d and says why', async (args, code, says) => {
    writeFileSync(join(folder, 'a-file'), '');
    const told = await run(...args);
    expect(told).toMatchObject({ code, out: '' });
    expect(told.err).toContain(says);
    expect(readdirSync(join(folder, 'forms'))).toEqual([]);
  });

  it('in place of one that is there, which stays as it was', async () => {
    mkdirSync(join(folder, 'forms/partytalt'));
    writeFileSync(join(folder, 'forms/partytalt/schema.json'), '{}');
    const told = await run('new', 'partytalt');
    expect(told.code).toBe(1);
    expect(told.err).toContain('already');
    expect(readdirSync(join(folder, 'forms'))).toEqual(['partytalt']);
    expect(readFileSync(join(folder, 'forms/partytalt/schema.json'), 'utf8')).toBe('{}');
  });
});
