import type { Json } from '../form/json';
import { BeyondLimits, Workshop } from './workshop';

const folder = (schema: Json) => ({ id: 'a-form', files: { 'schema.json': JSON.stringify(schema) } });
const GOOD = folder({ type: 'object', properties: { name: { type: 'string', title: 'Namn' } } });

/** Parts that are each put together of two of the next. */
const diamonds = (depth: number): Json => ({
  $ref: '#/$defs/d0',
  $defs: Object.fromEntries(
    Array.from({ length: depth }, (_, place) => [
      `d${place}`,
      (place === depth - 1
        ? { type: 'object' }
        : { allOf: [{ $ref: `#/$defs/d${place + 1}` }, { $ref: `#/$defs/d${place + 1}` }] }) as Json,
    ]),
  ),
});

// Threads that read and compile forms, on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

describe('the workshop', () => {
  const workshop = new Workshop();
  afterAll(() => workshop.close());

  it('reads and compiles a form, one after another', async () => {
    const [first, second] = await Promise.all([workshop.readFolder(GOOD), workshop.readFolder(GOOD)]);
    expect(first.read.definition?.id).toBe('a-form');
    expect(first.source).toContain('exports.checks');
    expect(second).toEqual(first);
  });

  it.each<[string, Json, RegExp]>([
    ['parts that double with every step', diamonds(60), /held against more than a thousand million/],
    ['a schema that is itself', { allOf: [{ $ref: '#' }] }, /would never end/],
    ['a pattern that takes years', { properties: { a: { pattern: '^(a|a)*$' } } }, /'a'\.repeat/],
    ['nesting without end', nested(150), /nests deeper than/],
    ['more schemas than any form has', wide(21_000), /more than 20000 schemas/],
  ])('refuses %s, with a sentence, and goes on', async (_what, schema, sentence) => {
    const { read } = await workshop.readFolder(folder(schema));
    expect(read.definition).toBeUndefined();
    expect(read.findings.map(({ reason }) => reason).join()).toMatch(sentence);
    expect((await workshop.readFolder(GOOD)).read.definition).toBeDefined();
  });

  it('gives up what takes too long, and goes on with a new thread', async () => {
    const hasty = new Workshop({ seconds: 0.001, megabytes: 512 });
    const refused = await hasty.readFolder(GOOD).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BeyondLimits);
    expect(String(refused)).toContain('longer than');
    await hasty.close();
  });

  it('gives up what takes too much memory', async () => {
    const small = new Workshop({ seconds: 60, megabytes: 16 });
    const refused = await small.readFolder(folder(wide(15_000))).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BeyondLimits);
    expect(String(refused)).toContain('memory');
    await small.close();
  });
});

function nested(depth: number): Json {
  return depth === 0 ? { type: 'string' } : { type: 'object', properties: { a: nested(depth - 1) } };
}

function wide(count: number): Json {
  return {
    type: 'object',
    properties: Object.fromEntries(Array.from({ length: count }, (_, place) => [`p${place}`, {}])),
  };
}
