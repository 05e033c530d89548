import { aForm, object } from '../../../test/support/a-form';
import { encodeAnswer, type FormModel, type Json, type Node } from '../../form';
import { aMembers, aVariants } from '../../views/form-page/example-kinds';
import { aField, aPage } from '../../views/form-page/example-page';
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

describe('what is taken of values that are one thing each', () => {
  const text = (pointer: string) => aField('text', pointer, 'Text', { multiline: false, width: 'full' });
  const page = aPage([
    text('/name'),
    aVariants('/payer', 'Vem?', ['Jag', 'Annan'], 0, [text('/payer/name')]),
    aMembers('/hours', 'Tider', 'tid', [
      { name: 'Måndag', pointer: '/hours/Måndag', nodes: [text('/hours/Måndag')] },
    ]),
  ]);
  const at = (node: Node, name: string): Node => ({ ...node, path: [name] });
  const [, variants, members] = page.nodes;
  if (variants?.kind !== 'variants' || members?.kind !== 'members') throw new Error('Another page');
  const model: FormModel = {
    id: 'x',
    language: 'sv',
    textLanguage: 'sv',
    title: 'X',
    conditions: [],
    pages: [{ ...page.page, nodes: [at(variants.variants, 'payer'), at(members.members, 'hours')] }],
  };
  const held = {
    '/name': 'Anna',
    '_choose/payer': '0',
    '/payer/name': 'Eva',
    '/hours': '',
    '_key/hours/Måndag': 'Måndag',
    '/hours/Måndag': '8–16',
  };
  const pairs = (all: Record<string, string>) =>
    new Map(Object.entries(all).map(([name, value]) => [name, [value]]));
  const names = (changes: Record<string, string>, action: Action = next) => [
    ...changedPairs(
      model,
      new Map([...pairs({ ...held, ...changes, '_q/stop': 'x' }), [SHOWN, [shownOnPage(page, pairs(held))]]]),
      action,
    ).keys(),
  ];

  it('is nothing where nothing was touched', () => expect(names({})).toEqual([]));

  it('is the choice with what was chosen, when either was touched', () => {
    expect(names({ '_choose/payer': '1' })).toEqual(['_choose/payer', '/payer/name']);
    expect(names({ '/payer/name': 'Bo' })).toEqual(['_choose/payer', '/payer/name']);
    expect(names({}, { does: 'choose', pointer: '/payer' })).toEqual(['_choose/payer', '/payer/name']);
  });

  it('is all members with their names, when one was touched or renamed', () => {
    const all = ['/hours', '_key/hours/Måndag', '/hours/Måndag'];
    expect(names({ '_key/hours/Måndag': 'Tisdag' })).toEqual(all);
    expect(names({ '/hours/Måndag': '9–17' })).toEqual(all);
    expect(names({}, { does: 'remove', pointer: '/hours/Måndag' })).toEqual(all);
  });
});
