import { LINK_DAYS, PreviewLinks } from './preview-links';

const links = new PreviewLinks('x'.repeat(32));
const DAY = 24 * 60 * 60 * 1000;
const now = new Date('2026-11-29T10:20:00Z');

describe('a link to a preview', () => {
  it('says which form it is to, for seven days, to the next whole hour', () => {
    const { token, until } = links.make('park', now);
    expect(links.read(token, now)).toEqual({ formId: 'park', until });
    expect(until).toEqual(new Date('2026-12-06T11:00:00Z'));
    expect(links.read(token, new Date(now.getTime() + LINK_DAYS * DAY))).toBeDefined();
    expect(links.read(token, until)).toBeUndefined();
  });

  it('is good for nothing else: no other form, no other day, of no other server', () => {
    const { token } = links.make('park', now);
    const [form = '', until = '', sign = ''] = token.split('.');
    const later = (Number.parseInt(until, 36) + 100).toString(36);
    for (const forged of [
      `other.${until}.${sign}`,
      `${form}.${later}.${sign}`,
      `${form}.${until}`,
      '',
      'x.y.z',
    ])
      expect(links.read(forged, now)).toBeUndefined();
    expect(new PreviewLinks('y'.repeat(32)).read(token, now)).toBeUndefined();
  });
});
