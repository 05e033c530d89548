import { randomUUID } from 'node:crypto';
import { isUuid } from './is-uuid';

describe('an id', () => {
  it('is what PostgreSQL and Node make', () => expect(isUuid(randomUUID())).toBe(true));
  it('may be in capitals', () => expect(isUuid(randomUUID().toUpperCase())).toBe(true));
  it.each(['', 'x', `${randomUUID()} `, `{${randomUUID()}}`, randomUUID().slice(1), "' OR 1=1 --"])(
    'is not %j',
    (text) => expect(isUuid(text)).toBe(false),
  );
});
