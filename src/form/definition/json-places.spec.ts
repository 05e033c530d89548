import fc from 'fast-check';
import { isObject, type Json } from '../json';
import { toPointer } from '../pointer';
import { jsonPlaces } from './json-places';

const pointersOf = (value: Json, path: readonly (string | number)[] = []): string[] => [
  toPointer(path),
  ...(Array.isArray(value)
    ? value.flatMap((inner, place) => pointersOf(inner, [...path, place]))
    : isObject(value)
      ? Object.entries(value).flatMap(([name, inner]) => pointersOf(inner, [...path, name]))
      : []),
];

describe('the places in a text that is JSON', () => {
  it('are at the name of a member, and at the value of an entry', () => {
    const places = jsonPlaces('{\n  "a": [1, {"b/c": "x\\"{"}],\n  "d": null\n}');
    expect(Object.fromEntries(places)).toEqual({
      '': { line: 1, column: 1 },
      '/a': { line: 2, column: 3 },
      '/a/0': { line: 2, column: 9 },
      '/a/1': { line: 2, column: 12 },
      '/a/1/b~1c': { line: 2, column: 13 },
      '/d': { line: 3, column: 3 },
    });
  });

  it('are known for every value, whatever it is called and however it is laid out', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        const json = JSON.parse(JSON.stringify(value)) as Json;
        const text = JSON.stringify(json, undefined, indent);
        expect(new Set(jsonPlaces(text).keys())).toEqual(new Set(pointersOf(json)));
      }),
    );
  });
});
