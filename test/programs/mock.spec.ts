import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { startMock, type RunningMock } from '../../src/boot/mock';
import { readFormsFolder } from '../../src/catalogue';
import { runCommandLine } from '../../src/cli/command-line';
import { isObject, valueAt, type Json, type JsonObject } from '../../src/form';
import { captureIo } from '../support/captured-io';
import { StaffTokens } from '../../src/identity';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { staffIn } from '../support/staff';
import { exampleOf, shippedForms } from '../journeys/lib/shipped-forms';

// A server, a database and threads on a busy machine: slow is no fault here.
jest.setTimeout(120_000);

const root = join(__dirname, '../..');

/** A form that takes a file, one that takes a single answer, one that is over, and one whose designer wrote no example. */
const OWN: Readonly<Record<string, { readonly schema: JsonObject; readonly service: JsonObject }>> = {
  intyg: {
    schema: {
      title: 'Intyg',
      type: 'object',
      properties: { file: { type: 'string', format: 'data-url', title: 'Intyg' } },
      required: ['file'],
    },
    service: {},
  },
  'en-plats': {
    schema: { title: 'En plats', type: 'object', properties: { name: { type: 'string', title: 'Namn' } } },
    service: { cap: { cases: 1 } },
  },
  'utan-exempel': {
    schema: {
      title: 'Utan exempel',
      type: 'object',
      properties: {
        email: { type: 'string', format: 'email', title: 'E-post' },
        day: { type: 'string', format: 'date', title: 'Dag' },
        guests: {
          type: 'array',
          title: 'Gäster',
          minItems: 2,
          items: {
            type: 'object',
            properties: { age: { type: 'integer', minimum: 18, title: 'Ålder' } },
            required: ['age'],
          },
        },
      },
      required: ['email', 'day', 'guests'],
    },
    service: {},
  },
  stangt: {
    schema: { title: 'Stängt', type: 'object', properties: { name: { type: 'string', title: 'Namn' } } },
    service: { closes: '2026-01-01' },
  },
};

let folder: string;
let real: TestServer;
let mock: RunningMock;
const answered: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'blankett-mock-forms-'));
  cpSync(join(root, 'forms'), folder, { recursive: true });
  for (const [id, { schema, service }] of Object.entries(OWN)) {
    mkdirSync(join(folder, id));
    writeFileSync(join(folder, id, 'schema.json'), JSON.stringify(schema));
    writeFileSync(join(folder, id, 'service.json'), JSON.stringify(service));
  }
  real = await aServer({ FORMS_DIR: folder });
  mock = await startMock({
    folders: await readFormsFolder(folder),
    port: 0,
    command: (port) => `--port ${port}`,
    found: () => undefined,
    answered: (line) => answered.push(line),
  });
}, 120_000);
afterAll(async () => {
  await mock.close();
  await real.close();
  rmSync(folder, { recursive: true });
}, TO_STOP);

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const json = { 'content-type': 'application/json' };
const post = (form: string, answer: Json, headers: Readonly<Record<string, string>> = {}): Asked => ({
  method: 'POST',
  path: `/api/forms/${form}/cases`,
  headers: { ...json, 'idempotency-key': randomUUID(), ...headers },
  body: typeof answer === 'string' ? answer : JSON.stringify(answer),
});

/** Headers that tell programs something; those of the moment, of the way and of the connection do not. */
const PASSED = [
  'date',
  'connection',
  'keep-alive',
  'content-length',
  'location',
  'etag',
  'transfer-encoding',
];

/** What differs between two cases of the same answer. */
const MADE_UP = ['caseNumber', 'received', 'case', 'receipt'];

/** As it is, but for what is made up: of that, what kind of text it is. */
const shapeOf = (value: Json, name = ''): Json => {
  if (typeof value === 'string' && MADE_UP.includes(name))
    return value
      .replace(/https?:\/\/[^/]+/, 'origin')
      .replace(/\d{4}-\d{6}-\d/, 'number')
      .replace(/[\w-]{22}(?=$|\/)/, 'secret')
      .replace(/kod=.*/, 'code')
      .replace(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, 'moment');
  if (Array.isArray(value)) return value.map((one) => shapeOf(one));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one, key)]));
};

const ask = async (url: string, { path, ...request }: Asked) => {
  const { body, ...rest } = request;
  const answer = await fetch(`${url}${path}`, { ...rest, ...(body !== undefined && { body }) });
  const text = await answer.text();
  const isJson = (answer.headers.get('content-type') ?? '').includes('json');
  return {
    status: answer.status,
    headers: Object.fromEntries([...answer.headers].filter(([name]) => !PASSED.includes(name))),
    body: isJson && text !== '' ? shapeOf(JSON.parse(text) as Json) : text,
  };
};

