import { randomUUID } from 'node:crypto';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { getApi, postCase } from './lib/api';
import { asText } from './lib/as-text';
import { exampleOf, shippedForms } from './lib/shipped-forms';
import { countCases } from './lib/stored';

const PROBLEM = 'application/problem+json; charset=utf-8';
const good = exampleOf('synpunkter', 'anonymous-fault-report');

// A server, a database and threads on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
}, 60_000);
afterAll(() => server.close(), TO_STOP);

const get = (path: string, headers?: Record<string, string>) => getApi(server.url, path, headers);
const post = (given: Parameters<typeof postCase>[2], form = 'synpunkter') =>
  postCase(server.url, form, given);

describe('what a program can find out', () => {
  it('lists the forms that are served', async () => {
    const { status, body } = await get('/api/forms');
    expect(status).toBe(200);
    expect(body.forms).toEqual(
      expect.arrayContaining(shippedForms.map(({ id, title }) => expect.objectContaining({ id, title }))),
    );
  });

  it.each(shippedForms)('tells of $id, and gives its schema as the designer wrote it', async (form) => {
    const meta = await get(`/api/forms/${form.id}`);
    expect(meta).toMatchObject({
      status: 200,
      body: { id: form.id, title: form.title, version: 1, languages: ['sv', 'en'] },
    });
    const links = meta.body.links as Record<string, string>;
    const schema = await get(String(links.schema));
    expect(schema.type).toMatch(/^application\/schema\+json/);
    expect(schema.body).toEqual(form.schema);
    expect((await fetch(`${server.url}${String(links.page)}`)).status).toBe(200);
  });

  it.each(['/api/forms/none', '/api/forms/none/schema', '/api/elsewhere'])(
    'says 404 as a problem at %s',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404, type: PROBLEM, body: { status: 404 } });
    },
  );
});

describe('a case by program', () => {
  it('is acknowledged with its number and where it is', async () => {
    const { status, location, body } = await post({ body: good });
    expect(status).toBe(201);
    expect(body.caseNumber).toMatch(/^\d{4}-\d{6,}-\d$/);
    expect(Math.abs(Date.parse(asText(body.received)) - Date.now())).toBeLessThan(60_000);
    const { case: page, receipt } = body.links as Record<string, string>;
    expect(page).toBe(location);
    expect((await fetch(page ?? '')).status).toBe(200);
    const pdf = await fetch(receipt ?? '');
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('is one case for one key and one body, also at the same moment', async () => {
    const key = randomUUID();
    const before = await countCases(server.app);
    const answers = await Promise.all([1, 2, 3].map(() => post({ key, body: good })));
    const again = await post({ key, body: good });
    expect(again.status).toBe(201);
    for (const { status, body } of answers) {
      expect([201, 409]).toContain(status);
      if (status === 201) expect(body).toEqual(again.body);
    }
    expect(await countCases(server.app)).toBe(before + 1);
  });

  it('is refused for another body under the same key', async () => {
    const key = randomUUID();
    await post({ key, body: good });
    const other = await post({ key, body: { ...good, place: 'Någon annanstans' } });
    expect(other).toMatchObject({ status: 422, type: PROBLEM, body: { code: 'key-used-for-another' } });
  });

  it('is refused without a key', async () => {
    expect(await post({ key: '', body: good })).toMatchObject({
      status: 400,
      type: PROBLEM,
      body: { code: 'key-missing' },
    });
  });
});

describe('an answer that is not valid', () => {
  // Posted in another order than the pages ask.
  const wrong = { wantsReply: true, description: 'kort', kind: 'faultReport', email: 'inte en adress' };
  const places = (body: Record<string, unknown>) =>
    (body.errors as { pointer: string; keyword: string }[]).map(
      ({ pointer, keyword }) => `${pointer} ${keyword}`,
    );

  it('is told place by place in the order of the pages, in Swedish', async () => {
    const { status, type, headers, body } = await post({ body: wrong });
    expect([status, type, headers.get('content-language')]).toEqual([422, PROBLEM, 'sv']);
    expect(places(body)).toEqual([
      '/fault required',
      '/description minLength',
      '/place required',
      '/danger required',
      '/name required',
      '/email format',
    ]);
    expect(body).toMatchObject({
      code: 'answer-invalid',
      title: 'Svaret har 6 fel',
      errors: expect.arrayContaining([
        { pointer: '/fault', keyword: 'required', message: 'Välj vad det är för fel.' },
      ]),
    });
  });

  it('is told in English when the program asks for it', async () => {
    const { headers, body } = await post({ body: wrong, headers: { 'accept-language': 'en' } });
    expect(headers.get('content-language')).toBe('en');
    expect(body.title).toBe('The answer has 6 errors');
    expect(JSON.stringify(body.errors)).not.toMatch(/[åäöÅÄÖ]/);
  });

  it('is refused for a member that this answer does not ask for', async () => {
    const { status, body } = await post({ body: { ...good, area: 'school' } });
    expect(status).toBe(422);
    expect(places(body)).toEqual(['/area hidden']);
  });

  it.each([
    ['a member the form does not have', { ...good, extra: 1 }],
    ['a value of another type', { ...good, description: { deep: [1] } }],
    ['a list', [good]],
    ['text alone', '"text"'],
    ['null', 'null'],
    ['a name from the language', `{"__proto__":{"kind":"praise"},${JSON.stringify(good).slice(1)}`],
    ['a NUL', { ...good, place: 'a\u0000b' }],
    ['half a surrogate pair', `{"place":"\\ud800",${JSON.stringify({ ...good, place: undefined }).slice(1)}`],
    ['a name that stands twice', `{"kind":"praise",${JSON.stringify(good).slice(1)}`],
    ['a number that would be rounded', `{"place":9007199254740993,${JSON.stringify(good).slice(1)}`],
    ['100,000 entries', { ...good, place: Array.from({ length: 100_000 }, () => 1) }],
  ])('is refused in words for %s', async (_, body) => {
    const answer = await post({ body });
    expect([400, 422]).toContain(answer.status);
    expect(answer.type).toBe(PROBLEM);
    expect(answer.body.title).toMatch(/\p{L}+ \p{L}+/u);
  });
});

describe('a body that cannot be taken', () => {
  it.each([
    ['is no JSON', '{"kind":', {}, 400],
    ['is empty', '', {}, 400],
    ['is of another type', 'kind=praise', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['is text', 'hello', { 'content-type': 'text/plain' }, 415],
    ['is 10 MB', JSON.stringify({ description: 'a'.repeat(10_000_000) }), {}, 413],
  ])('is refused when it %s', async (_, body, headers, status) => {
    const answer = await post({ body, headers });
    expect([answer.status, answer.type, answer.body.status]).toEqual([status, PROBLEM, status]);
  });

  it('is refused for a form that there is not', async () => {
    expect(await post({ body: good }, 'none')).toMatchObject({
      status: 404,
      type: PROBLEM,
      body: { code: 'form-not-found' },
    });
  });
});
