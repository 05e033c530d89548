import { unknownKeywords } from './unknown-keywords';

const told = (schema: Parameters<typeof unknownKeywords>[0]) =>
  unknownKeywords(schema).map(({ pointer, mend }) => `${pointer} ${mend}`);

describe('a word that JSON Schema does not have', () => {
  it.each([
    ['maxlength', 'maxLength'],
    ['requird', 'required'],
    ['propertys', 'properties'],
    ['minimun', 'minimum'],
  ])('is told, with the keyword that was meant: %s', (wrong, right) => {
    expect(told({ [wrong]: 1 })).toEqual([` Did you mean "${right}"?`]);
  });

  it('is told with its place', () => {
    expect(told({ properties: { a: { type: 'string', titel: 'A' } } })).toEqual([
      '/properties/a Did you mean "title"?',
    ]);
  });

  it('is not a bound that is taken from another answer', () => {
    expect(told({ properties: { to: { minimum: { $data: '1/from' } } } })).toEqual([]);
  });

  it('is taken as an annotation of its own when it is like no other', () => {
    expect(told({ frobnicate: true })[0]).toContain('x-');
  });

  it('is not a property that happens to be called so, nor an annotation', () => {
    expect(told({ properties: { requird: {} }, 'x-privacy': 'none', default: { maxlength: 1 } })).toEqual([]);
  });
});
