import { linkCookie, stillByLink } from './by-link';

const pairs = (all: Record<string, string>) =>
  new Map(Object.entries(all).map(([name, value]) => [name, [value]]));

describe('answers that a link brought along', () => {
  const given = pairs({ '/event': 'frukost', '/from': '2027-01-11', '/odd': 'x' });
  const shown = pairs({
    '/event': 'frukost',
    '/from#d': '11',
    '/from#m': '1',
    '/from#y': '2027',
    '/name': 'Eva',
    '/odd': '',
  });
  const cookie = linkCookie(given, shown);

  it('are known as such until they are changed', () => {
    expect(stillByLink(cookie, shown)).toEqual(new Set(['/event', '/from']));
    expect(stillByLink(cookie, new Map([...shown, ['/event', ['lunch']]]))).toEqual(new Set(['/from']));
    expect(stillByLink(cookie, new Map([...shown, ['/from#d', ['12']]]))).toEqual(new Set(['/event']));
  });

  it('are told of without the answers', () => expect(cookie).not.toMatch(/frukost|2027|Eva/));

  it('are none where the cookie is not ours', () => {
    for (const odd of [undefined, '', 'x', '[1,null,["/event"],["/event",1]]', '{"a":1}']) {
      expect(stillByLink(odd, shown).size).toBe(0);
    }
    expect(linkCookie(new Map(), shown)).toBe('');
  });
});
