import { chooserName, controlName, keyName, toPointer } from '../form';
import { choiceFieldName, fieldName, readFieldName } from './field-names';

const controls = [
  ['name'],
  ['a.b', 'c'],
  ['100 %'],
  ['%2E'],
  ['%n2'],
  ['a/b', '~', 0, 'å'],
  ['#1', 'x\r\ny'],
].map((path) => controlName(toPointer(path)));

describe("a field's name", () => {
  it.each([...controls, '#', chooserName('/a.b', 2), keyName('/a/.')])(
    'means the control %j again',
    (control) => {
      expect(readFieldName(fieldName(control))).toEqual({ control, copy: 1 });
      expect(readFieldName(fieldName(control, 12))).toEqual({ control, copy: 12 });
      expect(readFieldName(choiceFieldName(fieldName(control, 2), 30))).toEqual({
        control,
        copy: 2,
        choice: 30,
      });
    },
  );

  it('has no full stop but before the place of a choice', () => {
    expect(fieldName('/a.b')).toBe('/a%2Eb');
    expect(choiceFieldName(fieldName('/a.b'), 0)).toBe('/a%2Eb.0');
  });

  it.each(['', '.', '/a.b', '/a.01', '/a%', '/a%n1', '/a%20', '.3', '/a.1.2', '/a%n2%n3'])(
    'is none of ours when it is %j',
    (name) => {
      expect(readFieldName(name)).toBeUndefined();
    },
  );
});
