import { readSearches, searchCookie, searchesIn } from './searches';

const posted = (pairs: Record<string, string>) =>
  new Map(Object.entries(pairs).map(([name, value]) => [name, [value]]));
const choose = { does: 'choose', pointer: '/stop' } as const;

describe('what was searched for', () => {
  it('comes from the post to the page, and to no other page', () => {
    const searches = searchesIn(
      'resan',
      posted({ '_q/stop': ' kyrka ', '/stop': '1', '_q/empty': '' }),
      choose,
    );
    const cookie = searchCookie(searches);
    expect(readSearches(cookie, 'resan')).toEqual(new Map([['/stop', 'kyrka']]));
    expect(readSearches(cookie, 'skolan').size).toBe(0);
  });

  it('may be nothing at all, which shows the first of the list', () => {
    expect(searchesIn('p', posted({ '_q/stop': '' }), choose).words).toEqual(new Map([['/stop', '']]));
    expect(searchesIn('p', posted({ '_q/stop': '' }), { does: 'next' }).words.size).toBe(0);
  });

  it('is kept while something else on the page is done', () =>
    expect(searchesIn('p', posted({ '_q/a%23b': 'x' }), { does: 'add', pointer: '/c' }).words).toEqual(
      new Map([['/a#b', 'x']]),
    ));

  it('is left out where a cookie cannot hold it', () => {
    const long = posted(
      Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`_q/${at}`, 'å'.repeat(500)])),
    );
    const searches = searchesIn('p', long, { does: 'save' });
    expect(searches.words.size).toBe(8);
    expect([...searches.words.values()].every((words) => words.length === 100)).toBe(true);
    expect(searchCookie(searches)).toBe('');
    expect(searchCookie(searchesIn('p', posted({}), { does: 'save' }))).toBe('');
  });

  it.each([undefined, '', 'x', '{}', '["p",1,["a"],["a",2],null,[1,"b"]]', '[["p"]]'])(
    'is nothing when the cookie says %j',
    (cookie) => expect(readSearches(cookie, 'p').size).toBe(0),
  );
});
