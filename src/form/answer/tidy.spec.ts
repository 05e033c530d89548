import { aForm, object } from '../../../test/support/a-form';
import type { JsonObject } from '../json';

const textOrNull: JsonObject = { type: ['string', 'null'], title: 'Mellannamn' };
const pet = object({ name: { type: 'string', title: 'Namn' } }, { required: ['name'], title: 'Djur' });

/** Of a form where this is required, and nothing is answered. */
const leftEmpty = (schema: JsonObject, answer: JsonObject = {}) => {
  const { check } = aForm({ value: schema }, { required: ['value'] });
  const { answer: kept, problems } = check(answer);
  return { kept, blamed: problems.map(({ pointer }) => pointer) };
};

describe('what must be there and is left empty', () => {
  it.each<[string, JsonObject]>([
    ['a text or null', textOrNull],
    ['a number that is nullable', { type: 'integer', nullable: true }],
    ['a yes or no, or null', { type: ['boolean', 'null'] }],
    ['a choice, or null', { anyOf: [{ enum: ['a', 'b'] }, { type: 'null' }] }],
    ['a list or null', { type: ['array', 'null'], minItems: 1, items: { type: 'string' } }],
    ['one of two types, or null', { type: ['string', 'number', 'null'] }],
    ['an object, or null', { oneOf: [{ type: 'null' }, pet] }],
    ['an object that is referred to, or null', { anyOf: [{ $ref: '#/properties/pet' }, { type: 'null' }] }],
  ])('is null where that is allowed: %s', (_, schema) => {
    const { check } = aForm({ value: schema, pet }, { required: ['value'] });
    expect(check({})).toEqual({ answer: { value: null }, problems: [] });
    expect(check(undefined)).toEqual({ answer: { value: null }, problems: [] });
  });

  it.each<[string, JsonObject]>([
    ['a text', { type: 'string' }],
    ['anything', { title: 'Vad som helst' }],
    ['one of several values, of which null is one', { type: ['string', 'null'], enum: ['a', 'b', null] }],
    ['a choice with a title for null', { oneOf: [{ const: 'a' }, { const: null, title: 'Vet ej' }] }],
    ['a text by another schema', { allOf: [textOrNull, { type: 'string' }] }],
  ])('is told where it must be answered: %s', (_, schema) => {
    expect(leftEmpty(schema)).toEqual({ kept: {}, blamed: ['/value'] });
  });

  it('is judged as it is, where something in it is answered', () => {
    const schema: JsonObject = { oneOf: [{ type: 'null' }, { ...pet, required: ['name', 'age'] }] };
    expect(leftEmpty(schema, { value: { name: 'Max' } })).toEqual({
      kept: { value: { name: 'Max' } },
      blamed: ['/value/age'],
    });
  });

  it('is marked as nothing that must be answered, and null in it stays when the page is posted', () => {
    const { shown, post, model } = aForm({ value: textOrNull }, { required: ['value'] });
    expect(shown({}).pages[0]?.nodes).toMatchObject([{ required: false }]);
    expect(model.pages[0]?.nodes).toMatchObject([{ nullable: true, required: 'never' }]);
    expect(post('/value=', { value: null })).toEqual({ value: null });
    expect(post('/value=', { value: 'Maria' })).toEqual({});
  });

  it('is a program’s to say: nothing is put in what came by the API', () => {
    const { check } = aForm({ value: textOrNull }, { required: ['value'] });
    expect(check({}, { hidden: 'refuse' }).problems).toMatchObject([{ pointer: '/value' }]);
  });
});

describe('rows at the end of a list that nothing was put in', () => {
  const texts = { type: 'array', title: 'Texter', items: { type: 'string' } };
  const rows = { type: 'array', title: 'Rader', items: { ...texts, minItems: 1 } };

  it.each<[string, JsonObject, JsonObject['x'], JsonObject]>([
    ['of texts', texts, ['a', null, null], { value: ['a'] }],
    ['all of them', texts, [null], {}],
    ['of a list that nobody opened', rows, [['a'], null], { value: [['a']] }],
    ['of a list in a list', rows, [['a', null], [null]], { value: [['a']] }],
    ['and with them the list', rows, [[null]], {}],
  ])('are gone: %s', (_, schema, value = null, kept) =>
    expect(aForm({ value: schema }).check({ value })).toEqual({ answer: kept, problems: [] }),
  );

  it('stay where the schema allows them, or asks for so many', () => {
    const orNull = { type: 'array', items: { type: ['string', 'null'] } };
    expect(aForm({ value: orNull }).check({ value: [null] }).answer).toEqual({ value: [null] });
    const two = aForm({ value: { ...texts, minItems: 2 } }, { required: ['value'] });
    expect(two.check({ value: ['a', null, null] })).toMatchObject({
      answer: { value: ['a', null] },
      problems: [{ pointer: '/value/1' }],
    });
  });

  it('stay before an answered one, which keeps its place', () =>
    expect(aForm({ value: texts }).check({ value: [null, 'a'] })).toMatchObject({
      answer: { value: [null, 'a'] },
      problems: [{ pointer: '/value/0' }],
    }));
});
