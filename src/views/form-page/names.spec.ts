import fc from 'fast-check';
import { choiceText, controlName, idOf } from './names';

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

describe('the name of a control', () => {
  it('is its pointer', () => expect(controlName('/children/0/name~1a')).toBe('/children/0/name~1a'));
  it('keeps what a browser would change', () => expect(controlName('/a\r\nb#%')).toBe('/a%0D%0Ab%23%25'));
  it('is # for the root', () => expect(controlName('')).toBe('#'));
});

describe('what a choice posts', () => {
  it('is the text itself among texts', () => expect(choiceText('1', ['1', 'a'])).toBe('1'));
  it('is JSON where texts and numbers could be mixed up', () => {
    expect(choiceText('1', ['1', 1])).toBe('"1"');
    expect(choiceText(1, ['1', 1])).toBe('1');
  });
});
