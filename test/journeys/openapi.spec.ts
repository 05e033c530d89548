import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { OPERATIONS } from '../../src/contract';
import { isObject, valueAt, pointerTokens, type Json, type JsonObject } from '../../src/form';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { getApi, postCase } from './lib/api';
import { shippedForms } from './lib/shipped-forms';

// A server, a database and threads on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

const OFFICIAL = JSON.parse(
  readFileSync(join(__dirname, '../fixtures/openapi-3.1/schema.json'), 'utf8'),
) as JsonObject;

/** Formats say nothing here: those of forms are known to the engine only. */
const ajv = new Ajv2020({ strict: false, validateFormats: false });
const isOpenApi = ajv.compile(OFFICIAL);

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
}, 60_000);
afterAll(() => server.close(), TO_STOP);

const documentAt = async (path: string): Promise<JsonObject> => {
  const { status, body } = await getApi(server.url, path);
  expect(status).toBe(200);
  return body;
};

/** A schema in a document, ready to judge: its references lead to the document around it. */
const judge = (document: JsonObject, schema: Json) =>
  ajv.compile({ ...(schema as JsonObject), components: document['components'] as JsonObject });

interface Told {
  readonly place: string;
  readonly schema: Json;
  readonly value: Json;
}

/** Every example, with the schema that stands beside it. */
const examplesIn = (value: Json, place = ''): Told[] => {
  if (Array.isArray(value)) return value.flatMap((one, at) => examplesIn(one, `${place}/${at}`));
  if (!isObject(value)) return [];
  const { schema, example, examples } = value;
  const here: Told[] = [];
  if (schema !== undefined && example !== undefined) here.push({ place, schema, value: example });
  if (schema !== undefined && isObject(examples))
    for (const [name, one] of Object.entries(examples))
      here.push({ place: `${place} ${name}`, schema, value: (one as JsonObject)['value'] as Json });
  const inner = Object.entries(value).filter(([name]) => name !== 'components' && name !== 'example');
  return [...here, ...inner.flatMap(([name, one]) => examplesIn(one, `${place}/${name}`))];
};

/** A form that one signs in for, and that asks for files by their values. */
const BY_SIGN_IN = 'parkeringstillstand';

const DOCUMENTS = [
  '/api/openapi.json',
  ...[...shippedForms.map(({ id }) => id), BY_SIGN_IN].map((id) => `/api/forms/${id}/openapi.json`),
];

describe('the operations', () => {
  it('each have a name of their own', () =>
    expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length));
});

describe.each(DOCUMENTS)('%s', (path) => {
  it('is OpenAPI 3.1, by its own schema', async () => {
    const document = await documentAt(path);
    isOpenApi(document);
    expect(isOpenApi.errors ?? []).toEqual([]);
  });

  it('leads every reference to something that is there', async () => {
    const document = await documentAt(path);
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref);
    expect(refs.length).toBeGreaterThan(5);
    const lost = refs.filter(
      (ref) => valueAt(document, pointerTokens(decodeURIComponent(ref.slice(1)))) === undefined,
    );
    expect(lost).toEqual([]);
  });

  it('shows examples that its schemas take', async () => {
    const document = await documentAt(path);
    const told = examplesIn(document);
    expect(told.length).toBeGreaterThan(10);
    const wrong = told
      .filter(({ schema, value }) => !judge(document, schema)(value))
      .map(({ place }) => place);
    expect(wrong).toEqual([]);
  });
});

