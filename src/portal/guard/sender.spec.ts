import { TRAP } from '../../views';
import { formToken, showingOf, TOKEN } from './form-token';
import { mustPressAgain } from './sender';

const KEY = 'k'.repeat(32);
const BEGUN = new Date('2026-11-28T12:00:00Z');
const draft = { id: '3f9f3c1e-0000-4000-8000-000000000001', createdAt: BEGUN };

const sends = (posted: Record<string, string>, seconds = 60) =>
  mustPressAgain({
    secretKey: KEY,
    draft,
    posted: new Map(Object.entries(posted).map(([name, value]) => [name, [value]])),
    now: new Date(BEGUN.getTime() + seconds * 1000),
  });
const first = formToken(KEY, draft.id, 'first');

describe('whoever sends in a form', () => {
  it('is let in from our page, when it took a person’s time', () =>
    expect(sends({ [TOKEN]: first, [TRAP]: '' })).toBe(false));

  it.each<[string, Record<string, string>, number]>([
    ['went too fast', { [TOKEN]: first }, 2],
    ['has filled in what nobody sees', { [TOKEN]: first, [TRAP]: 'https://spam.example' }, 60],
    ['comes from no page of ours', {}, 60],
    ['brings a token of another draft', { [TOKEN]: formToken(KEY, 'another', 'first') }, 60],
    [
      'brings a token of somebody else’s making',
      { [TOKEN]: formToken('x'.repeat(32), draft.id, 'again') },
      60,
    ],
  ])('is asked to press once more, who %s', (_, posted, seconds) =>
    expect(sends(posted, seconds)).toBe(true),
  );

  it('is let in after pressing once more, whatever was odd', () =>
    expect(sends({ [TOKEN]: formToken(KEY, draft.id, 'again'), [TRAP]: 'x' }, 1)).toBe(false));

  it('brings a token that tells which page it stood on', () => {
    expect(showingOf(KEY, draft.id, first)).toBe('first');
    expect(showingOf(KEY, draft.id, `${first}x`)).toBeUndefined();
  });
});