/** Asked of both, the answers are the same. Gives it. */
const isSame = async (asked: Asked) => {
  const [fromMock, fromReal] = [await ask(mock.url, asked), await ask(real.url, asked)];
  expect(fromMock).toEqual(fromReal);
  return fromMock;
};

const good = exampleOf('synpunkter', 'anonymous-fault-report');
const pdf = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF\n', 'latin1').toString('base64');

describe('the mock answers as the real thing', () => {
  it.each([
    '/api/forms',
    '/api/openapi.json',
    '/api/none',
    '/api/forms/none',
    '/api/forms/none/openapi.json',
  ])('to GET %s', async (path) => {
    expect((await isSame({ path })).body).toEqual(expect.anything());
  });

  it.each(
    [...shippedForms.map(({ id }) => id), 'parkeringstillstand', 'intyg'].flatMap((id) =>
      [
        '',
        '/schema',
        '/openapi.json',
        '/types.d.ts',
        '/versions/1/types.d.ts',
        '/versions/2/types.d.ts',
        '/versions/1/schema',
      ].map((rest) => `/api/forms/${id}${rest}`),
    ),
  )('to GET %s', async (path) => {
    expect((await isSame({ path })).status).toBe(path.includes('/versions/2/') ? 404 : 200);
  });

  it.each(
    shippedForms.flatMap(({ id, examples }) =>
      examples.map(({ name, answer }) => [id, name, answer] as const),
    ),
  )('to the example %s/%s', async (id, _name, answer) =>
    expect((await isSame(post(id, answer))).status).toBe(201),
  );

  it.each<[string, Asked, number]>([
    ['nothing', post('synpunkter', {}), 422],
    ['nothing, in English', post('synpunkter', {}, { 'accept-language': 'en' }), 422],
    ['what a rule hides', post('synpunkter', { ...good, area: 'school' }), 422],
    ['a list', post('synpunkter', [good]), 422],
    ['no JSON', post('synpunkter', '{"a": '), 400],
    ['a name twice', post('synpunkter', '{"a": 1, "a": 2}'), 400],
    ['deep nesting', post('synpunkter', '['.repeat(100) + ']'.repeat(100)), 422],
    ['no key', post('synpunkter', good, { 'idempotency-key': '' }), 400],
    ['a key that cannot be used', post('synpunkter', good, { 'idempotency-key': 'å' }), 400],
    ['another content type', post('synpunkter', good, { 'content-type': 'text/xml' }), 415],
    ['no content', { method: 'POST', path: '/api/forms/synpunkter/cases' }, 400],
    [
      'a form of a page',
      post('synpunkter', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
    ],
    [
      '2 MB',
      post(
        'synpunkter',
        Array.from({ length: 300_000 }, () => 'abcde'),
      ),
      413,
    ],
    ['9 MB', post('synpunkter', { ...good, place: 'x'.repeat(9 * 1024 * 1024) }), 413],
    ['a form that one signs in for', post('parkeringstillstand', {}), 401],
    ['a form that is over', post('stangt', { name: 'A' }), 409],
    ['a form that there is not', post('none', {}), 404],
    ['another site', post('synpunkter', good, { origin: 'https://evil.example' }), 403],
    ['a file', post('intyg', { file: `data:application/pdf;name=a.pdf;base64,${pdf}` }), 201],
    ['a file that is not one', post('intyg', { file: 'data:application/pdf;base64,AAAA' }), 422],
    ['PUT', { method: 'PUT', path: '/api/forms', headers: json, body: '{}' }, 404],
    ['DELETE', { method: 'DELETE', path: '/api/forms/synpunkter' }, 404],
    ['HEAD', { method: 'HEAD', path: '/api/forms' }, 200],
    ['an address that cannot be read', { path: '/api/forms/%ff' }, 404],
    ['a case without a key', { path: '/api/cases/2026-000127-4' }, 401],
  ])('to %s', async (_what, asked, status) => expect((await isSame(asked)).status).toBe(status));

  it('to the same key again, and with another body', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const [first, again, other] = [
      post('synpunkter', good, headers),
      post('synpunkter', good, headers),
      post('synpunkter', { ...good, place: 'Torget' }, headers),
    ];
    for (const asked of [first, again, other]) await isSame(asked);
    const numbers = [];
    for (const asked of [first, again]) {
      const answer = await fetch(`${mock.url}${asked.path}`, asked);
      numbers.push(((await answer.json()) as { caseNumber: string }).caseNumber);
    }
    expect(numbers[0]).toBe(numbers[1]);
  });

  it('to an example that was made up for a form without one', async () => {
    const id = 'utan-exempel';
    const document = await (await fetch(`${real.url}/api/forms/${id}/openapi.json`)).json();
    const shown = valueAt(document as Json, [
      ...['paths', `/api/forms/${id}/cases`, 'post', 'requestBody', 'content', 'application/json'],
      ...['examples', 'made-up', 'value'],
    ]);
    expect(shown).toEqual(expect.any(Object));
    expect((await isSame(post(id, shown!))).status).toBe(201);
  });

  it('to whoever reads what was sent in', async () => {
    const { id } = await staffIn(real.app.get(DataSource), { roles: ['handler'] });
    const key = await real.app.get(StaffTokens, { strict: false }).make(id, 'A program', 30);
    const reads = async (url: string) => {
      const { path, ...asked } = post('synpunkter', good);
      const { caseNumber } = (await (await fetch(`${url}${path}`, asked)).json()) as { caseNumber: string };
      const headers = { authorization: `Bearer ${key}` };
      const none = await ask(url, { path: '/api/cases/2026-999999-0', headers });
      const found = await ask(url, { path: `/api/cases/${caseNumber.replaceAll('-', '')}`, headers });
      const text = JSON.stringify(found.body).replaceAll(caseNumber, 'number');
      return { none, found: { ...found, body: JSON.parse(text) as Json } };
    };
    const fromMock = await reads(mock.url);
    expect(fromMock).toEqual(await reads(real.url));
    expect([fromMock.found.status, fromMock.none.status]).toEqual([200, 404]);
  });

  it('when the form has got as many as it takes; who has a place keeps it', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    expect((await isSame(post('en-plats', { name: 'A' }, headers))).status).toBe(201);
    expect((await isSame(post('en-plats', { name: 'B' }))).body).toMatchObject({ code: 'form-full' });
    expect((await isSame(post('en-plats', { name: 'A' }, headers))).status).toBe(201);
  });

  it('and tells of each request that it answered', () =>
    expect(answered).toEqual(
      expect.arrayContaining(['200 GET /api/forms', '201 POST /api/forms/synpunkter/cases']),
    ));
});

