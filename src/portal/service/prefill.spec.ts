import { aForm, object } from '../../../test/support/a-form';
import { prefillOf } from './prefill';

const person = { type: 'string', format: 'se-personnummer' };
const { model } = aForm({
  event: { type: 'string' },
  from: { type: 'string', format: 'date' },
  pnr: person,
  who: { type: 'string', format: 'se-org-or-person' },
  coordination: { type: 'string', format: 'se-samordningsnummer' },
  children: { type: 'array', items: object({ name: { type: 'string' }, pnr: person }) },
});
const names = (query: Record<string, unknown>) => Object.fromEntries(prefillOf(model, query));

describe('what a link may fill in', () => {
  it('is any answer, by the name of its control', () =>
    expect(
      names({ '/event': 'frukost', '/from#d': '11', '/children/0/name': 'Eva', q: 'x', _do: 'next' }),
    ).toEqual({
      '/event': ['frukost'],
      '/from#d': ['11'],
      '/children/0/name': ['Eva'],
    }));

  it.each(['/pnr', '/who', '/coordination', '/children/0/pnr', '/children/12/pnr'])(
    'is never who someone is: %s',
    (name) => expect(names({ [name]: '199001012385', '/event': 'x' })).toEqual({ '/event': ['x'] }),
  );

  it('is one text each, and no book', () => {
    expect(names({ '/event': ['a', 'b'] })).toEqual({});
    expect(names({ '/event': 'x'.repeat(9999) })['/event']?.[0]).toHaveLength(500);
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`/children/${at}/name`, 'x']));
    expect(Object.keys(names(many))).toHaveLength(50);
  });
});
