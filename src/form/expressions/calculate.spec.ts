import fc from 'fast-check';
import type { Json, JsonObject } from '../json';
import type { Group, List, Members, Node, NumberField, Variants, FormModel } from '../model/form-model';
import { ANY, EACH, type Path } from '../pointer';
import { calculate } from './calculate';

const base = { label: 'x', shown: 'always' } as const;
const asked = { ...base, required: 'never', enabled: 'always' } as const;

const field = (path: Path, calculated?: string): NumberField => ({
  ...asked,
  path,
  kind: 'number',
  integer: false,
  width: 'w8',
  privacy: 'none',
  ...(calculated !== undefined && { calculated }),
});
const group = (path: Path, nodes: readonly Node[]): Group => ({
  ...base,
  path,
  kind: 'group',
  nodes,
  sideBySide: false,
});
const list = (path: Path, nodes: readonly Node[], places?: readonly Node[]): List => ({
  ...asked,
  path,
  kind: 'list',
  nodes,
  entryName: 'x',
  minItems: 0,
  ...(places && { places }),
});
const members = (path: Path, nodes: readonly Node[]): Members => ({
  ...asked,
  path,
  kind: 'members',
  shapes: [{ nodes }],
  except: [],
  entryName: 'x',
  minProperties: 0,
});
const variants = (path: Path, ...given: readonly (readonly [string, readonly Node[]])[]): Variants => ({
  ...asked,
  path,
  kind: 'variants',
  place: 0,
  variants: given.map(([name, nodes]) => ({ label: name, nodes, key: name, names: [name, 'fee'] })),
});
const model = (...nodes: readonly Node[]): FormModel => ({
  id: 'x',
  language: 'sv',
  textLanguage: 'sv',
  title: 'x',
  pages: [{ key: 'x', title: 'x', shown: 'always', nodes }],
  conditions: [],
});

const fee = model(field(['seats']), field(['fee'], 'seats * 125'));

describe('a calculated value', () => {
  it('is put into the answer', () => expect(calculate(fee, { seats: 3 })).toEqual({ seats: 3, fee: 375 }));
  it('is absent where it cannot be worked out', () => expect(calculate(fee, {})).toEqual({}));
  it('cannot be sent in', () => {
    expect(calculate(fee, { seats: 3, fee: 1 })).toEqual({ seats: 3, fee: 375 });
    expect(calculate(fee, { fee: 1 })).toEqual({});
  });
  it('never changes the answer that is given', () => {
    const given = Object.freeze({ seats: 3 });
    expect(calculate(fee, given)).not.toBe(given);
  });
  it('comes back as it is where nothing changes', () => {
    const given = { fee: 375, seats: 3 };
    expect(calculate(fee, given)).toBe(given);
  });
  it('is not looked for in a form without one', () => {
    const given = { seats: 3 };
    expect(calculate(model(field(['seats'])), given)).toBe(given);
  });
  it('is put into an answer that is not there yet', () =>
    expect(calculate(model(field(['year'], 'int(today.substring(0, 4))')), undefined, '2026-02-03')).toEqual({
      year: 2026,
    }));
  it('hangs on another, whichever comes first', () =>
    expect(calculate(model(field(['c'], 'b + 1'), field(['b'], 'a + 1')), { a: 1 })).toEqual({
      a: 1,
      b: 2,
      c: 3,
    }));
  it('that hangs on itself is none', () =>
    expect(calculate(model(field(['a'], 'a + 1')), { a: 1 })).toEqual({}));
  it('in a circle ends', () =>
    expect(calculate(model(field(['a'], 'has(b) ? b + 1 : 1'), field(['b'], 'a + 1')), {})).toEqual({
      a: 19,
      b: 20,
    }));
  it('that doubles in every round ends', () => {
    const doubling = 'has(b) ? b + b : "xx"';
    const made = calculate(model(field(['a'], doubling), field(['b'], 'a + a')), {});
    expect(JSON.stringify(made).length).toBeLessThan(100_000);
  });
  it('is no object, and never the answer itself', () =>
    expect(calculate(model(field(['a'], 'answer'), field(['b'], '[answer]')), { c: 1 })).toEqual({ c: 1 }));
  it('may be a list of plain values', () =>
    expect(calculate(model(field(['b'], 'a')), { a: [1, 2] })).toEqual({ a: [1, 2], b: [1, 2] }));
  it('reads no answer in the place of the whole', () =>
    expect(calculate(model(field(['b'], 'answer.a')), { a: 1, answer: { a: 2 } })).toMatchObject({ b: 1 }));
});

