import { aForm, object } from '../../../test/support/a-form';
import { encodeAnswer, type Json } from '../../form';
import type { Action } from './action';
import { changedPairs, SHOWN, shownOnPage } from './changed-pairs';

const form = aForm({
  name: { type: 'string' },
  period: { type: 'string' },
  from: { type: 'string', format: 'date' },
  days: { type: 'array', items: { enum: ['mon', 'tue'] } },
  children: { type: 'array', items: object({ name: { type: 'string' }, age: { type: 'integer' } }) },
});

const next: Action = { does: 'next' };

/** What is taken of a post from a page that showed one answer and was left with these controls. */
const taken = (
  answer: Json,
  controls: Record<string, string[]>,
  action: Action = next,
): Record<string, readonly string[]> => {
  const shown = form.shown(answer);
  const page = shown.pages[0];
  if (page === undefined) throw new Error('The form has no page');
  const posted = new Map([
    ...Object.entries(controls),
    [SHOWN, [shownOnPage(page, encodeAnswer(shown))]] as const,
  ]);
  return Object.fromEntries([...changedPairs(form.model, posted, action)].filter(([name]) => name !== SHOWN));
};

describe('what is taken of a posted page', () => {
  it('is what was changed, and not what came back as it was shown', () => {
    const controls = { '/name': ['Anna'], '/period': [''] };
    expect(taken({}, controls)).toEqual({ '/name': ['Anna'] });
    expect(taken({ name: 'Anna', period: '2025' }, controls)).toEqual({ '/period': [''] });
  });

  it('is all parts of a date of which one was changed', () => {
    const controls = { '/from#d': ['25'], '/from#m': ['11'], '/from#y': ['2026'] };
    expect(taken({ from: '2026-11-24' }, controls)).toEqual(controls);
    expect(taken({ from: '2026-11-25' }, controls)).toEqual({});
  });

  it('is a group of boxes when one was ticked or unticked', () => {
    expect(taken({ days: ['mon'] }, { '/days': ['', 'mon'] })).toEqual({});
    expect(taken({ days: ['mon'] }, { '/days': [''] })).toEqual({ '/days': [''] });
  });

  it('is the whole of a list when anything in it was changed, or one of its buttons was pressed', () => {
    const answer = { children: [{ name: 'Eva', age: 5 }] };
    const same = { '/children/0': [''], '/children/0/name': ['Eva'], '/children/0/age': ['5'] };
    expect(taken(answer, same)).toEqual({});
    expect(taken(answer, { ...same, '/children/0/age': ['6'] })).toEqual({
      ...same,
      '/children/0/age': ['6'],
    });
    expect(taken(answer, same, { does: 'add', pointer: '/children' })).toEqual(same);
  });

  it('is everything from a program that does not say what was shown', () => {
    const posted = new Map([['/name', ['Anna']]]);
    expect(changedPairs(form.model, posted, next)).toBe(posted);
  });
});
