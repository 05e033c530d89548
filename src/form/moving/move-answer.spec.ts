import fc from 'fast-check';
import type { Json, JsonObject } from '../json';
import { pointerTokens, toPointer } from '../pointer';
import { sameJson } from '../validation/same-json';
import type { Step } from './migration';
import { moveAnswer } from './move-answer';
import { standingAt } from './places';

const moved = (answer: Json, ...steps: Step[]) => moveAnswer({ answer, chosen: {} }, steps);
const check = (answer: Json, steps: Step[], expected: Json) =>
  expect(moved(answer, ...steps)).toEqual({ filled: { answer: expected, chosen: {} }, notMoved: [] });

describe('steps of a migration', () => {
  it('give a value another name', () =>
    check({ phone: '070', b: 1 }, [{ rename: '/phone', to: '/mobile' }], { b: 1, mobile: '070' }));

  it('take a value to another place, and the object along that it was alone in', () =>
    check({ phone: '070' }, [{ move: '/phone', to: '/contact/phone' }], { contact: { phone: '070' } }));

  it('take a value out of an object, and leave none empty', () =>
    check({ contact: { phone: '070' } }, [{ move: '/contact/phone', to: '/phone' }], { phone: '070' }));

  it('make an object of a value, and a value of an object', () => {
    check({ address: 'Gatan 1' }, [{ move: '/address', to: '/address/street' }], {
      address: { street: 'Gatan 1' },
    });
    check({ address: { street: 'Gatan 1' } }, [{ move: '/address/street', to: '/address' }], {
      address: 'Gatan 1',
    });
  });

  it('do it with each entry of a list, in lists too', () =>
    check(
      { children: [{ name: 'Anna', dogs: [{ n: 1 }, {}] }, { name: 'Bo' }, 'odd'] },
      [
        { rename: '/children/*/name', to: '/children/*/first' },
        { move: '/children/*/dogs/*/n', to: '/children/*/dogs/*/tag/number' },
      ],
      { children: [{ dogs: [{ tag: { number: 1 } }, {}], first: 'Anna' }, { first: 'Bo' }, 'odd'] },
    ));

  it('make an object of each entry of a list', () =>
    check({ dogs: ['Fido', 'Rex'] }, [{ move: '/dogs/*', to: '/dogs/*/name' }], {
      dogs: [{ name: 'Fido' }, { name: 'Rex' }],
    }));

  it('make a text of each entry that holds just one', () =>
    check({ dogs: [{ name: 'Fido' }] }, [{ move: '/dogs/*/name', to: '/dogs/*' }], { dogs: ['Fido'] }));

  it('cut a text at a separator: the last place takes what is left', () => {
    const step: Step = { split: '/name', at: ' ', to: ['/first', '/last'] };
    check({ name: 'Anna von Essen' }, [step], { first: 'Anna', last: 'von Essen' });
    check({ name: 'Anna' }, [step], { first: 'Anna' });
  });

  it('cut a text by a pattern', () =>
    check(
      { address: 'Gatan 1, 123 45 Staden' },
      [
        {
          split: '/address',
          pattern: '^(.*), (\\d{3} ?\\d{2}) (.*)$',
          to: ['/to/street', '/to/code', '/to/city'],
        },
      ],
      { to: { street: 'Gatan 1', code: '123 45', city: 'Staden' } },
    ));

  it('may leave one part where the whole stood', () =>
    check({ name: 'Anna Berg' }, [{ split: '/name', at: ' ', to: ['/name', '/last'] }], {
      name: 'Anna',
      last: 'Berg',
    }));

  it('put a value where nothing stands, and only there', () => {
    const step: Step = { default: '/country', value: 'SE' };
    check({}, [step], { country: 'SE' });
    check({ country: 'NO' }, [step], { country: 'NO' });
    check({ people: [{}, { c: 1 }] }, [{ default: '/people/*/c', value: 0 }], {
      people: [{ c: 0 }, { c: 1 }],
    });
  });

  it('give choices other values, in lists too, where two that become one are one', () => {
    const values = [
      { from: 'bad', to: 'complaint' },
      { from: 'worse', to: 'complaint' },
    ];
    check({ kind: 'bad' }, [{ map: '/kind', values }], { kind: 'complaint' });
    check({ kind: 'good' }, [{ map: '/kind', values }], { kind: 'good' });
    check({ kinds: ['bad', 'good', 'worse'] }, [{ map: '/kinds', values }], { kinds: ['complaint', 'good'] });
    check({ kinds: ['bad', 'bad'] }, [{ map: '/kinds', values }], { kinds: ['complaint', 'complaint'] });
  });

  it('are done in turn, so that two values can change places', () =>
    check(
      { a: 1, b: 2 },
      [
        { rename: '/a', to: '/c' },
        { rename: '/b', to: '/a' },
        { rename: '/c', to: '/b' },
      ],
      { a: 2, b: 1 },
    ));

  it('take a file along as it is', () => {
    const file = { name: 'karta.png', mediaType: 'image/png', size: 3, sha256: 'a'.repeat(64) };
    check({ map: [file] }, [{ move: '/map', to: '/files/map' }], { files: { map: [file] } });
  });

  it('take along which variant was chosen', () => {
    const chosen = { '/who': 1, '/who/firm#2': 0, '/whole': 3 };
    const { filled } = moveAnswer({ answer: { who: { firm: 'AB' } }, chosen }, [
      { rename: '/who', to: '/by/%' },
    ]);
    expect(filled.chosen).toEqual({ '/by/%25': 1, '/by/%25/firm#2': 0, '/whole': 3 });
  });
});

