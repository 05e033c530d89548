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

  it('begins with the defaults of whole lists: of texts, of choices, of objects', () => {
    const form = aForm({
      texts: { type: 'array', items: { type: 'string' }, default: ['a', 'b'] },
      days: { type: 'array', uniqueItems: true, items: { enum: ['mån', 'tis'] }, default: ['tis'] },
      children: {
        type: 'array',
        items: object({ name: { type: 'string' } }),
        default: [{ name: 'Eva' }],
      },
      none: { type: 'array', items: { type: 'string' }, default: [] },
    });
    expect(defaultAnswer(form.model)).toEqual({
      texts: ['a', 'b'],
      days: ['tis'],
      children: [{ name: 'Eva' }],
    });
  });

  it('is empty where there are none', () => {
    expect(defaultAnswer(aForm({ name: { type: 'string' } }).model)).toEqual({});
  });
});
