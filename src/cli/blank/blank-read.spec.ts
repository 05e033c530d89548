import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { captureIo } from '../../../test/support/captured-io';
import { filledBlank } from '../../../test/support/fill-blank';
import { compiled } from '../../../test/support/compiled-form';
import { readFormFolder } from '../../catalogue/forms-on-disk';
import type { Json } from '../../form';
import { readFolder } from '../../form/workshop';
import { runCommandLine } from '../command-line';

// Threads that read and compile, on a machine with much to do: slow is no fault here.
jest.setTimeout(120_000);

const FORMS = join(__dirname, '../../../forms');
const FORM = 'synpunkter';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'blankett-blank-'));
  cpSync(join(FORMS, FORM), join(folder, 'forms', FORM), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (...args: string[]) => {
  const io = captureIo({ cwd: folder });
  const code = await runCommandLine(['blank', 'read', ...args], io);
  return { code, out: io.out(), err: io.err() };
};

const writeBlank = async (name: string, change: (example: Record<string, Json>) => Json): Promise<Json> => {
  const { folder: files } = await readFormFolder(join(FORMS, FORM), FORM);
  const { definition } = readFolder(files!);
  const answer = change({ ...(definition!.examples['water-leak-reply-by-phone'] as Record<string, Json>) });
  writeFileSync(join(folder, name), await filledBlank(definition!, compiled(definition!), answer));
  return answer;
};

describe('blank read', () => {
  it('gives the answer, and leaves with 0 when nothing is wrong with it', async () => {
    const answer = await writeBlank('good.pdf', (example) => example);
    const { code, out, err } = await run('good.pdf');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual(answer);
    expect((await run('good.pdf', '--out', 'answer.json')).out).toBe('');
    expect(JSON.parse(readFileSync(join(folder, 'answer.json'), 'utf8'))).toEqual(answer);
  });

  it('tells each fault by its place in a sentence, and leaves with 1', async () => {
    await writeBlank('bad.pdf', (example) => {
      delete example['place'];
      return { ...example, phone: '12' };
    });
    const { code, out, err } = await run('bad.pdf');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ phone: '12' });
    expect(err).toMatch(/^\/place {2}error: \S.+$/m);
    expect(err).toMatch(/^\/phone {2}error: \S.+$/m);
  });

  it('tells what is written at questions that do not apply, and leaves it out', async () => {
    const answer = (await writeBlank('aside.pdf', (example) => example)) as Record<string, Json>;
    const document = await PDFDocument.load(readFileSync(join(folder, 'aside.pdf')));
    document.getForm().getRadioGroup('/wantsReply').select('false');
    writeFileSync(join(folder, 'aside.pdf'), await document.save({ updateFieldAppearances: false }));
    const { out, err } = await run('aside.pdf');
    expect(JSON.parse(out)).not.toHaveProperty('phone');
    expect(JSON.parse(out)).toMatchObject({ kind: answer['kind'] as string });
    expect(err).toMatch(/^\/phone {2}remark: ".+" is written there, but the question does not apply/m);
  });

  it('says why it cannot read a file', async () => {
    writeFileSync(join(folder, 'text.pdf'), 'hej');
    expect(await run('text.pdf')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('no PDF') as string,
    });
  });

  it('says when the form is of another version now', async () => {
    await writeBlank('old.pdf', (example) => example);
    const schema = join(folder, 'forms', FORM, 'schema.json');
    const before = readFileSync(schema, 'utf8');
    writeFileSync(schema, before.replace('Synpunkter och felanmälan', 'Synpunkter'));
    const { code, err } = await run('old.pdf');
    writeFileSync(schema, before);
    expect(code).toBe(1);
    expect(err).toMatch(/of version [0-9a-f]{12}\.\.\. of the form/);
  });

  it('wants one file, that is there', async () => {
    for (const args of [[], ['a.pdf', 'b.pdf'], ['nowhere.pdf']]) expect((await run(...args)).code).toBe(2);
  });
});
