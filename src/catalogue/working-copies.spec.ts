import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { until } from '../../test/support/until';
import type { Json } from '../form/json';
import type { WorkingCopy } from './working-copy';
import { WorkingCopies } from './working-copies';

// Threads that read and compile forms, on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

let formsDir: string;
let copies: WorkingCopies;
let told: string[];
const offered = new Map<string, number>();

beforeEach(async () => {
  formsDir = await mkdtemp(join(tmpdir(), 'blankett-watch-'));
  told = [];
  offered.clear();
  for (const level of ['log', 'warn', 'error'] as const)
    jest
      .spyOn(Logger.prototype, level)
      .mockImplementation((...line: unknown[]) => void told.push(String(line[0])));
  copies = new WorkingCopies(formsDir, (id) => offered.get(id));
});
afterEach(async () => {
  await copies.close();
  jest.restoreAllMocks();
  await rm(formsDir, { recursive: true, force: true });
});

const form = (title: string): Json => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  type: 'object',
  properties: { name: { type: 'string', title: 'Namn' } },
});

/** More than a moment's work. */
const large = (title: string) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  type: 'object',
  properties: { name: { type: 'string', title: 'Namn' }, more: { type: 'string', title: 'Mer' } },
  if: { properties: { name: { const: 'Åsa' } }, required: ['name'] },
  then: { required: ['more'] },
  $defs: Object.fromEntries(
    Array.from({ length: 500 }, (_, place) => [
      `part${place}`,
      { type: 'string', description: 'x'.repeat(100) },
    ]),
  ),
});

const save = async (id: string, content: Json | string, name = 'schema.json'): Promise<void> => {
  await mkdir(join(formsDir, id, 'examples'), { recursive: true });
  await writeFile(join(formsDir, id, name), typeof content === 'string' ? content : JSON.stringify(content));
};

/** The folder when it is as wished. */
const seen = async (
  id: string,
  isAsWished: (copy: WorkingCopy | undefined) => boolean,
): Promise<WorkingCopy | undefined> => {
  await until(() => isAsWished(copies.of(id)));
  return copies.of(id);
};

const titled = (id: string, title: string): Promise<WorkingCopy | undefined> =>
  seen(id, (copy) => copy?.version?.model('sv').title === title);

const refused = (id: string): Promise<WorkingCopy | undefined> =>
  seen(id, (copy) => copy !== undefined && copy.version === undefined);

const untilTold = (line: RegExp): Promise<void> => until(() => told.some((one) => line.test(one)));

