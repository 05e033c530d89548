import { aDefinition } from '../../../test/support/compiled-form';
import type { FormDefinition } from '../definition/form-definition';
import type { JsonObject } from '../json';
import { buildForm } from './build-form';

const found = (question: JsonObject, login: FormDefinition['service']['login'] = 'required') => {
  const schema = { type: 'object', properties: { a: { title: 'A', ...question } } };
  return buildForm(aDefinition(schema, { service: { login } }), 'sv').findings.filter(({ pointer }) =>
    pointer.endsWith('/x-prefill'),
  );
};
const text = { type: 'string', 'x-prefill': 'person.name' };

describe('x-prefill', () => {
  it('is fine at a question for text, where one signs in', () => {
    expect(found(text)).toEqual([]);
    expect(found(text, 'optional')).toEqual([]);
  });

  it.each<[string, JsonObject, 'none' | 'required', string]>([
    ['that no sign-in tells', { type: 'string', 'x-prefill': 'person.nmae' }, 'required', 'no sign-in tells'],
    ['that is no name of anything', { type: 'string', 'x-prefill': 7 }, 'required', 'no sign-in tells'],
    ['at a number', { type: 'integer', 'x-prefill': 'person.name' }, 'required', 'never filled in'],
    [
      'in a list',
      { type: 'array', items: { type: 'object', properties: { b: { title: 'B', ...text } } } },
      'required',
      'never filled in',
    ],
    ['where nobody signs in', text, 'none', 'nobody signs in'],
  ])('%s is told to the designer, once and at its place', (_what, question, login, reason) => {
    const findings = found(question, login);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ level: 'warning', file: 'schema.json' });
    expect(findings[0]!.reason).toContain(reason);
    expect(findings[0]!.pointer).toMatch(/^\/properties\/a.*\/x-prefill$/);
  });
});
