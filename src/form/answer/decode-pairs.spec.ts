import fc from 'fast-check';
import type { Json, JsonObject } from '../json';
import { MOST_ENTRIES } from './decode-pairs';
import { aForm, object } from '../../../test/support/a-form';

const text = { type: 'string' };
const everything = aForm({
  name: text,
  email: { type: 'string', format: 'email' },
  personalNumber: { type: 'string', format: 'se-personnummer' },
  phone: { type: 'string', format: 'se-phone' },
  distance: { type: ['number', 'null'] },
  wants: { type: 'boolean' },
  agrees: { const: true },
  kind: { enum: ['a', 'b'] },
  level: { enum: [1, 2, 'two', null] },
  days: { type: 'array', items: { enum: ['mon', 'tue', 'wed'] } },
  from: { type: 'string', format: 'date' },
  home: object({ street: text }),
  children: { type: 'array', items: object({ name: text, age: { type: 'integer' } }) },
  'a/b~c"%#\n': text,
});

const check = (body: string, answer: Json | undefined, base?: Json) =>
  expect(everything.post(body, base)).toEqual(answer);
const named = (body: string, base?: Json) => everything.post(encodeURI(body).replaceAll('#', '%23'), base);

jest.setTimeout(60_000);

describe('what a page posts', () => {
  it('changes only what it names', () =>
    check('/name=Eva', { name: 'Eva', kind: 'a' }, { name: 'Anna', kind: 'a' }));
  it('leaves members alone that no question edits', () =>
    check('/name=Eva', { name: 'Eva', other: null, home: null }, { name: 'Anna', other: null, home: null }));
  it('makes a number of a text that turns out to be one by the name it gets, and leaves what keeps its name', () => {
    const measures = aForm({
      m: { type: 'object', patternProperties: { '^n': { type: 'number' } }, additionalProperties: text },
    });
    const post = (body: string, m: JsonObject) => measures.post(encodeURI(body), { m });
    expect(post('/m/\uE0000=31,22&_key/m/\uE0000=n1', { '\uE0000': null })).toEqual({ m: { n1: 31.22 } });
    expect(post('/m/\uE0000=31,22&_key/m/\uE0000=t1', { '\uE0000': null })).toEqual({ m: { t1: '31,22' } });
    expect(post('/m/\uE0000=1.2.3&_key/m/\uE0000=n1', { '\uE0000': null })).toEqual({ m: { n1: '1.2.3' } });
    expect(post('/m/n1=31,22&_key/m/n1=n1', { n1: '31,22' })).toEqual({ m: { n1: '31,22' } });
  });
  it('leaves no member for an empty text, and no group for its last one', () =>
    check('/name=&/home/street=', {}, { name: 'Anna', home: { street: 'Storgatan 1' } }));
  it('has line breaks as LF and composed letters', () =>
    check('/name=' + encodeURIComponent('\r\nA\u030A\rb'), { name: '\nÅ\nb' }));
  it('loses the spaces around an e-mail address, which telephones add', () =>
    check('/email=anna%40exempel.se+', { email: 'anna@exempel.se' }));
  it('has identifiers in their stored spelling', () =>
    check('/personalNumber=19900101-2385&/phone=070-174 06 05', {
      personalNumber: '199001012385',
      phone: '+46701740605',
    }));
  it('keeps an identifier that does not hold together as it was typed', () =>
    check('/personalNumber=900101-238', { personalNumber: '900101-238' }));
  it('leaves chosen things as they are when they come back in another order, and has new ones in the order of the choices', () => {
    check('/days=&/days=tue&/days=mon', { days: ['tue', 'mon'] }, { days: ['tue', 'mon'] });
    check('/days=&/days=mon&/days=tue', { days: ['tue', 'mon'] }, { days: ['tue', 'mon'] });
    check('/days=&/days=wed&/days=mon', { days: ['mon', 'wed'] }, { days: ['tue'] });
  });
  it('keeps a number that cannot be read as it was typed', () =>
    check('/distance=fyra', { distance: 'fyra' }));
  it('has numbers as numbers', () => check('/distance=1+234,5', { distance: 1234.5 }));
  it('takes yes and no back', () => {
    check('/wants=false', { wants: false });
    check('/wants=', {}, { wants: false });
  });
  it('has a ticked box as the value that is wanted', () => {
    check('/agrees=&/agrees=true', { agrees: true });
    check('/agrees=', {}, { agrees: true });
  });
  it('has a choice in its own JSON type', () => {
    check('/kind=b', { kind: 'b' });
    check('/level=2', { level: 2 });
    check('/level=%22two%22', { level: 'two' });
    check('/level=null', { level: null });
  });
  it('keeps a choice that was not offered as text', () =>
    check('/kind=c&/level=3', { kind: 'c', level: '3' }));
  it('has ticked boxes as a list, and none as no answer', () => {
    check('/days=&/days=mon&/days=wed', { days: ['mon', 'wed'] });
    check('/days=', {}, { days: ['mon'] });
  });
  it('finds names with every odd character', () =>
    expect(everything.post(`${encodeURIComponent('/a~1b~0c"%25%23%0A')}=x`)).toEqual({ 'a/b~c"%#\n': 'x' }));
});

