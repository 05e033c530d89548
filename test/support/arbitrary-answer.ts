import fc from 'fast-check';
import type { Json } from '../../src/form';
import { isObject, toPointer, valueAt, type Path } from '../../src/form';
import { putAt, removeAt } from '../../src/form/answer/edit';
import { HOSTILE, text } from './arbitrary-leaf';

/** Any JSON value that can be kept. */
export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom<Json>(null, true, false, 0, -1, 1.5, 1e30, '', 'x', [], {}),
    text,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'name', 'kind', ...HOSTILE), tie('value')), { maxLength: 3 })
      .map((pairs) => Object.fromEntries(pairs) as Json),
  ),
})).value;

/** Every place in a value, the root first. */
export const placesIn = (value: Json, path: Path = []): Path[] => [
  path,
  ...(Array.isArray(value)
    ? value.flatMap((one, place) => placesIn(one, [...path, place]))
    : isObject(value)
      ? Object.entries(value).flatMap(([name, one]) => placesIn(one, [...path, name]))
      : []),
];

/** An answer with something in it changed, put in or taken out. */
export const damaged = (answer: Json): fc.Arbitrary<Json> =>
  fc
    .array(
      fc.record({
        at: fc.nat(),
        does: fc.constantFrom('put', 'add', 'remove'),
        value: anyJson,
        name: fc.constantFrom('a', 'extra', ...HOSTILE),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((changes) =>
      changes.reduce<Json>((now, { at, does, value, name }) => {
        const places = placesIn(now);
        const path = places[at % places.length] ?? [];
        const copy = structuredCopy(now);
        if (does === 'put') return putAt(copy, path, value);
        if (does === 'remove') return removeAt(copy, path) ?? null;
        const here = valueAt(copy, path);
        if (Array.isArray(here)) return putAt(copy, [...path, here.length], value);
        return isObject(here) ? putAt(copy, [...path, name], value) : putAt(copy, path, value);
      }, answer),
    );

const structuredCopy = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;

export const pointersIn = (value: Json): string[] => placesIn(value).map((path) => toPointer(path));