describe('what a step cannot do', () => {
  const stays = (answer: Json, step: Step, pointer: string, why: string) =>
    expect(moved(answer, step)).toEqual({
      filled: { answer, chosen: {} },
      notMoved: [{ pointer, why }],
    });

  it('is told where something else stands in the new place, or on the way there', () => {
    stays({ a: 1, b: 2 }, { rename: '/a', to: '/b' }, '/a', 'taken');
    stays({ a: 1, b: 'text' }, { move: '/a', to: '/b/c' }, '/a', 'taken');
    stays({ a: 1, b: [] }, { move: '/a', to: '/b/0' }, '/a', 'taken');
    stays({ a: { x: 1, y: 2 } }, { move: '/a/x', to: '/a' }, '/a/x', 'taken');
    stays({ list: [1] }, { move: '/list/0', to: '/one' }, '/list/0', 'taken');
  });

  it('is told where the text is not as the step expects, and nothing of it is moved', () => {
    const step: Step = { split: '/a', pattern: '^(\\d)-(\\d)$', to: ['/b', '/c'] };
    stays({ a: 'x' }, step, '/a', 'no-match');
    stays({ a: 5 }, step, '/a', 'no-text');
    stays({ a: '1-2', c: 'other' }, step, '/a', 'taken');
    stays({ a: ' ' }, { split: '/a', at: ' ', to: ['/b', '/c'] }, '/a', 'no-match');
  });

  it('holds no pattern against a text longer than it may', () =>
    stays(
      { a: '1'.repeat(11) },
      { split: '/a', pattern: '^(1*)(1*)$', most: 10, to: ['/b', '/c'] },
      '/a',
      'no-match',
    ));

  it('is nothing where the same stands in both places: one is left', () =>
    check({ a: 1, b: 1 }, [{ rename: '/a', to: '/b' }], { b: 1 }));
});