describe('a date', () => {
  it('comes in three boxes', () =>
    expect(named('/from#d=1&/from#m=2&/from#y=2027')).toEqual({ from: '2027-02-01' }));
  it('may have its month by name', () =>
    expect(named('/from#d=1&/from#m=Feb.&/from#y=2027')).toEqual({ from: '2027-02-01' }));
  it('is kept as typed when it is not whole, and shown so again', () => {
    const answer = named('/from#d=1&/from#m=&/from#y=27');
    expect(answer).toEqual({ from: '27--1' });
    expect(everything.encode(answer).get('/from#d')).toEqual(['1']);
    expect(everything.encode(answer).get('/from#y')).toEqual(['27']);
  });
  it('is taken back by emptying the boxes', () =>
    expect(named('/from#d=&/from#m=&/from#y=', { from: '2027-01-11' })).toEqual({}));
  it('may come whole, which wins', () => {
    expect(named('/from=2027-01-11&/from#d=1&/from#m=1&/from#y=2026')).toEqual({ from: '2027-01-11' });
    check('/from=24/11+2026', { from: '2026-11-24' });
    check('/from=20261124', { from: '2026-11-24' });
    check('/from=26-11-24', { from: '26-11-24' });
  });
});

describe('a repeating group', () => {
  const two = { children: [{ name: 'Eva' }, { name: 'Nils' }] };
  it('has as many entries as markers, empty ones too', () =>
    check('/children/0=&/children/0/name=Eva&/children/1=', { children: [{ name: 'Eva' }, {}] }));
  it('loses the entries whose marker is gone, and closes the gap', () =>
    check('/children/1=&/children/1/age=7', { children: [{ name: 'Nils', age: 7 }] }, two));
  it('keeps the other entries when a program names one value', () =>
    check('/children/1/age=7', { children: [{ name: 'Eva' }, { name: 'Nils', age: 7 }] }, two));
  it('is left alone by a page that does not show it', () => check('/name=x', { ...two, name: 'x' }, two));
  it('keeps what an entry holds that no question edits', () =>
    check(
      '/children/0=&/children/0/name=A',
      { children: [{ name: 'A', id: 7 }] },
      { children: [{ id: 7 }] },
    ));
  it('is never read longer than can be judged, however long it is', () => {
    const body = Array.from({ length: 100_000 }, (_, place) => `/children/${place}=`).join('&');
    const answer = everything.post(body) as { children: Json[] };
    expect(answer.children).toHaveLength(MOST_ENTRIES + 1);
    expect(everything.check(answer).problems).toMatchObject([{ pointer: '/children', keyword: 'tooMany' }]);
  });
  it('does not grow holes by a place far out', () =>
    check('/children/99999999/name=x', { children: [{ name: 'x' }] }));
});

describe('posted rubbish', () => {
  it('is not looked at', () =>
    check('__proto__=1&/__proto__/polluted=1&/constructor/prototype/x=1&/nothing=1&_do=next', undefined));
  it('pollutes nothing, even where the form has such a name', () => {
    const form = aForm(
      JSON.parse('{"__proto__":{"type":"object","properties":{"x":{"type":"string"}}}}') as JsonObject,
    );
    const answer = form.post('/__proto__/x=1') as JsonObject;
    expect(Object.hasOwn(answer, '__proto__')).toBe(true);
    expect(JSON.stringify(answer)).toBe('{"__proto__":{"x":"1"}}');
    expect(({} as { x?: string }).x).toBeUndefined();
  });
  it('never makes it fail', () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '/children/0',
        '/children/x/name',
        '/from#d',
        '/from',
        '/days',
        '#',
        '/home',
        '/children',
      ),
    );
    const pairs = fc.array(fc.tuple(names, fc.array(fc.string({ unit: 'binary' }))));
    fc.assert(
      fc.property(pairs, fc.jsonValue(), (posted, base) => {
        const { answer } = everything.decode(new Map(posted), base as Json);
        expect(() => everything.check(answer)).not.toThrow();
      }),
    );
  });
});

/** Text as a page can hold it. */
const line = fc.string({ minLength: 1, maxLength: 20 }).map((s) => s.normalize('NFC').replace(/[\r\0]/g, ''));
const words = line.filter((s) => s !== '');
const answers = fc.record(
  {
    name: words,
    email: fc.constantFrom('anna@exempel.se', 'b@exempel.se'),
    personalNumber: fc.constantFrom('199001012385', '200001012384'),
    phone: fc.constantFrom('+46701740605', '+4643539000', '+4741234567'),
    distance: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
    wants: fc.boolean(),
    agrees: fc.constant(true),
    kind: fc.constantFrom('a', 'b'),
    level: fc.constantFrom(1, 2, 'two', null),
    days: fc.subarray(['mon', 'tue', 'wed'], { minLength: 1 }),
    from: fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10)),
    home: fc.record({ street: words }),
    children: fc.array(fc.record({ name: words, age: fc.integer() }, { requiredKeys: [] }), {
      minLength: 1,
      maxLength: 4,
    }),
  },
  { requiredKeys: [] },
);
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json;

describe('an answer shown on a page and posted back', () => {
  it('is itself, from nothing', () =>
    fc.assert(
      fc.property(answers, (made) => {
        const answer = plain(made);
        const { decode, encode } = everything;
        expect(decode(encode(answer), {})).toEqual({ answer, chosen: {} });
      }),
    ));
  it('is itself, over itself, whatever it is', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          answers,
          fc.dictionary(
            fc.constantFrom('name', 'from', 'days', 'distance', 'home', 'level', 'x'),
            fc.jsonValue(),
          ),
        ),
        (made) => {
          const answer = plain(made);
          const { decode, encode } = everything;
          expect(decode(encode(answer), answer)).toEqual({ answer, chosen: {} });
        },
      ),
    ));
});
