import { aForm, object } from '../../../test/support/a-form';
import type { Json, JsonObject } from '../json';
import type { Step } from '../moving/migration';
import { moveAnswer } from '../moving/move-answer';
import { carryOver } from './carry-over';

const text = (title: string): JsonObject => ({ type: 'string', title });

/** What becomes of an answer to the first form when the second is published. */
const carried = (before: JsonObject, after: JsonObject, answer: Json) =>
  carryOver(aForm(before).shown(answer), aForm(after).model, { answer, chosen: {} });

describe('a draft that is carried over to a new version', () => {
  it('keeps its answers to the questions that are still asked', () => {
    const { filled, dropped, added, removed } = carried(
      { name: text('Namn'), age: { type: 'integer', title: 'Ålder' } },
      { name: text('Namn'), age: { type: 'integer', title: 'Ålder' }, phone: text('Telefon') },
      { name: 'Eva', age: 34 },
    );
    expect(filled).toEqual({ answer: { name: 'Eva', age: 34 }, chosen: {} });
    expect([dropped, added, removed]).toEqual([[], ['Telefon'], []]);
  });

  it('tells which answers are asked for no more, and holds them no longer', () => {
    const { filled, dropped, removed } = carried(
      { name: text('Namn'), shoe: text('Skostorlek'), hat: text('Hattstorlek') },
      { name: text('Namn') },
      { name: 'Eva', shoe: '38' },
    );
    expect(filled.answer).toEqual({ name: 'Eva' });
    expect(dropped).toEqual([{ label: 'Skostorlek', value: '38' }]);
    expect(removed).toEqual(['Skostorlek', 'Hattstorlek']);
  });

  it('is told nothing of a question that migrations take elsewhere, whose answer goes along', () => {
    const before = { name: text('Namn'), phone: text('Telefon') };
    const after = { name: text('Namn'), contact: object({ phone: text('Telefon') }) };
    const steps: Step[] = [{ move: '/phone', to: '/contact/phone' }];
    const moved = moveAnswer({ answer: { name: 'Eva', phone: '070' }, chosen: {} }, steps).filled;
    const told = carryOver(aForm(before).shown(moved.answer), aForm(after).model, moved, steps);
    expect(told.filled.answer).toEqual({ name: 'Eva', contact: { phone: '070' } });
    expect([told.added, told.removed, told.dropped]).toEqual([[], [], []]);
  });

  it('leaves no empty group behind, which a schema without it would refuse', () => {
    const contact = object({ phone: text('Telefon'), mail: text('E-post') }, { title: 'Kontakt' });
    const { filled, dropped } = carried(
      { name: text('Namn'), contact },
      { name: text('Namn') },
      {
        name: 'Eva',
        contact: { phone: '070', mail: '' },
      },
    );
    expect(filled.answer).toEqual({ name: 'Eva' });
    expect(dropped).toEqual([{ label: 'Telefon', value: '070' }]);
  });

  it('takes a question out of every entry of a list', () => {
    const list = (properties: JsonObject) => ({
      type: 'array',
      title: 'Barn',
      items: object(properties, { title: 'barn' }),
    });
    const { filled, dropped } = carried(
      { children: list({ name: text('Namn'), shoe: text('Sko') }) },
      { children: list({ name: text('Namn') }) },
      { children: [{ name: 'Eva', shoe: '30' }, { shoe: '31' }] },
    );
    expect(filled.answer).toEqual({ children: [{ name: 'Eva' }, {}] });
    expect(dropped.map(({ value }) => value)).toEqual(['30', '31']);
  });

  it('drops a whole list that is asked for no more, and tells what stood in it', () => {
    const children = { type: 'array', title: 'Barn', items: object({ name: text('Namn') }) };
    const { filled, dropped } = carried(
      { a: text('A'), children },
      { a: text('A') },
      {
        a: '1',
        children: [{ name: 'Eva' }, { name: 'Nils' }],
      },
    );
    expect(filled.answer).toEqual({ a: '1' });
    expect(dropped).toEqual([
      { label: 'Namn', value: 'Eva' },
      { label: 'Namn', value: 'Nils' },
    ]);
  });

  it('keeps an answer whose question has another shape now, as it was typed, and says that it changed', () => {
    const { filled, changed } = carried(
      { age: text('Ålder'), size: { enum: ['S', 'M'], title: 'Storlek' } },
      { age: { type: 'integer', title: 'Ålder' }, size: { enum: ['S', 'L'], title: 'Storlek' } },
      { age: 'fyra', size: 'M' },
    );
    expect(filled.answer).toEqual({ age: 'fyra', size: 'M' });
    expect(changed).toEqual(['Ålder', 'Storlek']);
  });

  it('says what a question was called', () => {
    const { renamed, changed } = carried({ name: text('Namn') }, { name: text('Ditt namn') }, {});
    expect([renamed, changed]).toEqual([[{ before: 'Namn', now: 'Ditt namn' }], []]);
  });

  it('leaves alone what the old version did not know either, and an answer that is none', () => {
    const { filled } = carried({ name: text('Namn') }, { name: text('Namn') }, { name: 'Eva', extra: 1 });
    expect(filled.answer).toEqual({ name: 'Eva', extra: 1 });
    expect(carried({ name: text('Namn') }, { x: text('X') }, 'nonsense').filled.answer).toBe('nonsense');
  });
});
