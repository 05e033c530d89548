import { aForm } from '../../../test/support/a-form';
import type { JsonObject } from '../../form';
import { answerOf, type BlankAnswer } from './answer-of';

const read = (
  properties: JsonObject,
  values: Readonly<Record<string, readonly string[]>>,
  rest: JsonObject = {},
): BlankAnswer => {
  const { model, compiled } = aForm(properties, rest);
  return answerOf(model, compiled, { values: Object.entries(values) }, '2026-11-28');
};

describe('what a blank says', () => {
  it('is read as the web form reads what is typed', () => {
    const { checked } = read(
      {
        amount: { type: 'number', title: 'Belopp' },
        day: { type: 'string', format: 'date', title: 'Dag' },
        who: { type: 'string', format: 'se-personnummer', title: 'Vem' },
      },
      { '/amount': ['1 234,50'], '/day': ['24 november 2026'], '/who': ['900101-2385'] },
    );
    expect(checked).toEqual({
      answer: { amount: 1234.5, day: '2026-11-24', who: '199001012385' },
      problems: [],
    });
  });

  it('stays as it was written where it cannot be read, and is told', () => {
    const { filled, checked } = read({ count: { type: 'integer', title: 'Antal' } }, { '/count': ['tre'] });
    expect(filled.answer).toEqual({ count: 'tre' });
    expect(checked.problems.map(({ pointer }) => pointer)).toEqual(['/count']);
  });

  it('closes the gaps between rows that nobody wrote in', () => {
    const children = {
      type: 'array',
      title: 'Barn',
      items: { type: 'object', properties: { name: { type: 'string', title: 'Namn' } } },
    };
    const { filled } = read({ children }, { '/children/0/name': ['Bo'], '/children/2/name': ['Eva'] });
    expect(filled.answer).toEqual({ children: [{ name: 'Bo' }, { name: 'Eva' }] });
  });

  it('has a value for each box that is ticked, whatever the boxes are called', () => {
    const days = { type: 'array', title: 'Dagar', uniqueItems: true, items: { enum: ['mån', 'tis', 'ons'] } };
    const { filled } = read(
      { days, ok: { const: true, title: 'Jag godkänner' } },
      { '/days.2': ['Yes'], '/days.0': ['På'], '/ok': ['Yes'] },
    );
    expect(filled.answer).toEqual({ days: ['mån', 'ons'], ok: true });
  });

  it('takes away what the form begins with, where the paper asks for it and nothing is written', () => {
    const country = { type: 'string', title: 'Land', default: 'Sverige' };
    expect(
      read({ country, name: { type: 'string', title: 'Namn' } }, { '/name': ['Bo'] }).filled.answer,
    ).toEqual({
      name: 'Bo',
    });
  });

  it('is that of the shape that was chosen, where several ask for the same', () => {
    const shape = (title: string, own: string) => ({
      title,
      type: 'object',
      properties: { name: { type: 'string', title: 'Namn' }, [own]: { type: 'string', title: own } },
      required: [own],
    });
    const party = { title: 'Vem', oneOf: [shape('Person', 'phone'), shape('Företag', 'number')] };
    const values = { '/party/name': ['Bo'], '/party/name%n2': ['Bo AB'], '_choose/party': ['1'] };
    expect(read({ party }, values).filled.answer).toMatchObject({ party: { name: 'Bo AB' } });
    expect(read({ party }, { ...values, '_choose/party': ['0'] }).filled.answer).toMatchObject({
      party: { name: 'Bo' },
    });
  });

  it('counts also in rows that this make of blank has not, and never in names that are no questions', () => {
    const { filled } = read(
      { names: { type: 'array', title: 'Namn', items: { type: 'string' } } },
      { '/names/0': ['Bo'], '/names/40': ['Eva'], '/__proto__/x': ['y'], _do: ['submit'], '/other': ['z'] },
    );
    expect(filled.answer).toEqual({ names: ['Bo', 'Eva'] });
  });
});
