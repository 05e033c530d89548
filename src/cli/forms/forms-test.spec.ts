import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captureIo } from '../../../test/support/captured-io';
import type { Json } from '../../form';
import { runCommandLine } from '../command-line';
import type { TrialReport } from './trial/report';

const FORMS = join(__dirname, '../../../forms');

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'blankett-test-'))));
afterEach(() => rmSync(folder, { recursive: true }));

jest.setTimeout(120_000);

const aForm = (name: string, files: Readonly<Record<string, Json>>): void => {
  mkdirSync(join(folder, name));
  for (const [file, content] of Object.entries(files))
    writeFileSync(join(folder, name, `${file}.json`), JSON.stringify(content));
};

const run = async (args: readonly string[], env: NodeJS.ProcessEnv = { FORMS_DIR: folder }) => {
  const captured = captureIo({ cwd: folder, env });
  const code = await runCommandLine(['forms', 'test', ...args], captured);
  return { code, out: captured.out(), err: captured.err() };
};

const SMALL = {
  type: 'object',
  title: 'Liten',
  required: ['name', 'kind'],
  properties: {
    name: { type: 'string', title: 'Namn', minLength: 2, maxLength: 20 },
    kind: { enum: ['a', 'b'], title: 'Slag' },
    rows: { type: 'array', title: 'Rader', maxItems: 2, items: { type: 'object', properties: { n: { type: 'integer', title: 'Antal', minimum: 1 } }, required: ['n'] } },
  },
}; // prettier-ignore

describe('a form is tested', () => {
  it('with answers made for it, and what was tried is told in words, with the seed', async () => {
    aForm('liten', { schema: SMALL });
    const { code, out } = await run(['liten', '--seed', '7', '--runs', '3']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Seed 7\. liten\nLiten \(liten\): \d+ answers tried, 3 by chance, \d+ at a limit, \d+ just wrong\.\n/,
    );
    for (const way of ['pages without script', 'API', 'receipt', 'blank', 'export'])
      expect(out).toContain(`  ${way} `);
    expect(out).not.toContain('FAILED');
    expect(out).toMatch(/\n {2}All is well\.\n$/);
  });

  it('by one of the answers alone, which is the same each time', async () => {
    aForm('liten', { schema: SMALL });
    const alone = await run(['liten', '--seed', '7', '--runs', '3', '--only', '5']);
    expect(alone.code).toBe(0);
    expect(alone.out).toMatch(
      /^Seed 7\. liten\nLiten \(liten\): answer 5 of \d+ alone, .+\.\n(?: {2}.*\n)+ {2}All is well\.\n$/,
    );
    expect(await run(['liten', '--seed', '7', '--runs', '3', '--only', '5'])).toEqual(alone);
    const none = await run(['liten', '--seed', '7', '--runs', '3', '--only', '5000']);
    expect(none).toMatchObject({
      code: 1,
      err: expect.stringContaining('none has the number 5000') as string,
    });
  });

  it('by the same answers for the same seed, and others for another', async () => {
    aForm('liten', {
      schema: { type: 'object', properties: { n: { type: 'string', maxLength: 5, pattern: '^(?!a)b$' } } },
    });
    const once = await run(['liten', '--seed', '7', '--runs', '3', '--json']);
    expect(await run(['liten', '--seed', '7', '--runs', '3', '--json'])).toEqual(once);
    const report = JSON.parse(once.out) as TrialReport;
    expect(report).toMatchObject({ form: 'liten', seed: 7, runs: 3, failures: [] });
    expect(report.untried.join('\n')).toContain('the longest text (5): none was found');
  });

  it.each(['allman-handling', 'bristande-tillganglighet', 'naringslivstraff', 'synpunkter'])(
    'as those that are shipped are: %s',
    async (id) => {
      const { code, out } = await run([id, '--seed', '1', '--runs', '2'], { FORMS_DIR: FORMS });
      expect(out).not.toContain('error:');
      expect(code).toBe(0);
    },
  );
});

describe('what keeps a form from being tested', () => {
  it('is told: its errors', async () => {
    aForm('trasig', { schema: { type: 'object', properties: { a: { $ref: '#/nowhere' } } } });
    const { code, err } = await run(['trasig']);
    expect(code).toBe(1);
    expect(err).toContain('trasig/schema.json');
    expect(err).toContain('it cannot be tested before its errors are mended');
  });

  it('is told: that no answer at all is taken', async () => {
    aForm('aldrig', {
      schema: {
        type: 'object',
        required: ['a'],
        properties: { a: { type: 'string', title: 'A', allOf: [{ pattern: '^x' }, { pattern: '^y' }] } },
      },
    });
    const { code, out } = await run(['aldrig', '--runs', '3']);
    expect(code).toBe(1);
    expect(out).toContain('no answer was found that the form takes');
    expect(out).toContain('Nobody can send the form in.');
  });

  it('is told: options that say nothing', async () => {
    aForm('liten', { schema: SMALL });
    for (const wrong of [
      ['--only', '3'],
      ['--seed', '1', '--only', '0'],
      ['--seed', 'x'],
      ['--runs', '0'],
      ['--runs', '1.5'],
      ['nowhere'],
    ])
      expect((await run(['liten', ...wrong])).code).toBe(2);
  });
});
