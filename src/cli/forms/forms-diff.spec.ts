import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captureIo } from '../../../test/support/captured-io';
import type { JsonObject } from '../../form';
import { runCommandLine } from '../command-line';

const root = join(__dirname, '../../..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'blankett-diff-'));
  cpSync(join(root, 'forms/synpunkter'), join(folder, 'synpunkter'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = async (...args: string[]) => {
  const io = captureIo({ cwd: root, env: {} });
  const code = await runCommandLine(['forms', 'diff', ...args], io);
  return { code, out: io.out(), err: io.err() };
};

const edit = (change: (schema: { required: string[]; properties: Record<string, JsonObject> }) => void) => {
  const path = join(folder, 'synpunkter/schema.json');
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  change(schema);
  writeFileSync(path, JSON.stringify(schema));
};

// Threads that read and compile forms, on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

describe('forms diff', () => {
  it('tells nothing of two folders that are equal', async () => {
    expect(await run('synpunkter', '--against', join(folder, 'synpunkter'))).toEqual({
      code: 0,
      out: 'Ingenting skiljer.\n',
      err: '',
    });
  });

  it('tells what differs, by file, in both languages and as data', async () => {
    edit(({ required, properties }) => {
      required.splice(required.indexOf('wantsReply'), 1);
      properties['name'] = { ...properties['name'], maxLength: 50 };
    });
    const args = [join(folder, 'synpunkter'), '--against', 'forms/synpunkter'];
    expect((await run(...args)).out).toBe(
      [
        'schema.json',
        '  ”Vill du ha svar?” är inte längre obligatoriskt.',
        '  Ditt namn: högst antal tecken är nu 50 (förut 100).',
        '',
      ].join('\n'),
    );
    expect((await run(...args, '--language', 'en')).out).toContain(
      '  ”Do you want a reply?” is no longer mandatory.\n',
    );
    const changes = JSON.parse((await run(...args, '--json')).out) as JsonObject[];
    expect(changes).toContainEqual({
      kind: 'no-longer-required',
      file: 'schema.json',
      pointer: '/required',
      before: 'wantsReply',
      said: {
        sv: '”Vill du ha svar?” är inte längre obligatoriskt.',
        en: '”Do you want a reply?” is no longer mandatory.',
      },
    });
  });

  it('tells why a folder cannot be compared, and leaves with 1', async () => {
    writeFileSync(join(folder, 'synpunkter/schema.json'), '{ "type": ');
    const { code, out, err } = await run('synpunkter', '--against', join(folder, 'synpunkter'));
    expect(err).toMatch(/schema\.json:1:11 {2}error: It is not JSON: /);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  it('asks for one form, and for a language it knows', async () => {
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('Which form?') });
    expect((await run('forms', '--against', 'synpunkter')).err).toMatch(/is a folder of \d+ forms\./);
    expect((await run('synpunkter', '--language', 'fi')).err).toContain('not "fi"');
  });
});
