import { aForm, object } from '../../../test/support/a-form';
import { defaultAnswer } from './default-answer';

describe('a new answer', () => {
  it('begins with the defaults, those in groups included, and nothing in lists', () => {
    const form = aForm({
      country: { type: 'string', default: 'Sverige' },
      name: { type: 'string' },
      address: object({ city: { type: 'string', default: 'Perstorp' } }),
      children: { type: 'array', items: object({ name: { type: 'string', default: 'Eva' } }) },
    });
    expect(defaultAnswer(form.model)).toEqual({ country: 'Sverige', address: { city: 'Perstorp' } });
  });

  it('is empty where there are none', () => {
    expect(defaultAnswer(aForm({ name: { type: 'string' } }).model)).toEqual({});
  });
});
