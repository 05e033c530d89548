import { randomBytes } from 'node:crypto';
import { Carried } from './carried';

const carried = new Carried('x'.repeat(32));
const filled = { answer: { name: 'Åsa Öberg', age: 42 }, chosen: { '/a': 1 } };

describe('what is carried in an address', () => {
  it('comes back as it was, and cannot be read there', () => {
    const sealed = carried.seal('park', filled) ?? '';
    expect(carried.open('park', sealed)).toEqual(filled);
    expect(sealed).toMatch(/^[\w-]+$/);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('Åsa');
  });

  it('is opened for its own form only, by the server that made it, and not when it was changed', () => {
    const sealed = carried.seal('park', filled) ?? '';
    expect(carried.open('other', sealed)).toBeUndefined();
    expect(new Carried('y'.repeat(32)).open('park', sealed)).toBeUndefined();
    const other = sealed.startsWith('A') ? 'B' : 'A';
    expect(carried.open('park', other + sealed.slice(1))).toBeUndefined();
    for (const text of ['', 'x', 'AAAA', 'ö'.repeat(40), sealed.slice(0, -4)])
      expect(carried.open('park', text)).toBeUndefined();
  });

  it('is not more than an address holds', () => {
    const long = randomBytes(9000).toString('base64');
    expect(carried.seal('park', { answer: { text: long }, chosen: {} })).toBeUndefined();
    expect(carried.seal('park', { answer: { text: 'a'.repeat(200_000) }, chosen: {} })).toBeDefined();
  });
});