describe('a folder that is saved', () => {
  it('is read as it is then, and can be looked at', async () => {
    await save('park', form('Före'));
    copies.begin();
    const before = await titled('park', 'Före');
    await save('park', form('Efter'));
    const after = await titled('park', 'Efter');
    expect(after?.sha256).not.toBe(before?.sha256);
    expect(after?.version).toMatchObject({ id: '', number: 0, formId: 'park' });
    expect(after?.files['schema.json']).toContain('Efter');
    expect(after?.changedAt.getTime()).toBeGreaterThanOrEqual(before?.changedAt.getTime() ?? Infinity);
  });

  it('by an editor that puts a new file in the place of the old is read too', async () => {
    await save('park', form('Före'));
    copies.begin();
    await titled('park', 'Före');
    await save('park', form('Efter'), 'schema.json.part');
    await rename(join(formsDir, 'park', 'schema.json.part'), join(formsDir, 'park', 'schema.json'));
    expect((await titled('park', 'Efter'))?.files).toEqual({ 'schema.json': JSON.stringify(form('Efter')) });
  });

  it('with the same length and the same time as before is read all the same, on a disk with coarse times', async () => {
    const second = new Date(Math.ceil(Date.now() / 1000) * 1000);
    const stamped = async (title: string): Promise<void> => {
      await save('park', form(title));
      await utimes(join(formsDir, 'park', 'schema.json'), second, second);
      await utimes(join(formsDir, 'park'), second, second);
    };
    await stamped('Ett');
    copies.begin();
    await titled('park', 'Ett');
    await stamped('Två');
    expect((await titled('park', 'Två'))?.id).toBe('park');
  });

  it('in an example or a text is read as well', async () => {
    await save('park', form('Park'));
    copies.begin();
    await titled('park', 'Park');
    await save('park', { name: 'Åsa' }, 'examples/one.json');
    const copy = await seen('park', (now) => now?.files['examples/one.json'] !== undefined);
    expect(copy?.read.definition?.examples).toEqual({ one: { name: 'Åsa' } });
  });

  it('with an example that the form does not take any more can be looked at, and not published', async () => {
    await save('park', form('Park'));
    await save('park', 17, 'examples/wrong.json');
    await save('park', { name: 'Åsa' }, 'examples/right.json');
    copies.begin();
    const copy = await titled('park', 'Park');
    expect(copy?.read.definition).toBeUndefined();
    expect(copy?.read.findings.map(({ level, file }) => [level, file])).toContainEqual([
      'error',
      'examples/wrong.json',
    ]);
    expect(Object.keys(copy?.version?.definition.examples ?? {})).toEqual(['right']);
  });

  it('fifty times in a second is read few times, and the newest wins', async () => {
    await save('park', form('0'));
    copies.begin();
    await titled('park', '0');
    told.length = 0;
    for (let time = 1; time <= 50; time += 1) await save('park', form(String(time)));
    await titled('park', '50');
    expect(told.filter((line) => line.includes('was saved')).length).toBeLessThan(10);
  });
});

describe('what cannot be used', () => {
  const LOOP: Json = { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } };

  it.each<[string, Json | string, RegExp]>([
    [
      'JSON that is half typed',
      '{\n  "type": "object",\n  "prop',
      /park\/schema\.json:3:3 #.* error: .+ Mend: /,
    ],
    [
      'a paste of five megabytes',
      `{"title": "${'x'.repeat(5e6)}"}`,
      /5000013 bytes; at most 1048576 are read/,
    ],
    ['references that go in a circle', LOOP, /park\/schema\.json.* error: .+ Mend: /],
    ['no schema at all', { title: 3 }, /park\/schema\.json:1:2 #\/title error: /],
  ])('%s is told in the terminal, and mended by the next save', async (_what, content, line) => {
    await save('park', form('Före'));
    copies.begin();
    await titled('park', 'Före');
    await save('park', content);
    const copy = await refused('park');
    expect(copy?.read.findings.map(({ level }) => level)).toContain('error');
    expect(told.join('\n')).toMatch(line);
    await save('park', form('Efter'));
    await titled('park', 'Efter');
    expect(told).toContain(
      'The folder "park" was saved. It can be published: npx blankett forms publish park, or at /personal/formular/park/versioner.',
    );
  });

  it('is held to no more memory than a sentence takes', async () => {
    await save('park', ' '.repeat(5e6));
    copies.begin();
    expect((await refused('park'))?.files).toEqual({});
  });
});

describe('a folder', () => {
  it('that is new is a draft that residents do not see', async () => {
    copies.begin();
    await save('park', form('Park'));
    await titled('park', 'Park');
    expect(told).toContain(
      'The folder "park" is new. It can be published: npx blankett forms publish park, or at /personal/formular/park/versioner.',
    );
  });

  it('that is gone is told of, with what residents have instead', async () => {
    offered.set('park', 3);
    await save('park', form('Park'));
    copies.begin();
    await titled('park', 'Park');
    await rm(join(formsDir, 'park'), { recursive: true });
    await seen('park', (copy) => copy === undefined);
    expect(copies.all()).toEqual([]);
    expect(told.at(-1)).toMatch(
      /"park" is gone\. Version 3 goes on being offered until the server starts again/,
    );
  });

  it('that was renamed is gone, and new under its new name', async () => {
    await save('park', form('Park'));
    copies.begin();
    await titled('park', 'Park');
    await rename(join(formsDir, 'park'), join(formsDir, 'lekpark'));
    await titled('lekpark', 'Park');
    expect(copies.all().map(({ id }) => id)).toEqual(['lekpark']);
    expect(told).toContain('The folder "park" is gone. Residents never saw it.');
  });

  it('is not gone because its disk is away for a while', async () => {
    await save('park', form('Park'));
    copies.begin();
    await titled('park', 'Park');
    await rename(formsDir, `${formsDir}-away`);

    await untilTold(/cannot be read just now: .*ENOENT.*What was read goes on being used/);
    expect(copies.of('park')?.id).toBe('park');
    await rename(`${formsDir}-away`, formsDir);
    await save('park', form('Åter'));
    await titled('park', 'Åter');
    expect(told.filter((line) => line.includes('gone'))).toEqual([]);
  });
});

