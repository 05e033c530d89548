import fc from 'fast-check';
import { silentChange } from './silent-changes';

const MANY = 4_200_000;

describe('reading JSON', () => {
  it.each([
    ['{"a": 1,\n "a": 2}', { reason: 'repeated-name', line: 2 }],
    ['{"a": 9007199254740993}', { reason: 'inexact-number', line: 1 }],
    ['[1,\n-12345678901234567890]', { reason: 'inexact-number', line: 2 }],
    ['0.1234567890123456789', { reason: 'inexact-number', line: 1 }],
  ])('would change %s without a word', (text, change) => expect(silentChange(text)).toEqual(change));

  it.each([
    '9007199254740992',
    '1e400',
    '100000000000000000000',
    '0.1',
    '"9007199254740993"',
    '{"a":1,"b":{"a":2}}',
  ])('changes nothing in %s', (text) => expect(silentChange(text)).toBeUndefined());

  it.each<[string, string, ReturnType<typeof silentChange>]>([
    ['zeros between two digits', `[1${'0'.repeat(MANY)}1]`, { reason: 'inexact-number', line: 1 }],
    ['zeros before a digit', `[0.${'0'.repeat(MANY)}1]`, undefined],
    ['escapes', `["${'\\n'.repeat(MANY)}"]`, undefined],
    ['backslashes', `["${'\\\\'.repeat(MANY)}"]`, undefined],
    ['quotes', `["${'\\"'.repeat(MANY)}"]`, undefined],
    ['empty lines', `[${'\n'.repeat(MANY)}1]`, undefined],
    ['lists', `[${'[],'.repeat(MANY)}[]]`, undefined],
    [
      'a name of escapes, twice',
      `{${`"${'\\n'.repeat(MANY)}":1,\n`.repeat(2)}"":1}`,
      { reason: 'repeated-name', line: 2 },
    ],
  ])('is judged in one look where it is %s by the million', (_, text, change) =>
    expect(silentChange(text)).toEqual(change),
  );

  it('changes nothing in what a program has written', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => expect(silentChange(JSON.stringify(value))).toBeUndefined()),
    ));
});
