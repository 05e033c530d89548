import { compiled, aDefinition } from '../../../test/support/compiled-form';
import type { Json, JsonObject } from '../json';
import {
  faultInTelling,
  faultInVerdict,
  faultOnPages,
  playPages,
  randomFrom,
  shrink,
  shrinkSlip,
  trialAnswers,
  trialForm,
  type TrialAnswer,
} from '.';

const formOf = (properties: JsonObject, rest: JsonObject = {}, ui?: JsonObject) => {
  const definition = aDefinition({ type: 'object', properties, ...rest }, ui === undefined ? {} : { ui });
  return trialForm(definition, compiled(definition), '2026-11-28');
};

const madeFor = (...parts: Parameters<typeof formOf>): TrialAnswer[] => [
  ...trialAnswers(formOf(...parts), randomFrom(1), 5),
];

const whats = (all: readonly TrialAnswer[], kind: TrialAnswer['kind']): string[] =>
  all.flatMap((one) => (one.kind === kind ? [one.what] : []));

describe('a slip', () => {
  it('is shrunk to the smallest answer that the form would take without it', async () => {
    const rows = {
      type: 'array',
      title: 'Rader',
      items: { type: 'object', properties: { n: { type: 'integer', title: 'Antal', minimum: 1 } } },
    };
    const form = formOf(
      { a: { type: 'string', title: 'A' }, b: { type: 'string', title: 'B', maxLength: 3 }, rows },
      { required: ['a'] },
    );
    const of = { a: 'x', b: 'abc', rows: [{ n: 2 }, { n: 3 }] };
    const slip = (pointer: string, answer: Json, keyword: string) =>
      ({ kind: 'broken', what: '', answer, of, pointer, keywords: [keyword] }) as const;
    const long = await shrinkSlip(form, slip('/b', { ...of, b: 'abcd' }, 'maxLength'), () => true);
    expect(long).toMatchObject({ answer: { a: 'x', b: 'abcd' }, of: { a: 'x' } });
    const low = { ...of, rows: [{ n: 0 }, { n: 3 }] };
    const small = await shrinkSlip(form, slip('/rows/0/n', low, 'minimum'), () => true);
    expect(small.answer).toEqual({ a: 'x', rows: [{ n: 0 }] });
    const none = await shrinkSlip(form, slip('/a', { b: of.b, rows: of.rows }, 'required'), () => true);
    expect(none).toMatchObject({ answer: {}, of: { a: 'x' } });
  });

  it('keeps what it needs to be what it was', async () => {
    const form = formOf({
      a: { type: 'string', title: 'A' },
      b: { type: 'string', title: 'B', maxLength: 3 },
    });
    const of = { a: 'x', b: 'abc' };
    const broken = {
      kind: 'broken',
      what: '',
      answer: { a: 'x', b: 'abcd' },
      of,
      pointer: '/b',
      keywords: ['maxLength'],
    } as const;
    const kept = await shrinkSlip(form, broken, ({ answer }) => (answer as JsonObject)['a'] === 'x');
    expect(kept.answer).toEqual({ a: 'x', b: 'abcd' });
  });
});

describe('answers made for trying a form', () => {
  it('meet each limit of a text just so, and break it by one', () => {
    const all = madeFor({ a: { type: 'string', title: 'A', minLength: 3, maxLength: 7 } });
    const lengths = (kind: TrialAnswer['kind']) =>
      all.flatMap((one) =>
        'answer' in one && one.kind === kind ? [(one.answer as { a: string }).a.length] : [],
      );
    expect(lengths('bound')).toEqual([3, 7]);
    expect(lengths('broken')).toEqual([2, 8]);
  });

  it('meet and break the limits of numbers, steps among them', () => {
    const all = madeFor({
      n: { type: 'number', title: 'N', minimum: 1, exclusiveMaximum: 2, multipleOf: 0.25 },
    });
    expect(whats(all, 'broken')).toEqual([
      '"N": a number too small',
      '"N": a number too great',
      '"N": a number between the steps',
      '"N": a word in place of a number',
    ]);
    const bounds = all.flatMap((one) => (one.kind === 'bound' ? [(one.answer as JsonObject)['n']] : []));
    expect(bounds).toEqual([1, 1.75]);
  });

  it('have as few and as many entries as may be', () => {
    const all = madeFor({
      rows: {
        type: 'array',
        title: 'Rader',
        minItems: 1,
        maxItems: 4,
        items: { type: 'string', title: 'Rad' },
      },
    });
    expect(whats(all, 'bound')).toContain('"Rader": as many entries as may be (4)');
    const counts = all.flatMap((one) =>
      one.kind === 'bound' ? [((one.answer as JsonObject)['rows'] as Json[]).length] : [],
    );
    expect(counts).toEqual(expect.arrayContaining([1, 4]));
  });

  it('lead to what is asked under a condition that chance hardly meets', () => {
    const all = madeFor(
      { code: { type: 'integer', title: 'Kod', minimum: 0, maximum: 1_000_000 } },
      {
        if: { properties: { code: { const: 271_828 } }, required: ['code'] },
        then: { properties: { secret: { type: 'string', title: 'Hemligt' } }, required: ['secret'] },
      },
    );
    expect(whats(all, 'untried')).toEqual([]);
    expect(
      all.some(
        (one) => one.kind === 'broken' && one.pointer === '/secret' && one.keywords.includes('required'),
      ),
    ).toBe(true);
  });

  it('tell plainly what they do not try', () => {
    const all = madeFor({ a: { type: 'string', title: 'A', pattern: '^b$', maxLength: 9 } });
    expect(whats(all, 'untried')).toContain(
      '"A": the longest text (9): none was found that its pattern and format take',
    );
  });

  it('are the same for the same seed', () => {
    const form = formOf({
      a: { type: 'string' },
      n: { type: 'number' },
      when: { type: 'string', format: 'date' },
    });
    const made = (seed: number) => [...trialAnswers(form, randomFrom(seed), 10)];
    expect(made(3)).toEqual(made(3));
    expect(made(3)).not.toEqual(made(4));
  });
});