describe('hostile places', () => {
  it('are names like any other', () => {
    const answer = JSON.parse('{"__proto__":{"x":1},"a/b":2,"c~d":3}') as Json;
    const { filled } = moved(
      answer,
      { move: '/__proto__/x', to: '/constructor/prototype' },
      { rename: '/a~1b', to: '/__proto__' },
      { rename: '/c~0d', to: '/toString' },
    );
    expect(JSON.stringify(filled.answer)).toBe('{"constructor":{"prototype":1},"__proto__":2,"toString":3}');
    expect(({} as Record<string, unknown>)['prototype']).toBeUndefined();
  });

  it('find nothing in what an object inherits, nor in what a list has besides entries', () => {
    check(
      { a: [1] },
      [
        { rename: '/a/length', to: '/a/map' },
        { rename: '/toString', to: '/b' },
      ],
      { a: [1] },
    );
    check(
      { a: [1] },
      [
        { move: '/a/', to: '/b' },
        { move: '/a/-1', to: '/b' },
        { move: '/a/01', to: '/b' },
      ],
      {
        a: [1],
      },
    );
  });

  it('never meet the whole answer', () => check({ a: 1 }, [{ move: '', to: '/b' }], { a: 1 }));
});

const name = fc.constantFrom('a', 'b', 'c', '__proto__', 'x/y', 'z~', '0', 'constructor');
const pointer = fc.array(name, { minLength: 1, maxLength: 3 }).map((tokens) => toPointer(tokens));
const objectOf = (entries: readonly (readonly [string, Json])[]): JsonObject => Object.fromEntries(entries);
const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json[]>('text', 'two words', 7, true, null),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.uniqueArray(fc.tuple(name, tie('tree')), { selector: ([key]) => key, maxLength: 4 }).map(objectOf),
  ),
}));
const answers = fc
  .uniqueArray(fc.tuple(name, tree), { selector: ([key]) => key, maxLength: 5 })
  .map(objectOf);
const steps = fc.oneof(
  fc.record({ rename: pointer, to: pointer }),
  fc.record({ move: pointer, to: pointer }),
  fc.record({
    split: pointer,
    at: fc.constant(' '),
    to: fc.uniqueArray(pointer, { minLength: 2, maxLength: 3 }),
  }),
);

/** All that is said in an answer, wherever it stands; what is empty says nothing. */
const said = (value: Json | undefined): string[] => {
  if (typeof value === 'string') return value.split(' ');
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [JSON.stringify(value)];
  return Object.values(value).flatMap(said);
};

describe('any answer and any steps', () => {
  it('renamed and back again is the same JSON', () =>
    fc.assert(
      fc.property(answers, pointer, name, (answer, from, to) => {
        const target = from.slice(0, from.lastIndexOf('/')) + toPointer([to]);
        // Where the same stands in both places one is left, and nothing tells of which two it was.
        fc.pre(standingAt(answer, pointerTokens(target)).value === undefined);
        const first = moved(answer, { rename: from, to: target });
        fc.pre(first.notMoved.length === 0);
        const back = moved(first.filled.answer ?? {}, { rename: target, to: from });
        expect(sameJson(back.filled.answer ?? {}, answer)).toBe(true);
      }),
    ));

  it('loses nothing that was said, but what stood there twice', () =>
    fc.assert(
      fc.property(answers, fc.array(steps, { maxLength: 4 }), (answer, all) => {
        const after = said(moved(answer, ...all).filled.answer);
        expect([...new Set(after)].sort()).toEqual([...new Set(said(answer))].sort());
      }),
    ));

  it('done once more changes nothing, where no step reads what another wrote', () =>
    fc.assert(
      fc.property(answers, steps, (answer, step) => {
        const once = moved(answer, step).filled.answer ?? {};
        const places = Object.values<string | readonly string[]>(step).flat();
        fc.pre(
          places.every((one, at) =>
            places.every((two, other) => at === other || !`${one}/`.startsWith(`${two}/`)),
          ),
        );
        expect(sameJson(moved(once, step).filled.answer ?? {}, once)).toBe(true);
      }),
    ));

  it('leaves what it was given as it was', () =>
    fc.assert(
      fc.property(answers, fc.array(steps), (answer, all) => {
        const before = JSON.stringify(answer);
        moved(answer, ...all);
        expect(JSON.stringify(answer)).toBe(before);
      }),
    ));
});
