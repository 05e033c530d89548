import { createHash, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { withPlace } from '../../src/attachments/pictures/samples';
import type { Json } from '../../src/form/json';
import { postCase } from './lib/api';
import { asText } from './lib/as-text';
import { aSite } from './lib/site';

const FORM = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Bilagor',
  type: 'object',
  required: ['why'],
  properties: {
    why: { type: 'string', title: 'Varför?', minLength: 1 },
    paper: { title: 'Intyg', type: 'string', format: 'data-url', contentMediaType: 'application/pdf' },
    photos: { title: 'Bilder', type: 'array', maxItems: 3, items: { type: 'string', format: 'data-url' } },
    scan: { title: 'Skannat', type: 'string', contentEncoding: 'base64' },
  },
};

// A server, a database and a thread on a busy machine: slow is no fault here.
jest.setTimeout(120_000);

const site = aSite({ forms: { bilagor: { 'schema.json': FORM } } });
const rows = (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  site.get(DataSource).query(sql, values);
const caseOf = async (number: string) => {
  const [found] = await rows(
    `SELECT c.id, r.answer FROM cases c JOIN case_revisions r ON r.case_id = c.id WHERE c.number = $1`,
    [number],
  );
  const files = await rows(
    `SELECT name, media_type, size::integer, sha256, state, for_message,
            (SELECT string_agg(bytes, '' ORDER BY place) FROM attachment_chunks WHERE attachment_id = a.id) AS bytes
       FROM attachments a WHERE case_id = $1 ORDER BY name COLLATE "C"`,
    [found?.['id']],
  );
  return { answer: found?.['answer'] as Record<string, Json>, files };
};
const post = (body: Json, key?: string) => postCase(site.url, 'bilagor', { body, ...(key && { key }) });
const url = (type: string, bytes: Uint8Array, name = '') =>
  `data:${type}${name && `;name=${encodeURIComponent(name)}`};base64,${Buffer.from(bytes).toString('base64')}`;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const PDF = Buffer.from(`%PDF-1.7\n1 0 obj\n${'x'.repeat(600_000)}`);

describe('files that a program sends in an answer', () => {
  it('are kept with the case, and named in the answer', async () => {
    const { status, body } = await post({
      why: 'För att',
      paper: url('application/pdf', PDF, 'Läkarintyg.pdf'),
      scan: Buffer.from('%PDF-1.4\n1 0 obj\nscan').toString('base64'),
    });
    expect(status).toBe(201);
    const { answer, files } = await caseOf(asText(body.caseNumber));
    expect(answer).toEqual({
      why: 'För att',
      paper: `data:application/pdf;name=L%C3%A4karintyg.pdf;size=${PDF.length};sha256=${sha256(PDF)},`,
      scan: expect.stringMatching(
        /^data:application\/pdf;name=fil\.pdf;size=21;sha256=[0-9a-f]{64},$/,
      ) as string,
    });
    expect(files).toMatchObject([
      { name: 'Läkarintyg.pdf', size: PDF.length, sha256: sha256(PDF), state: 'complete' },
      { name: 'fil.pdf', media_type: 'application/pdf', for_message: false },
    ]);
    expect((files[0]?.['bytes'] as Buffer).equals(PDF)).toBe(true);
  });

  it('lose the place that a picture was taken at', async () => {
    const picture = await withPlace().jpeg().toBuffer();
    const { body } = await post({
      why: 'x',
      photos: [url('image/jpeg', picture), url('image/jpeg', picture, 'b.jpg')],
    });
    const { answer, files } = await caseOf(asText(body.caseNumber));
    expect(files.map(({ name }) => name)).toEqual(['b.jpg', 'fil.jpg']);
    expect(files[0]?.['sha256']).not.toBe(sha256(picture));
    expect(answer['photos']).toEqual([
      expect.stringContaining(';name=fil.jpg;'),
      expect.stringContaining(';name=b.jpg;'),
    ]);
  });

  it('are one case for one key', async () => {
    const key = randomUUID();
    const answer = { why: 'x', paper: url('application/pdf', PDF) };
    const first = await post(answer, key);
    const again = await post(answer, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await caseOf(asText(first.body.caseNumber))).files).toHaveLength(1);
    expect((await post({ ...answer, why: 'y' }, key)).status).toBe(422);
  });

  it.each<[string, Json, string]>([
    [
      'another kind than is asked for',
      { why: 'x', paper: url('application/pdf', Buffer.from('hej'), 'a.pdf') },
      '/paper',
    ],
    ['nothing', { why: 'x', paper: 'data:application/pdf;base64,' }, '/paper'],
    ['what is no base64', { why: 'x', paper: 'data:application/pdf;base64,***' }, '/paper'],
    [
      'a name alone',
      { why: 'x', paper: `data:application/pdf;name=a.pdf;size=3;sha256=${'a'.repeat(64)},` },
      '/paper',
    ],
    [
      'a picture that breaks off',
      { why: 'x', photos: [url('image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))] },
      '/photos/0',
    ],
  ])('are refused at their question: %s', async (_what, answer, pointer) => {
    const before = await rows('SELECT count(*) FROM cases');
    const { status, body } = await post(answer);
    expect(status).toBe(422);
    const [error] = body.errors as { pointer: string; message: string }[];
    expect(error?.message).toMatch(/^[A-ZÅÄÖ].*\.$/);
    expect(error?.pointer).toBe(pointer);
    expect(await rows('SELECT count(*) FROM cases')).toEqual(before);
  });

  it('are not looked at while something else is wrong', async () => {
    const { status, body } = await post({ paper: url('application/pdf', PDF) });
    expect(status).toBe(422);
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer: '/why' }));
  });

  it('may be large, and are told how large', async () => {
    const { status, body } = await post({ why: 'x', paper: 'A'.repeat(8 * 1024 * 1024) });
    expect(status).toBe(413);
    expect(body.detail).toContain('8388608');
    const many = Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n'), Buffer.alloc(4_000_000, 'y')]);
    expect((await post({ why: 'x', paper: url('application/pdf', many) })).status).toBe(201);
  });
});
