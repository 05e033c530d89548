import fc from 'fast-check';
import { silentChange } from './silent-changes';

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

  it('changes nothing in what a program has written', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => expect(silentChange(JSON.stringify(value))).toBeUndefined()),
    ));
});
