import { randomUUID } from 'node:crypto';
import { DraftLinks } from './draft-links';

const links = new DraftLinks('a key that is long enough for it, surely');
const id = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';

describe('a link to a draft', () => {
  it('is the same whenever it is made, and leads back to its id', () => {
    expect(links.path(id)).toBe(links.path(id));
    for (const one of [id, ...Array.from({ length: 50 }, () => randomUUID())])
      expect(links.read(links.token(one))).toBe(one);
  });

  it('is not read when a single character of it is another', () => {
    const token = links.token(id);
    for (let at = 0; at < token.length; at++) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect([at, links.read(changed)]).toEqual([at, undefined]);
    }
  });

  it.each(['', 'x', id, '/'.repeat(43), 'A'.repeat(43), 'A'.repeat(5000), '\u0000'.repeat(43)])(
    'is not %j',
    (token) => expect(links.read(token)).toBeUndefined(),
  );

  it('is made by one key and read by no other', () => {
    const other = new DraftLinks('another key that is long enough for it');
    expect(other.read(links.token(id))).toBeUndefined();
  });

  it('counts an address as one however it is written', () => {
    expect(links.addressHash('Eva@Exempel.se')).toEqual(links.addressHash('eva@exempel.se'));
    expect(links.addressHash('eva@exempel.se')).not.toEqual(links.addressHash('eve@exempel.se'));
  });

  it('needs a key that is a key', () => {
    expect(() => new DraftLinks('short')).toThrow(RangeError);
  });
});
