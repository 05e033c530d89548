import { aForm, object } from '../../../test/support/a-form';
import { encodeAnswer, type Filled, type Json } from '../../form';
import { readAction } from './action';
import { CONFLICT, pickName } from './conflicts';
import { SHOWN, shownOnPage } from './changed-pairs';
import { mergePost, type Merged } from './merge-post';
import type { OpenDraft } from './open-draft';

const form = aForm({
  name: { type: 'string', title: 'Namn' },
  amount: { type: 'number', title: 'Belopp' },
  days: { type: 'array', title: 'Dagar', items: { enum: ['mon', 'tue'] }, uniqueItems: true },
  children: { type: 'array', title: 'Barn', items: object({ name: { type: 'string', title: 'Namn' } }) },
});

/** A page that showed one answer and is posted when another is stored. */
const merge = (
  shownAnswer: Json,
  stored: Json,
  posted: Record<string, string | string[]>,
  shown = shownOnPage(form.shown(shownAnswer).pages[0]!, encodeAnswer(form.shown(shownAnswer))),
): Merged => {
  const filled: Filled = { answer: stored, chosen: {} };
  const pairs = new Map(
    Object.entries({ [SHOWN]: shown, ...posted }).map(([name, value]) => [name, [value].flat()]),
  );
  const open = {
    draft: filled,
    version: { compiled: form.compiled },
    model: form.model,
    shown: form.shown(stored),
    pairs: encodeAnswer(form.shown(stored)),
  } as unknown as OpenDraft;
  return mergePost(open, pairs, readAction(pairs));
};

const conflicting = ({ conflicts }: Merged): string[] => conflicts.map(({ pointer }) => pointer);

describe('what two tabs write', () => {
  it('is both kept when they answer different questions', () => {
    const merged = merge({}, { name: 'Eva' }, { '/name': '', '/amount': '12' });
    expect([merged.filled.answer, conflicting(merged)]).toEqual([{ name: 'Eva', amount: 12 }, []]);
  });

  it('is a conflict when they answer one question differently: what is stored stays, the rest is saved', () => {
    const merged = merge({ name: 'E' }, { name: 'Eva' }, { '/name': 'Åsa', '/amount': '12' });
    expect(merged.filled.answer).toEqual({ name: 'Eva', amount: 12 });
    expect(merged.conflicts).toMatchObject([
      { pointer: '/name', mine: { answer: { name: 'Åsa', amount: 12 } } },
    ]);
  });

  it('is none when they answer alike, or one takes back what the other never had', () => {
    expect(conflicting(merge({}, { name: 'Eva' }, { '/name': 'Eva' }))).toEqual([]);
    expect(conflicting(merge({ name: 'E' }, {}, { '/name': '' }))).toEqual([]);
  });

  it('is one when a tab takes an answer back that the other has changed', () => {
    const merged = merge({ name: 'E' }, { name: 'Eva' }, { '/name': '' });
    expect([merged.filled.answer, conflicting(merged)]).toEqual([{ name: 'Eva' }, ['/name']]);
  });

  it('is none when the same tab has saved it in between, written in another way', () => {
    const shown = new URLSearchParams([['/amount', '12,50']]).toString();
    const merged = merge({}, { amount: 12.5 }, { '/amount': '12,55' }, shown);
    expect([merged.filled.answer, conflicting(merged)]).toEqual([{ amount: 12.55 }, []]);
  });

  it('is none when a background save came and its answer did not', () => {
    const shown = new URLSearchParams([
      ['/name', ''],
      ['/name', '_?'],
      ['/name', 'Ev'],
      ['/name', '_?'],
      ['/name', 'Eva'],
    ]).toString();
    for (const stored of [{}, { name: 'Ev' }, { name: 'Eva' }] as Json[])
      expect(conflicting(merge({}, stored, { '/name': 'Eva Ek' }, shown))).toEqual([]);
    expect(conflicting(merge({}, { name: 'Åsa' }, { '/name': 'Eva Ek' }, shown))).toEqual(['/name']);
  });

  it('is told of a list as a whole', () => {
    const merged = merge(
      { children: [{ name: 'A' }] },
      { children: [{ name: 'A' }, { name: 'B' }] },
      { '/children': '', '/children/0': '', '/children/0/name': 'Z' },
    );
    expect(conflicting(merged)).toEqual(['/children']);
    expect(merged.filled.answer).toEqual({ children: [{ name: 'A' }, { name: 'B' }] });
  });

  it('is none by a double click on a button of a list', () => {
    const posted = { '/children': '', '/children/0': '', '/children/0/name': 'A', _do: 'add /children' };
    const first = merge({ children: [{ name: 'A' }] }, { children: [{ name: 'A' }] }, posted);
    const second = merge({ children: [{ name: 'A' }] }, first.filled.answer!, posted);
    expect([second.filled.answer, conflicting(second)]).toEqual([first.filled.answer, []]);
  });
});

describe('a choice between two answers', () => {
  const shown = new URLSearchParams([['/name', 'Eva']]).toString();
  const chosen = (pick: string | undefined, stored: Json = { name: 'Eva' }): Merged =>
    merge(
      {},
      stored,
      { '/name': 'Åsa', [CONFLICT]: '/name', ...(pick !== undefined && { [pickName('/name')]: pick }) },
      shown,
    );

  it.each([
    ['mine', 'Åsa'],
    ['theirs', 'Eva'],
  ])('%s is what is stored then', (pick, name) => {
    const merged = chosen(pick);
    expect([merged.filled.answer, conflicting(merged)]).toEqual([{ name }, []]);
  });

  it.each([undefined, 'rubbish'])('%j is none: it is asked again', (pick) => {
    const merged = chosen(pick);
    expect([merged.filled.answer, conflicting(merged)]).toEqual([{ name: 'Eva' }, ['/name']]);
  });

  it('is asked again when a third answer has come meanwhile', () => {
    const merged = chosen('mine', { name: 'Ulf' });
    expect([merged.filled.answer, conflicting(merged)]).toEqual([{ name: 'Ulf' }, ['/name']]);
  });

  it('of a question that there is not changes nothing', () => {
    const merged = merge({}, {}, { [CONFLICT]: ['/x', 'rubbish', '/__proto__/y'] });
    expect([merged.filled.answer, conflicting(merged)]).toEqual([{}, []]);
  });
});
