import { BeyondLimits } from '../platform/threads';
import { failureReason } from './failure-reason';

describe('the reason why a receipt was not made', () => {
  it('is which limit it went beyond', () =>
    expect(failureReason(new BeyondLimits('It takes longer than 120 seconds.'))).toEqual({
      kind: 'limits',
      detail: 'It takes longer than 120 seconds.',
    }));

  it('is what kind of fault it was and where, in the thread or here, and never what somebody wrote', () => {
    const stack =
      'SyntaxError: Unexpected "Åsa 19850101-2384"\n    at read (/srv/dist/src/pdf/layout/blocks.js:12:34)\n    at x';
    expect(failureReason(new Error(stack))).toEqual({ kind: 'fault', detail: 'SyntaxError (blocks.js:12)' });
    const here = failureReason(new RangeError('Åsa'));
    expect(here.detail).toMatch(/^RangeError \(failure-reason\.spec\.[jt]s:\d+\)$/);
  });

  it('is little where little is known', () => {
    expect(failureReason('Åsa')).toEqual({ kind: 'fault', detail: 'string' });
    expect(failureReason(Object.assign(new Error('Åsa'), { stack: undefined }))).toEqual({
      kind: 'fault',
      detail: 'Error',
    });
  });
});
