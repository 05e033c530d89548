import { randomUUID } from 'node:crypto';
import { aSite } from '../journeys/lib/site';

/** A form with itself in it: as deep as the answer is. */
const TREE = {
  title: 'Träd',
  type: 'object',
  required: ['label'],
  properties: {
    label: { title: 'Namn', type: 'string' },
    children: { title: 'Grenar', type: 'array', items: { $ref: '#' } },
  },
};

const site = aSite({ forms: { trad: { 'schema.json': TREE } }, shipped: ['synpunkter'] });

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/** A browser with a draft of its own, on the first step. */
const aDraft = async () => {
  const begun = await fetch(`${site.url}/tjanster/synpunkter`, {
    method: 'POST',
    headers: { 'content-type': FORM },
    redirect: 'manual',
  });
  const cookie = begun.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { step: begun.headers.get('location') ?? '', cookie };
};

const send = async (path: string, body: string | Uint8Array, headers: Record<string, string>) => {
  const response = await fetch(site.url + path, {
    method: 'POST',
    body: Buffer.from(body),
    headers,
    redirect: 'manual',
  });
  return {
    status: response.status,
    text: await response.text(),
    type: response.headers.get('content-type') ?? '',
  };
};

const many = (n: number) => Array.from({ length: n }, (_, i) => `/x${i}=1`).join('&');

describe('a step of a form', () => {
  it.each<[string, string | Uint8Array, string, number[]]>([
    ['unknown names', 'x=1&/no/such=2&__proto__=3&/__proto__/a=4&/constructor=5&=&&%23=6', FORM, [303]],
    ['a list that claims a place far away', '/a/99999999/b=1&/-/c=2&/0=3', FORM, [303]],
    ['an odd button', '_do=explode%20/x&_do=remove%20/no/such', FORM, [303]],
    ['nothing', '', FORM, [303]],
    ['a NUL', '/description=a%00b', FORM, [400]],
    ['half of a character', '/description=%ED%A0%80', FORM, [400]],
    ['bytes that are no UTF-8', new Uint8Array([47, 97, 61, 255]), FORM, [400]],
    ['100,000 pairs', many(100_000), FORM, [400, 413]],
    ['10 MB', `/description=${'x'.repeat(1e7)}`, FORM, [413]],
    ['JSON', '{"a":1}', JSON_TYPE, [400, 415]],
    ['XML', '<a/>', 'application/xml', [415]],
    ['a form in parts without any', '--x--', 'multipart/form-data; boundary=x', [303]],
    ['half of a form in parts', '--x\r\nContent-Dispo', 'multipart/form-data; boundary=x', [400]],
    ['a form in parts without a boundary', '--x--', 'multipart/form-data', [400]],
  ])('takes %s without falling', async (_what, body, type, statuses) => {
    const { step, cookie } = await aDraft();
    const answer = await send(step, body, { 'content-type': type, cookie });
    expect(statuses).toContain(answer.status);
    if (answer.status !== 303) {
      expect(answer.type).toContain('text/html');
      expect(answer.text).toMatch(/<h1>[^<]+<\/h1>/);
    }
    const page = await fetch(site.url + step, { headers: { cookie } });
    expect(page.status).toBe(200);
  });
});

describe('the API', () => {
  const post = (body: string | Uint8Array, type = JSON_TYPE, form = 'synpunkter') =>
    send(`/api/forms/${form}/cases`, body, { 'content-type': type, 'idempotency-key': randomUUID() });

  it.each<[string, string | Uint8Array, string, number[]]>([
    ['what is no JSON', '{"a":', JSON_TYPE, [400]],
    ['nothing', '', JSON_TYPE, [400]],
    ['bytes that are no UTF-8', new Uint8Array([34, 255, 34]), JSON_TYPE, [400]],
    ['a form', '/a=1', FORM, [415]],
    ['plain text', 'hej', 'text/plain', [415]],
    ['10 MB', `"${'x'.repeat(1e7)}"`, JSON_TYPE, [413]],
    ['null', 'null', JSON_TYPE, [422]],
    ['a list of 100,000', `[${'1,'.repeat(99_999)}1]`, JSON_TYPE, [422]],
    ['lists 100,000 deep', `${'['.repeat(1e5)}${']'.repeat(1e5)}`, JSON_TYPE, [400, 422]],
    ['objects 50,000 deep', `${'{"a":'.repeat(5e4)}1${'}'.repeat(5e4)}`, JSON_TYPE, [400, 422]],
    ['__proto__', '{"__proto__":{"a":1},"constructor":{"prototype":{}}}', JSON_TYPE, [422]],
    ['a NUL', '{"description":"a\\u0000b"}', JSON_TYPE, [422]],
    ['half of a character', '{"description":"\\ud800"}', JSON_TYPE, [422]],
    ['a number beyond all', '{"description":1e999}', JSON_TYPE, [400, 422]],
  ])('answers %s in problem+json', async (_what, body, type, statuses) => {
    const answer = await post(body, type);
    expect(statuses).toContain(answer.status);
    expect(answer.type).toContain('application/problem+json');
    expect(JSON.parse(answer.text)).toMatchObject({ status: answer.status, title: expect.any(String) });
  });

  const tree = (depth: number) =>
    `${'{"label":"a","children":['.repeat(depth)}{"label":"a"}${']}'.repeat(depth)}`;

  it.each([32, 90, 1000, 3000, 30_000])(
    'refuses %i levels of a form with itself in it, in words',
    async (depth) => {
      const answer = await post(tree(depth), JSON_TYPE, 'trad');
      expect(answer.status).toBe(422);
      expect(JSON.parse(answer.text)).toMatchObject({
        title: 'Svaret har för många nivåer för att sparas',
        detail: 'Skicka det med högst 64 nivåer av listor och objekt i varandra.',
        code: 'answer-too-deep',
      });
    },
  );

  it('takes as many as are kept', async () =>
    expect((await post(tree(31), JSON_TYPE, 'trad')).status).toBe(201));
});

describe('an odd address', () => {
  it.each([
    '/%ZZ',
    '/%00',
    '/tjanster/%00',
    '/tjanster/__proto__',
    '/tjanster/..%2f..%2fetc%2fpasswd',
    '/utkast/x/y',
    `/tjanster/${'x'.repeat(5000)}`,
    '/?q=%00&q=2',
    '/?amne=__proto__',
    '/sprak/en?till=//evil.example',
    '/theme/..%2fmunicipality.json',
    '/api/forms/__proto__',
    '/api/nowhere',
  ])('%s is answered, and never by a fault of ours', async (path) => {
    const { status, headers } = await fetch(site.url + path, { redirect: 'manual' });
    expect(status).toBeLessThan(500);
    expect(headers.get('location') ?? '').not.toContain('evil');
  });
});

it('nothing of all this was a fault of ours', () => {
  expect(site.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});
