import { aDefinition, compiled } from '../../../test/support/compiled-form';
import type { Json, JsonObject } from '../json';
import { buildModel } from '../model/build-model';
import { showForm } from '../model/show-form';
import { asksFor, stillFetched, withFetched, type FetchedPerson } from './fetched';

const text = (from?: string): JsonObject => ({
  type: 'string',
  ...(from !== undefined && { 'x-prefill': from }),
});
const definition = aDefinition(
  {
    type: 'object',
    properties: {
      number: text('person.personalNumber'),
      name: text('person.name'),
      given: text('person.givenName'),
      family: text('person.familyName'),
      other: text(),
      child: { type: 'object', properties: { number: text('person.personalNumber') } },
      others: { type: 'array', items: { type: 'object', properties: { name: text('person.name') } } },
      count: { type: 'integer', 'x-prefill': 'person.personalNumber' },
    },
  },
  { service: { login: 'optional' } },
);
const model = buildModel(definition, 'sv');
const form = compiled(definition);
const shown = (answer: Json) => showForm(model, form, answer, {});

const ANNA = {
  personalNumber: '199001012385',
  name: 'Anna Testsson',
  givenName: 'Anna',
  familyName: 'Testsson',
};
const filled = (
  answer: Json,
  { isArriving = true, person = ANNA }: { isArriving?: boolean; person?: FetchedPerson } = {},
) => withFetched(shown(answer), answer, person, isArriving);

describe('what a sign-in fills in', () => {
  it('is what the questions ask for, and nothing else', () =>
    expect(filled({})).toEqual({
      number: ANNA.personalNumber,
      name: 'Anna Testsson',
      given: 'Anna',
      family: 'Testsson',
      child: { number: ANNA.personalNumber },
    }));

  it('leaves names alone that stand there, and puts the personal number over whatever does', () =>
    expect(filled({ number: '199001032391', name: 'A. Testsson' })).toMatchObject({
      number: ANNA.personalNumber,
      name: 'A. Testsson',
    }));

  it('is not put back later where it was taken away, except for the personal number', () => {
    const kept = filled({ other: 'x' }, { isArriving: false });
    expect(kept).toEqual({
      other: 'x',
      number: ANNA.personalNumber,
      child: { number: ANNA.personalNumber },
    });
  });

  it('is nothing in the entries of a list', () =>
    expect(filled({ others: [{}] })).toMatchObject({ others: [{}] }));

  it('is nothing that the provider does not tell', () => {
    const answer = { number: '199001032391' };
    expect(filled(answer, { person: {} })).toBe(answer);
  });

  it('leaves the answer that it was given as it was', () => {
    const answer = { child: {} };
    filled(answer);
    expect(answer).toEqual({ child: {} });
  });
});

describe('an answer that was fetched', () => {
  it('is told as such while it stands, and locked only where it is the personal number', () =>
    expect(new Map(stillFetched(shown(filled({ name: 'A. Testsson' })), ANNA))).toEqual(
      new Map([
        ['/number', true],
        ['/given', false],
        ['/family', false],
        ['/child/number', true],
      ]),
    ));
});

describe('a form', () => {
  it('asks for what one of its questions says, however deep', () => {
    expect(asksFor(model, 'person.personalNumber')).toBe(true);
    const plain = buildModel(aDefinition({ type: 'object', properties: { a: text() } }), 'sv');
    expect(asksFor(plain, 'person.personalNumber')).toBe(false);
  });
});
