import { compiled as compile, aDefinition, control } from '../../../test/support/compiled-form';
import { decodePairs } from '../answer/decode-pairs';
import { addEntry } from '../answer/entries';
import { buildModel } from '../model/build-model';
import { showForm } from '../model/show-form';
import { checkAnswer } from '../validation/check-answer';
import { openedModel } from './opened-model';
import { openableHolding, openablePointers, openableQuestions, unasked } from './questions';

const definition = aDefinition(
  {
    type: 'object',
    properties: {
      name: { title: 'Namn', type: 'string' },
      reach: {
        title: 'Så når vi dig',
        type: 'object',
        properties: { phone: { title: 'Telefon', type: 'string' }, hours: { title: 'När?', type: 'string' } },
      },
      shed: { title: 'Bod', type: 'boolean' },
      height: { title: 'Höjd', type: 'integer' },
      friends: {
        title: 'Vänner',
        type: 'array',
        items: { type: 'object', properties: { called: { title: 'Kallas', type: 'string' } } },
      },
    },
    required: ['name'],
  },
  {
    ui: {
      type: 'Categorization',
      elements: [
        {
          type: 'Category',
          label: 'Du',
          elements: [control('#/properties/name'), control('#/properties/reach')],
        },
        {
          type: 'Category',
          label: 'Mer',
          elements: [
            control('#/properties/shed'),
            control('#/properties/height', {
              rule: { effect: 'SHOW', condition: { scope: '#/properties/shed', schema: { const: true } } },
            }),
            control('#/properties/friends'),
          ],
        },
      ],
    },
  },
);
const compiled = compile(definition);
const model = buildModel(definition, 'sv');
const ANSWER = {
  name: 'Selma',
  reach: { phone: '1', hours: '2' },
  shed: false,
  friends: [{ called: 'Nils' }],
};
const filled = { answer: ANSWER, chosen: {} };
const opening = (...open: string[]) => openedModel(model, new Set(open), new Set());
const pairs = (...all: [string, string][]) => new Map(all.map(([name, value]) => [name, [value]]));

describe('what can be opened of an answer', () => {
  it('are its questions, page by page, and lists as a whole', () => {
    const pages = openableQuestions(showForm(model, compiled, ANSWER));
    expect(pages.map(({ title, questions }) => [title, questions.map(({ pointer }) => pointer)])).toEqual([
      ['Du', ['/name', '/reach/phone', '/reach/hours']],
      ['Mer', ['/shed', '/friends']],
    ]);
    expect(pages[0]?.questions[1]).toMatchObject({ label: 'Telefon', group: 'Så når vi dig' });
  });

  it('may come up by another answer', () => {
    expect(unasked(showForm(model, compiled, ANSWER))).toEqual(['/height']);
    expect(unasked(showForm(model, compiled, { ...ANSWER, shed: true }))).toEqual([]);
  });

  it('holds what lies in it', () => {
    const all = openablePointers(model);
    expect(openableHolding(all, '/friends/0/called')).toBe('/friends');
    expect(openableHolding(all, '/reach/phone')).toBe('/reach/phone');
    expect(openableHolding(all, '/nothing')).toBeUndefined();
  });
});

describe('a form with some of it open', () => {
  it('has nothing else on its pages, and no page without questions', () => {
    const pages = (...open: string[]) =>
      openableQuestions(showForm(opening(...open), compiled, ANSWER)).map(({ key, questions }) => [
        key,
        questions.map(({ pointer }) => pointer),
      ]);
    expect(pages('/reach/hours')).toEqual([['du', ['/reach/hours']]]);
    expect(pages('/friends', '/height')).toEqual([['mer', ['/friends']]]);
    expect(pages()).toEqual([]);
  });

  it('takes answers to what is open, and leaves all else as it is', () => {
    const posted = pairs(['/name', 'En annan'], ['/reach/hours', '3'], ['/friends/0/called', 'En annan']);
    expect(decodePairs(opening('/reach/hours'), compiled, posted, filled).answer).toEqual({
      ...ANSWER,
      reach: { phone: '1', hours: '3' },
    });
  });

  it('has no list to add to, where that is not open', () => {
    expect(addEntry(opening('/name'), filled, '/friends')).toEqual(filled);
    expect(addEntry(opening('/friends'), filled, '/friends').answer).toMatchObject({ friends: [{}, {}] });
  });

  it('strips nothing that it does not ask for', () => {
    const checked = checkAnswer(opening('/name'), compiled, ANSWER, { hidden: 'strip' });
    expect(checked).toEqual({ answer: ANSWER, problems: [] });
  });
});
