import type { Json } from '../json';
import * as entries from './entries';
import { aForm, object } from '../../../test/support/a-form';

const text = { type: 'string' };
const form = aForm({
  name: text,
  children: {
    type: 'array',
    items: object({ name: text, pets: { type: 'array', items: object({ name: text }) } }),
  },
});
const { model, post } = form;
const filled = (answer: Json) => ({ answer, chosen: {} });
const addEntry = (answer: Json, pointer: string) =>
  entries.addEntry(model, filled(answer), pointer).answer ?? {};
const removeEntry = (answer: Json, pointer: string) =>
  entries.removeEntry(model, filled(answer), pointer).answer ?? {};
const moveEntry = (answer: Json, pointer: string, way: 'up' | 'down') =>
  entries.moveEntry(model, filled(answer), pointer, way).answer ?? {};
const eva = { name: 'Eva' };
const nils = { name: 'Nils' };

describe('the entries of a list', () => {
  it('get an empty one at the end', () => {
    expect(addEntry({}, '/children')).toEqual({ children: [{}] });
    expect(addEntry({ children: [eva] }, '/children')).toEqual({ children: [eva, {}] });
    expect(addEntry({ children: [eva] }, '/children/0/pets')).toEqual({
      children: [{ ...eva, pets: [{}] }],
    });
  });
  it('get one only, however often the button is pressed on the same page', () => {
    const press = (base: Json) =>
      addEntry(post('/children/0=&/children/0/name=Eva', base) ?? {}, '/children');
    expect(press(press({}))).toEqual({ children: [eva, {}] });
  });
  it('lose one, and the list with the last', () => {
    expect(removeEntry({ children: [eva, nils] }, '/children/0')).toEqual({ children: [nils] });
    expect(removeEntry({ children: [eva] }, '/children/0')).toEqual({});
  });
  it('change places', () => {
    expect(moveEntry({ children: [eva, nils] }, '/children/1', 'up')).toEqual({
      children: [nils, eva],
    });
    expect(moveEntry({ children: [eva, nils] }, '/children/0', 'down')).toEqual({
      children: [nils, eva],
    });
    expect(moveEntry({ children: [eva, nils] }, '/children/0', 'up')).toEqual({
      children: [eva, nils],
    });
  });
  it('are left alone by a pointer that means none of them', () => {
    const answer = { name: 'x', children: [eva] };
    for (const pointer of [
      '/name',
      '',
      '/nothing',
      '/children/7',
      '/children/x',
      '/children/0/name',
      '/__proto__',
      '/children/9/pets',
    ]) {
      expect(removeEntry(answer, pointer)).toEqual(answer);
      expect(moveEntry(answer, pointer, 'up')).toEqual(answer);
      expect(addEntry(answer, pointer)).toEqual(answer);
    }
  });
  it('never change the answer that was given', () => {
    const answer = { children: [eva, nils] };
    addEntry(answer, '/children');
    removeEntry(answer, '/children/0');
    moveEntry(answer, '/children/1', 'up');
    expect(answer).toEqual({ children: [{ name: 'Eva' }, { name: 'Nils' }] });
  });
});

describe('a part that refers to itself', () => {
  it('gets its first entry at the press that opens it', () => {
    const person = object(
      { name: text, children: { type: 'array', items: { $ref: '#/properties/person' } } },
      { title: 'Person' },
    );
    const nested = aForm({ person });
    const [below] = [entries.addEntry(nested.model, filled({}), '/person/children').answer ?? {}];
    expect(below).toEqual({ person: { children: [{}] } });
    expect(entries.addEntry(nested.model, filled(below), '/person/children/0/children').answer).toEqual({
      person: { children: [{ children: [{}] }] },
    });
  });

  it('opens a list of lists with an empty row', () => {
    const tree = { type: 'array', items: { $ref: '#/properties/tree' } };
    const form = aForm({ tree });
    expect(entries.addEntry(form.model, filled({ tree: [null] }), '/tree/0').answer).toEqual({
      tree: [[null]],
    });
  });
});
