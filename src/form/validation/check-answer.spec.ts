import fc from 'fast-check';
import { aForm, object } from '../../../test/support/a-form';
import type { Json, JsonObject } from '../json';
import { pageOf, problemsOnPage } from './shown-problems';

const text = (title: string): JsonObject => ({ type: 'string', title });

/** Reply wanted: then a name and an e-mail address; the company's part only for companies. */
const form = aForm(
  {
    reply: { type: 'boolean', title: 'Vill du ha svar?' },
    contact: object(
      { name: text('Namn'), email: { type: 'string', format: 'email', title: 'E-post' } },
      { title: 'Kontakt', required: ['name'] },
    ),
    kind: { enum: ['person', 'company'], title: 'Vem är du?' },
    children: {
      type: 'array',
      title: 'Barn',
      items: object({ name: text('Barnets namn') }, { required: ['name'] }),
    },
  },
  {
    required: ['kind', 'children'],
    if: { properties: { reply: { const: true } }, required: ['reply'] },
    then: { required: ['contact'] },
    else: { properties: { contact: false } },
    ui: {
      type: 'Categorization',
      elements: [
        {
          type: 'Category',
          label: 'Vem',
          elements: [
            { type: 'Control', scope: '#/properties/kind' },
            { type: 'Control', scope: '#/properties/children' },
          ],
        },
        {
          type: 'Category',
          label: 'Svar',
          elements: [
            { type: 'Control', scope: '#/properties/reply' },
            { type: 'Control', scope: '#/properties/contact' },
          ],
        },
      ],
    },
  },
);

const places = (answer: Json | undefined, hidden: 'strip' | 'refuse' = 'strip') =>
  form.check(answer, { hidden }).problems.map(({ pointer, keyword }) => `${pointer} ${keyword}`);

jest.setTimeout(60_000);

describe('a checked answer', () => {
  it('has its problems where something is missing, in the order of the pages', () =>
    expect(places({ reply: true })).toEqual(['/kind required', '/contact/name required']));
  it('is begun from nothing', () => expect(places(undefined)).toEqual(['/kind required']));
  it('has an empty list where a page left a required one empty, but not where a program did', () => {
    expect(form.check({ kind: 'person' }).answer).toEqual({ kind: 'person', children: [] });
    expect(places({ kind: 'person' }, 'refuse')).toEqual(['/children required']);
  });
  it('is told of a missing group at its questions, on a page and to a program', () =>
    expect(places({ kind: 'person', children: [], reply: true }, 'refuse')).toEqual([
      '/contact/name required',
    ]));
  it('has no remark that only says that there is another', () =>
    expect(places({ kind: 'person', children: [], reply: true, contact: { email: 'x' } })).toEqual([
      '/contact/name required',
      '/contact/email format',
    ]));
  it('is spelled one way', () => {
    const phone = aForm({ phone: { type: 'string', format: 'se-phone' } });
    expect(phone.check({ phone: '070-174 06 05' })).toEqual({
      answer: { phone: '+46701740605' },
      problems: [],
    });
  });
  it('loses what is hidden, silently on a page', () => {
    const answer = { kind: 'person', children: [], reply: false, contact: { name: 'Anna' } };
    expect(form.check(answer)).toEqual({
      answer: { kind: 'person', children: [], reply: false },
      problems: [],
    });
    expect(places(answer, 'refuse')).toEqual(['/contact/name hidden']);
  });
  it('keeps what a page cannot express', () => {
    const answer = { kind: 'person', children: [], extra: { a: null, b: [] } };
    expect(form.check(answer)).toEqual({ answer, problems: [] });
  });
  it('is not looked at further when it cannot be stored', () => {
    expect(places({ kind: '\0' })).toEqual(['/kind storable']);
    expect(form.said({ kind: 'a\ud800' })['/kind']).toMatch(/tecken som inte går att spara/);
  });
  it('never changes the one that was given', () => {
    const answer = { kind: 'x', reply: false, contact: { name: 'Anna' } };
    form.check(answer);
    expect(answer).toEqual({ kind: 'x', reply: false, contact: { name: 'Anna' } });
  });
});

describe('problems on pages', () => {
  it('are found by the page’s key', () => {
    const answer = { reply: true };
    const { problems } = form.check(answer);
    const shown = form.shown(answer);
    expect(problemsOnPage(shown, problems, 'vem').map(({ pointer }) => pointer)).toEqual(['/kind']);
    expect(problemsOnPage(shown, problems, 'svar').map(({ pointer }) => pointer)).toEqual(['/contact/name']);
  });
  it('stand with the nearest question', () => {
    const shown = form.shown({ children: [{}] });
    expect(pageOf(shown, '/contact')).toBe('svar');
    expect(pageOf(shown, '/contact/unknown/deeper')).toBe('svar');
    expect(pageOf(shown, '/children/0/name')).toBe('vem');
    expect(pageOf(shown, '/unknown')).toBe('vem');
  });
});

describe('one of several', () => {
  const either = aForm(
    { phone: text('Telefon'), email: text('E-post') },
    { anyOf: [{ required: ['phone'] }, { required: ['email'] }] },
  );
  it('is one sentence, about all of them', () =>
    expect(either.check({}).problems).toMatchObject([
      {
        pointer: '/phone',
        also: ['/email'],
        keyword: 'anyOf',
        message: 'Fyll i minst en av: telefon, e-post.',
      },
    ]));
  it('is satisfied by any', () => expect(either.check({ email: 'x' }).problems).toEqual([]));
});

describe('what the schema says', () => {
  const closed = aForm({ a: text('A') }, { additionalProperties: false });
  it('is said of members that it does not know', () =>
    expect(closed.said({ b: 1 })).toEqual({ '/b': 'Uppgiften ”b” finns inte i blanketten. Ta bort den.' }));
  it('has problems when the validator has, and none when it has none', () => {
    const values = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          kind: fc.constantFrom('person', 'x', 7),
          children: fc.array(fc.record({ name: fc.constantFrom('Eva', 7) }, { requiredKeys: [] })),
          reply: fc.boolean(),
          contact: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(values, (made) => {
        const given = JSON.parse(JSON.stringify(made)) as Json;
        const { answer, problems } = form.check(given);
        if (problems.some(({ keyword }) => keyword === 'storable')) return;
        expect(problems.length > 0).toBe(form.compiled.validate(answer).length > 0);
        expect(problems.every(({ message }) => message !== '' && !message.includes('{'))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('members that nobody asked for', () => {
  it('come last in the object that they are in', () => {
    const closed = aForm(
      {
        a: object(
          { x: text('X'), y: text('Y') },
          { required: ['y'], additionalProperties: false, title: 'A' },
        ),
        b: text('B'),
      },
      { required: ['a', 'b'], additionalProperties: false },
    );
    expect(Object.keys(closed.said({ zz: 1, a: { no: 1 } }))).toEqual(['/a/y', '/a/no', '/b', '/zz']);
  });
});