describe('whoever waits for a save', () => {
  it('is answered at once when it has been saved already', async () => {
    await save('park', form('Park'));
    copies.begin();
    await titled('park', 'Park');
    const { signal } = new AbortController();
    expect((await copies.whenChanged('park', 'something older', signal))?.id).toBe('park');
  });

  it('is answered when it is saved, and when it is gone', async () => {
    await save('park', form('Före'));
    copies.begin();
    const before = await titled('park', 'Före');
    const { signal } = new AbortController();
    const waiting = copies.whenChanged('park', before?.sha256 ?? '', signal);
    await save('park', form('Efter'));
    const after = await waiting;
    expect(after?.version?.model('sv').title).toBe('Efter');
    const waitingAgain = copies.whenChanged('park', after?.sha256 ?? '', signal);
    await rm(join(formsDir, 'park'), { recursive: true });
    expect(await waitingAgain).toBeUndefined();
  });

  it('has a large form before it is checked, with its conditions, and checked a moment later', async () => {
    await save('park', form('Före'));
    copies.begin();
    const before = await titled('park', 'Före');
    await save('park', large('Efter'));
    const look = await copies.whenChanged('park', before?.sha256 ?? '', new AbortController().signal);
    expect(look).toMatchObject({ isLookedAt: true, read: { findings: [] } });
    expect(look?.read.definition).toBeUndefined();
    const { version } = look ?? {};
    expect(version?.model('sv').title).toBe('Efter');
    const [condition = ''] = Object.keys(version?.compiled.checks ?? {});
    expect(version?.compiled.checks[condition]?.({ name: 'Åsa' })).toEqual([]);
    expect(version?.compiled.checks[condition]?.({ name: 'Kim' })).not.toEqual([]);
    expect(() => version?.compiled.validate({})).toThrow('Only the conditions are compiled');
    const checked = await copies.whenChecked('park');
    expect(checked?.read.definition?.id).toBe('park');
    expect(checked?.sha256).not.toBe(look?.sha256);
    expect(checked?.version?.compiled.validate({ name: 17 })).not.toEqual([]);
  });

  it('of a large form that does not compile is told why, as of a small one', async () => {
    await save('park', form('Före'));
    copies.begin();
    await titled('park', 'Före');
    await save('park', { ...large('Efter'), properties: { name: { type: 'string', minLength: 'två' } } });
    expect((await refused('park'))?.read.findings.map(({ level }) => level)).toContain('error');
    expect((await copies.whenChecked('park'))?.isLookedAt).toBeUndefined();
  });

  it('may stop waiting, and nobody waits when all is closed', async () => {
    await save('park', form('Park'));
    copies.begin();
    const copy = await titled('park', 'Park');
    const stopped = new AbortController();
    const waiting = copies.whenChanged('park', copy?.sha256 ?? '', stopped.signal);
    const other = copies.whenChanged('park', copy?.sha256 ?? '', new AbortController().signal);
    stopped.abort();
    expect((await waiting)?.sha256).toBe(copy?.sha256);
    await copies.close();
    expect(await other).toBeUndefined();
  });
});
