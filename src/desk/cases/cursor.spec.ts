import fc from 'fast-check';
import { PageNotFound } from '../../platform/http';
import { readCursor, writeCursor } from './cursor';

const id = '3f2a19d4-1234-4123-8123-0123456789ab';

describe('the place where a page of cases begins', () => {
  it('is read as it was written', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), fc.uuid(), (time, some) => {
        const place = { receivedAt: new Date(time), id: some };
        expect(readCursor(writeCursor(place))).toEqual(place);
      }),
    ));

  it('is the beginning when nothing is said', () => expect(readCursor(undefined)).toBeUndefined());

  it.each([
    ['', `_${id}`],
    ['words', 'abc'],
    ['a time alone', '1795564800000'],
    ['an id alone', id],
    ['no id', '1795564800000_x'],
    ['a time without end', `999999999999999_${id}`],
    ['a list', [`1_${id}`]],
  ])('is refused when it is %s', (_what, given) => expect(() => readCursor(given)).toThrow(PageNotFound));
});