describe('an answer that is played through pages', () => {
  it('comes back the same, with rows, variants and members added by their buttons', () => {
    const form = formOf({
      who: {
        oneOf: [
          { title: 'Person', type: 'object', properties: { name: { type: 'string' } }, required: ['name'], additionalProperties: false },
          { title: 'Firma', type: 'object', properties: { number: { type: 'integer' } }, required: ['number'], additionalProperties: false },
        ],
      },
      rows: { type: 'array', items: { type: 'object', properties: { a: { type: 'string' } } } },
      prices: { type: 'object', additionalProperties: { type: 'number' } },
    }); // prettier-ignore
    const answer = { who: { number: 3 }, rows: [{ a: 'x' }, { a: 'y' }], prices: { kaffe: 25.5, te: 20 } };
    const { answer: played } = playPages(form, answer);
    expect(played).toEqual(answer);
    expect(faultOnPages(form, answer)).toBeUndefined();
  });

  it('is a fault where it comes back otherwise', () => {
    const form = formOf({ a: { type: 'string' } });
    const deaf = { ...form, check: () => ({ answer: { a: 'other' }, problems: [] }) };
    expect(faultOnPages(deaf, { a: 'x' })).toEqual({
      reason: 'Filled in on the pages, it comes out otherwise.',
      seen: { a: 'other' },
    });
  });

  it('is a fault where it is wrong and nobody says so, or says it elsewhere, or not in words', () => {
    const form = formOf({ a: { type: 'string', minLength: 3 }, b: { type: 'string' } });
    const slip = { answer: { a: 'x' }, of: { a: 'xxx' }, pointer: '/a', keywords: ['minLength'] };
    const telling = (problems: readonly { pointer: string; keyword: string; message: string }[]) =>
      faultInTelling(
        {
          ...form,
          check: (answer) => ({ answer, problems: problems.map((one) => ({ ...one, params: {} })) }),
        },
        slip,
      )?.reason;
    expect(faultInTelling(form, slip)).toBeUndefined();
    expect(telling([])).toContain('it is taken, though it breaks "minLength"');
    expect(telling([{ pointer: '/b', keyword: 'minLength', message: 'Skriv mer.' }])).toContain(
      'nothing at /a',
    );
    expect(telling([{ pointer: '/a', keyword: 'minLength', message: 'minLength' }])).toContain(
      'is no sentence',
    );
  });

  it('is a fault where the API judges it otherwise than the schema', () => {
    const form = formOf({ a: { type: 'string', minLength: 3 } });
    expect(faultInVerdict(form, { a: 'xxx' }, () => 1)?.reason).toContain('the schema refuses it');
    expect(faultInVerdict(form, { a: 'x' }, () => 0)?.reason).toContain('the schema takes it');
    expect(faultInVerdict(form, { a: 'x' }, () => 1)).toBeUndefined();
  });
});

describe('an answer that fails', () => {
  it('is made smaller by what it can do without', async () => {
    const answer = { a: 'x', b: [1, 2, { c: 3, d: 4 }], e: { f: 'g' } };
    const isStill = (smaller: Json) => JSON.stringify(smaller).includes('"d":4');
    expect(await shrink(answer, isStill)).toEqual({ b: [{ d: 4 }] });
  });
});
