import fc from 'fast-check';
import { PageNotFound } from '../../platform/http';
import { readCursor, writeCursor } from './cursor';

const id = '3f2a19d4-1234-4123-8123-0123456789ab';

describe("the place where a page of one's own cases begins", () => {
  it('is read as it was written', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('to-do', 'going-on', 'ended'),
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.uuid(),
        (part, time, some) => {
          const place = { part, receivedAt: new Date(time), id: some } as const;
          expect(readCursor(writeCursor(place))).toEqual(place);
        },
      ),
    ));

  it('is the beginning when nothing is said', () => expect(readCursor(undefined)).toBeUndefined());

  it.each([
    ['', ''],
    ['words', 'abc'],
    ['of no part', `x_1_${id}`],
    ['a time without end', `g_999999999999999_${id}`],
    ['no id', 'g_1795564800000_x'],
    ['a list', [`g_1_${id}`]],
  ])('is refused when it is %s', (_what, given) => expect(() => readCursor(given)).toThrow(PageNotFound));
});
