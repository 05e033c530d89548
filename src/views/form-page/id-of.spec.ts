import fc from 'fast-check';
import { idOf } from './id-of';

describe('the id of a control', () => {
  it('reads like its pointer', () => expect(idOf('/applicant/phone')).toBe('f-applicant-phone'));

  it('is the same for no two pointers', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        expect(idOf(one) === idOf(other)).toBe(one === other);
      }),
    ));

  it('holds nothing that a fragment, a list of ids or a suffix could be mistaken by', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (pointer) => expect(idOf(pointer)).toMatch(/^f[-\w]*$/)),
    ));
});