describe('npx blankett forms mock', () => {
  const start = (...args: string[]) => {
    const program = ['-r', join(root, 'test/support/compile-on-the-fly.cjs'), join(root, 'src/cli/main.ts')];
    const child = spawn(process.execPath, [...program, 'forms', 'mock', ...args], {
      cwd: root,
      env: { PATH: process.env['PATH'], FORMS_DIR: folder },
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
    const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }));
    const url = async (): Promise<string> => {
      for (;;) {
        const found = /running: (\S+)\/api\/forms\n/.exec(said.out)?.[1];
        if (found !== undefined) return found;
        await Promise.race([
          once(child.stdout, 'data'),
          ended.then((end) => Promise.reject(new Error(end.err))),
        ]);
      }
    };
    return { child, ended, url };
  };

  it('says where to go, answers without a database, and stops at Ctrl-C with 0', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('blankett-mock-')).length;
    const { child, ended, url } = start('synpunkter', '--port', '0');
    const base = await url();
    const { forms } = (await (await fetch(`${base}/api/forms`)).json()) as { forms: { id: string }[] };
    expect(forms.map(({ id }) => id)).toEqual(['synpunkter']);
    child.kill('SIGINT');
    child.kill('SIGINT');
    const end = await ended;
    expect(end).toMatchObject({ code: 0, err: '' });
    expect(end.out).toContain(`${base}/api/forms/synpunkter/openapi.json`);
    expect(end.out).toContain('200 GET /api/forms');
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('blankett-mock-')).length).toBe(before);
  });

  const run = async (...args: string[]) => {
    const io = captureIo({ cwd: folder, env: { FORMS_DIR: folder } });
    return { code: await runCommandLine(['forms', 'mock', ...args], io), out: io.out(), err: io.err() };
  };

  it('tells in a sentence when the port is taken, and what to type instead', async () => {
    const other = createServer().listen(0, 'localhost');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, err } = await run('synpunkter', '--port', String(port));
    other.close();
    expect([code, err]).toEqual([
      69,
      `Port ${port} on localhost is in use by another program. Choose another port: npx blankett forms mock synpunkter --port ${port + 1}\n`,
    ]);
  });

  it.each(['x', '-1', '65536', '1.5', ''])(
    'refuses the port "%s" with how it would be right',
    async (port) => {
      const { code, err } = await run(`--port=${port}`);
      expect([code, err]).toEqual([2, expect.stringContaining('--port')]);
    },
  );

  it('tells what is wrong with folders that cannot be served, and ends when none can', async () => {
    mkdirSync(join(folder, 'bad'));
    writeFileSync(join(folder, 'bad/schema.json'), '{ "type": ');
    const { code, out, err } = await run('bad', '--port', '0');
    rmSync(join(folder, 'bad'), { recursive: true });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^bad\/schema\.json:1:11 {2}error: It is not JSON/);
    expect(err).toContain('There is no form to answer for.');
  });
});
