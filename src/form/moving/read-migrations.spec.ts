import { readFolder } from '../definition/read-folder';
import type { Json } from '../json';
import { stepsFrom } from './steps-from';

const schema = {
  type: 'object',
  title: 'Ärende',
  properties: {
    first: { type: 'string', title: 'Förnamn' },
    last: { type: 'string', title: 'Efternamn' },
    contact: { type: 'object', properties: { phone: { type: 'string', title: 'Telefon' } } },
    children: {
      type: 'array',
      title: 'Barn',
      items: { type: 'object', properties: { name: { type: 'string', title: 'Namn' } } },
    },
  },
};

const read = (file: Json | string) =>
  readFolder({
    id: 'arende',
    files: {
      'schema.json': JSON.stringify(schema),
      'migrations.json': typeof file === 'string' ? file : JSON.stringify(file, null, 2),
    },
  });

const told = (...steps: Json[]) =>
  read({ migrations: [{ from: 1, steps }] })
    .findings.filter(({ file }) => file === 'migrations.json')
    .map(({ pointer, reason }) => `${pointer.replace('/migrations/0/steps', '')} ${reason}`);

describe('migrations.json', () => {
  it('belongs to the definition, with the limits that its patterns have', () => {
    const { definition } = read({
      $schema: '../migrations.schema.json',
      migrations: [
        { from: 3, steps: [{ move: '/phone', to: '/contact/phone' }] },
        { from: '0a1b2c3d', steps: [{ split: '/name', pattern: '^(.*) (.*)$', to: ['/first', '/last'] }] },
      ],
    });
    expect(definition?.migrations).toEqual([
      { from: 3, steps: [{ move: '/phone', to: '/contact/phone' }] },
      {
        from: '0a1b2c3d',
        steps: [
          { split: '/name', pattern: '^(.*) (.*)$', to: ['/first', '/last'], most: expect.any(Number) },
        ],
      },
    ]);
  });

  it('takes steps that follow on each other, and a value for what is left without one', () =>
    expect(
      told(
        { rename: '/last', to: '/between' },
        { rename: '/first', to: '/last' },
        { rename: '/between', to: '/first' },
        { default: '/first', value: '-' },
        { rename: '/children/*/called', to: '/children/*/name' },
      ),
    ).toEqual([]));

  it('must lead to questions that the form has', () =>
    expect(told({ rename: '/tel', to: '/mobile' }, { default: '/land', value: 'SE' })).toEqual([
      '/0/to The form has no question at "/mobile".',
      '/1/default The form has no question at "/land".',
    ]));

  it('has no two steps that meet', () =>
    expect(
      told(
        { rename: '/a', to: '/first' },
        { rename: '/b', to: '/first' },
        { rename: '/a', to: '/last' },
        { default: '/last', value: 'x' },
        { default: '/last', value: 'y' },
      ),
    ).toEqual([
      '/1/to Another step, or part of it, writes at "/first" already.',
      '/2/rename An earlier step has taken what stood at "/a" away.',
      '/4/default Another step, or part of it, writes at "/last" already.',
    ]));

  it('has steps that say one thing each, and the whole of it', () =>
    expect([
      told({ rename: '/a' }),
      told({ rename: '/a', move: '/b', to: '/first' }),
      told({ to: '/first' }),
      told({ rename: '/a', to: '/first', value: 1 }),
      told({ move: '/a', to: ['/first', '/last'] }),
      told({ split: '/a', at: ' ', to: '/first' }),
      told({ split: '/a', to: ['/first', '/last'] }),
      told({ split: '/a', pattern: '^(.*)$', to: ['/first', '/last'] }),
      told({ rename: '/a', to: '/contact/phone' }),
      told({ move: '/children/*/name', to: '/first' }),
      told({ rename: '/first', to: '/first' }),
    ]).toEqual([
      ['/0 It must have property to when property rename is present.'],
      ['/0 The step is rename and move at once.'],
      ['/0 The step does not say what it does.'],
      ['/0/value A step that is "rename" has no "value".'],
      ['/0/to A step that is "move" has one new place.'],
      ['/0/to A text is split into at least two.'],
      ['/0 A text is split at a separator or by a pattern.'],
      ['/0/pattern The pattern has 1 groups, and there are 2 places.'],
      ['/0/to A value that is renamed stays in its object.'],
      ['/0/to "/first" does not go through the same lists as "/children/*/name".'],
      ['/0/to It leads to where it begins.'],
    ]));

  it('has no pattern that takes for ever', () =>
    expect(told({ split: '/a', pattern: '^((?:\\w+\\s?)*)-(x)$', to: ['/first', '/last'] })[0]).toContain(
      'would take for ever',
    ));

  it('has its versions in order', () => {
    const steps = [{ rename: '/a', to: '/first' }];
    const { findings } = read({ migrations: [3, 2, 3].map((from) => ({ from, steps })) });
    const own = findings.filter(({ file }) => file === 'migrations.json');
    expect(own.map(({ pointer, line, reason }) => ({ pointer, line, reason }))).toEqual([
      { pointer: '/migrations/1/from', line: 13, reason: 'It stands after one from a later version.' },
      { pointer: '/migrations/2/from', line: 22, reason: 'There is another migration from 3 before it.' },
    ]);
  });

  it('is told of where it is half typed, and never thrown at', () => {
    expect(read('{"migrations": [{"from": 1, "st').findings).toMatchObject([
      { level: 'error', file: 'migrations.json', line: 1 },
    ]);
    for (const odd of [[], 7, { migrations: {} }, { migrations: [{ from: 'xyz', steps: [7] }] }])
      expect(read(odd as Json).findings).toEqual(
        expect.arrayContaining([expect.objectContaining({ level: 'error', file: 'migrations.json' })]),
      );
  });
});

describe('which steps an answer goes through', () => {
  const versions = [1, 2, 3, 4].map((number) => ({ number, sha256: `${number}`.repeat(64) }));
  const rename = (to: string) => ({ rename: '/a', to });
  const migrations = [
    { from: 2, steps: [rename('/two')] },
    { from: 'ffffffff', steps: [rename('/unknown')] },
    { from: '33333333', steps: [rename('/three')] },
  ];
  const of = (number: number) =>
    stepsFrom(migrations, number, versions).map((step) => 'to' in step && step.to);

  it('is those of its own version or the next that has some, and all that follow', () => {
    expect(of(1)).toEqual(['/two', '/unknown', '/three']);
    expect(of(2)).toEqual(['/two', '/unknown', '/three']);
    expect(of(3)).toEqual(['/three']);
    expect(of(4)).toEqual([]);
  });

  it('is none of a version that nobody knows', () =>
    expect(stepsFrom([{ from: 9, steps: [rename('/nine')] }], 1, versions)).toEqual([]));
});