describe.each(shippedForms)('the description of $id', ({ id, schema, examples }) => {
  const openapi = () => documentAt(`/api/forms/${id}/openapi.json`);

  it('judges as the schema does', async () => {
    const document = await openapi();
    const judged = judge(document, { $ref: '#/components/schemas/Answer' });
    expect(examples.map(({ name, answer }) => [name, judged(answer)])).toEqual(
      examples.map(({ name }) => [name, true]),
    );
    expect(judged({})).toBe(false);
    const answer = valueAt(document, ['components', 'schemas', 'Answer']) as JsonObject;
    expect(Object.keys(answer['properties'] as JsonObject)).toEqual(
      Object.keys(schema['properties'] as JsonObject),
    );
  });

  it('shows examples that can be sent in as they stand, and what is answered to nothing', async () => {
    const document = await openapi();
    const post = `/api/forms/${id}/cases`;
    const content = valueAt(document, ['paths', post, 'post', 'requestBody', 'content', 'application/json']);
    const shown = Object.entries((content as JsonObject)['examples'] as JsonObject);
    expect(shown.length).toBeGreaterThan(0);
    for (const [, example] of shown) {
      const { status, body } = await postCase(server.url, id, {
        body: (example as JsonObject)['value'] as Json,
      });
      expect([status, body]).toEqual([201, expect.anything()]);
    }
    const nothing = await postCase(server.url, id, { body: {}, headers: { 'accept-language': 'en' } });
    const told = valueAt(document, [
      ...['paths', post, 'post', 'responses', '422', 'content', 'application/problem+json'],
      ...['examples', 'answer-invalid', 'value'],
    ]);
    expect(nothing.body).toEqual(told);
  });

  it('tells what is really answered', async () => {
    const document = await openapi();
    const asked: [string, string][] = [
      [`/api/forms/${id}`, 'Form'],
      [`/api/forms/${id}/none`, 'Problem'],
    ];
    for (const [path, name] of asked) {
      const { body } = await getApi(server.url, path);
      expect([path, judge(document, { $ref: `#/components/schemas/${name}` })(body)]).toEqual([path, true]);
    }
  });
});

describe('the description of a form for people who have signed in', () => {
  it('offers no way to send it in, and says so', async () => {
    const { info, paths } = await documentAt(`/api/forms/${BY_SIGN_IN}/openapi.json`);
    expect(Object.keys(paths as JsonObject)).not.toContain(`/api/forms/${BY_SIGN_IN}/cases`);
    expect((info as JsonObject)['description']).toContain('no program can send it in');
  });

  it('says what a file is', async () => {
    const document = await documentAt(`/api/forms/${BY_SIGN_IN}/openapi.json`);
    const file = judge(document, { $ref: '#/components/schemas/File' });
    const value = { name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: '0'.repeat(64) };
    expect([file(value), file({ ...value, size: 0 })]).toEqual([true, false]);
  });
});

describe('a description that is known already', () => {
  it.each([
    '/api/openapi.json',
    '/api/forms',
    '/api/forms/synpunkter/schema',
    '/api/forms/synpunkter/types.d.ts',
  ])('is not sent again: %s', async (path) => {
    const first = await fetch(`${server.url}${path}`);
    const tag = first.headers.get('etag') ?? '';
    expect([first.status, tag]).toEqual([200, expect.stringMatching(/^W\/".{22}"$/)]);
    const again = await fetch(`${server.url}${path}`, { headers: { 'if-none-match': `"x", ${tag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await fetch(`${server.url}${path}`, { headers: { 'if-none-match': '"x"' } });
    expect([other.status, await other.text()]).toEqual([200, await first.text()]);
  });

  it('is there for whoever asks with HEAD', async () => {
    const { status, headers } = await fetch(`${server.url}/api/openapi.json`, { method: 'HEAD' });
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  });
});

describe('the type of a form', () => {
  const types = async (path: string) => {
    const answer = await fetch(`${server.url}/api/forms/${path}`);
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
  };

  it('is TypeScript, of the version that is asked for', async () => {
    const now = await types('synpunkter/types.d.ts');
    expect(now).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8' });
    expect(now.text).toContain('export interface SynpunkterAnswer');
    expect(await types('synpunkter/versions/1/types.d.ts')).toEqual(now);
  });

  it.each(['2', '0', '-1', '1.5', 'x', '99999999999999999999'])(
    'is not there of version %s',
    async (version) => {
      const { status, text } = await types(`synpunkter/versions/${version}/types.d.ts`);
      expect([status, JSON.parse(text)]).toEqual([
        404,
        expect.objectContaining({ code: 'version-not-found' }),
      ]);
    },
  );

  it('is not there of a form that is not', async () =>
    expect((await types('none/types.d.ts')).status).toBe(404));
});