describe('a calculated value in a group', () => {
  const nested = model(field(['seats']), group(['sum'], [field(['sum', 'fee'], 'answer.seats * 125')]));

  it('makes the group', () =>
    expect(calculate(nested, { seats: 2 })).toEqual({ seats: 2, sum: { fee: 250 } }));
  it('takes the group along', () => expect(calculate(nested, { sum: { fee: 1 } })).toEqual({}));
  it('takes the place of nothing else', () => {
    for (const sum of [null, 3, 'x', [], [1]] as Json[])
      expect(calculate(nested, { seats: 2, sum })).toEqual({ seats: 2, sum });
  });
});

describe('a calculated value in a list', () => {
  const trips = model(
    list(['trips'], [field(['trips', EACH, 'km']), field(['trips', EACH, 'fee'], 'km * 2.5')]),
  );

  it('is worked out in every entry', () =>
    expect(calculate(trips, { trips: [{ km: 2 }, {}, { km: 4, fee: 0 }] })).toEqual({
      trips: [{ km: 2, fee: 5 }, {}, { km: 4, fee: 10 }],
    }));
  it('leaves the entry when it goes', () =>
    expect(calculate(trips, { trips: [{ fee: 1 }] })).toEqual({ trips: [{}] }));
  it('makes no entry', () => {
    const first = model(list(['a'], [], [group(['a', 0], [field(['a', 0, 'b'], '1')])]));
    expect(calculate(first, {})).toEqual({});
    expect(calculate(first, { a: [] })).toEqual({ a: [] });
    expect(calculate(first, { a: [{}] })).toEqual({ a: [{ b: 1 }] });
  });
  it('passes by what is no entry', () => {
    for (const given of [null, 3, 'x', {}, [null], [[1]], ['x']] as Json[])
      expect(calculate(trips, { trips: given })).toEqual({ trips: given });
  });
  it('is worked out in every member that a person named', () => {
    const houses = model(members(['h'], [field(['h', ANY, 'a']), field(['h', ANY, 'b'], 'entry.a + a')]));
    expect(calculate(houses, { h: { Sol: { a: 1 }, Vik: { b: 1 } } })).toEqual({
      h: { Sol: { a: 1, b: 2 }, Vik: {} },
    });
  });
});

describe('a calculated value in a variant', () => {
  const either = model(
    variants(
      ['v'],
      ['seats', [field(['v', 'seats']), field(['v', 'fee'], 'seats * 2')]],
      ['boxes', [field(['v', 'boxes']), field(['v', 'fee'], 'boxes * 3')]],
    ),
  );

  it('is that of the variant whose members are there', () => {
    expect(calculate(either, { v: { seats: 2 } })).toEqual({ v: { seats: 2, fee: 4 } });
    expect(calculate(either, { v: { boxes: 2, fee: 4 } })).toEqual({ v: { boxes: 2, fee: 6 } });
  });
  it('is that of the variant that is chosen', () =>
    expect(
      calculate(either, { v: { seats: 2, boxes: 2 } }, undefined, () => ({ chosen: 1, isStated: true })),
    ).toEqual({ v: { seats: 2, boxes: 2, fee: 6 } }));
  it('chooses none', () => {
    expect(calculate(either, {})).toEqual({});
    expect(calculate(either, { v: {} })).toEqual({ v: {} });
  });
});

describe('any answer', () => {
  const all = model(
    field(['__proto__'], 'answer.a'),
    field(['constructor'], 'toString'),
    group(
      ['a'],
      [field(['a', 'b'], 'size(answer)'), list(['a', 'c'], [field(['a', 'c', EACH, 'd'], 'entry.a')])],
    ),
    members(['m'], [field(['m', ANY, 'a'], 'entry.b + 1')]),
    variants(['v'], ['a', [field(['v', 'fee'], 'a')]], ['b', [field(['v', 'fee'], 'b')]]),
  );
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'm', 'v', 'fee', '__proto__', 'constructor', 'toString');
  const { json } = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<Json>(null, 1, 'x', true),
      fc.array(tie('json'), { maxLength: 3 }),
      fc
        .array(fc.tuple(name, tie('json')), { maxLength: 5 })
        .map((pairs): JsonObject => Object.fromEntries(pairs)),
    ),
  }));

  it('is borne, left as it was, and settled at once', () =>
    fc.assert(
      fc.property(json, (answer) => {
        const before = JSON.stringify(answer);
        const made = calculate(all, answer);
        expect(JSON.stringify(answer)).toBe(before);
        expect(calculate(all, made)).toBe(made);
        expect(({} as Record<string, unknown>)['a']).toBeUndefined();
      }),
    ));
});
