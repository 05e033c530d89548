import { aForm, object } from '../../../test/support/a-form';
import type { Json, JsonObject } from '../json';
import { SENTENCE_KEYS } from './sentence-key';
import { catalogues } from './sentences';

/** One question, required, answered so; what is said of it. */
const say = (schema: JsonObject, value: Json | undefined, language: 'sv' | 'en' = 'sv', today?: string) =>
  aForm({ x: schema }, { required: ['x'] }, language).said(value === undefined ? {} : { x: value }, {
    hidden: 'refuse',
    ...(today !== undefined && { today }),
  })['/x'];

const check = (schema: JsonObject, value: Json | undefined, sentence: string | undefined) =>
  expect(say(schema, value)).toBe(sentence);
const text = (rest: JsonObject = {}): JsonObject => ({ type: 'string', title: 'Ditt namn', ...rest });
const number = (rest: JsonObject = {}): JsonObject => ({ type: 'number', title: 'Antal', ...rest });

describe('the catalogues', () => {
  it('hold the same sentences in every language', () => {
    for (const sentences of Object.values(catalogues))
      expect(Object.keys(sentences).sort()).toEqual([...SENTENCE_KEYS].sort());
  });
  it('ask for the same facts in every language', () => {
    const facts = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();
    for (const key of SENTENCE_KEYS) {
      const [sv, en] = [facts(catalogues.sv[key]), facts(catalogues.en[key])];
      expect([key, sv]).toEqual([key, en]);
    }
  });
  it('blame nobody', () => {
    for (const sentence of Object.values(catalogues.sv))
      expect(sentence).not.toMatch(/ogiltig|felaktig|vänligen|!|\bNi\b/i);
  });
});

describe('a missing answer', () => {
  it('is asked for with the words of its label', () => {
    check(text(), undefined, 'Skriv ditt namn.');
    check(number(), undefined, 'Fyll i antal.');
    check({ enum: ['a', 'b'], title: 'Ärende' }, undefined, 'Välj ärende.');
    check({ type: 'string', format: 'date', title: 'Datum' }, undefined, 'Fyll i datum.');
    check({ type: 'string', title: 'OCR-nummer' }, undefined, 'Skriv OCR-nummer.');
    check({ type: 'string', title: 'E-post' }, undefined, 'Skriv e-post.');
  });
  it('of a question is asked for as one', () => {
    check(text({ title: 'Vad vill du göra?' }), undefined, 'Svara på frågan ”Vad vill du göra?”.');
    check(
      { enum: ['a', 'b'], title: 'Vad gäller det?' },
      undefined,
      'Välj ett svar på frågan ”Vad gäller det?”.',
    );
    check(
      { type: 'boolean', title: 'Vill du ha svar?' },
      undefined,
      'Välj ett svar på frågan ”Vill du ha svar?”.',
    );
  });
  it('of a request is asked for by it', () =>
    check(text({ title: 'Beskriv vad som har hänt' }), undefined, 'Beskriv vad som har hänt.'));
  it('of a box that must be ticked', () =>
    check({ const: true, title: 'Jag intygar' }, undefined, 'Du behöver kryssa i rutan för att fortsätta.'));
  it('is an empty text too, where at least a character is wanted', () =>
    check(text({ minLength: 1 }), '', 'Skriv ditt namn.'));
  it('is an empty list too, where at least one is wanted', () =>
    check({ type: 'array', title: 'Dagar', items: { enum: ['a', 'b'] }, minItems: 1 }, [], 'Välj dagar.'));
});

describe('a text', () => {
  it('is as long as it may be', () => {
    check(text({ minLength: 5 }), 'abc', 'Skriv minst 5 tecken.');
    check(text({ maxLength: 3 }), 'ab😀d', 'Skriv högst 3 tecken. Du har skrivit 4.');
  });
  it('of an unknown pattern is told by an example, its help, or in words, never by the pattern', () => {
    const kod = (pattern: string, rest: JsonObject = {}) => text({ title: 'Kod', pattern, ...rest });
    check(kod('^[A-Z]{3}$', { description: 'Som KLM.' }), 'x', 'Skriv kod på samma sätt som KLM.');
    check(kod('^\\d{4}$'), 'x', 'Skriv 4 siffror, utan andra tecken.');
    check(kod('^a(?!a)a$', { description: 'Hela koden.' }), 'x', 'Kontrollera kod. Hela koden.');
    check(kod('^\\d{50}$'), 'x', 'Skriv 50 siffror, utan andra tecken.');
    check(kod('^a(?!a)a$'), 'x', 'Kontrollera kod. Vi känner inte igen sättet som det är skrivet på.');
  });
});

describe('a number', () => {
  it('is a number', () => {
    check(number(), 'fyra', 'Skriv ett tal, till exempel 12,5.');
    check(number({ type: 'integer' }), 1.5, 'Skriv ett heltal, till exempel 12.');
    check(
      number(),
      '1.234,5',
      'Skriv talet utan punkt mellan siffrorna och med komma före decimalerna, till exempel 1 234,5.',
    );
    check(number(), '12345678901234567', 'Skriv talet med färre siffror. Vi kan spara högst 15.');
  });
  it('lies within its limits', () => {
    check(number({ minimum: 1 }), 0, 'Skriv ett tal som är 1 eller högre.');
    check(number({ maximum: 12500.5 }), 20000, 'Skriv ett tal som är 12\u00a0500,5 eller lägre.');
    check(number({ exclusiveMinimum: 0 }), 0, 'Skriv ett tal som är högre än 0.');
    check(number({ multipleOf: 0.5 }), 0.3, 'Skriv ett tal som är jämnt delbart med 0,5.');
  });
});

describe('a choice', () => {
  const titled = (...values: string[]): Json => values.map((value) => ({ const: value, title: value }));
  it('is one of those offered, in whatever way the schema offers them', () => {
    check({ title: 'Val', enum: ['a', 'b'] }, 'c', 'Välj ett av alternativen.');
    check({ title: 'Val', oneOf: titled('a', 'b') }, 'c', 'Välj ett av alternativen.');
    check({ title: 'Val', anyOf: titled('a', 'b') }, 7, 'Välj ett av alternativen.');
  });
  it('of several has so many', () => {
    const days = (rest: JsonObject): JsonObject => ({
      type: 'array',
      title: 'Dagar',
      items: { enum: ['a', 'b', 'c'] },
      ...rest,
    });
    check(days({ minItems: 2 }), ['a'], 'Välj minst 2.');
    check(days({ maxItems: 1 }), ['a', 'b'], 'Välj högst 1.');
    check(days({ uniqueItems: true }), ['a', 'a'], 'Samma val finns två gånger.');
    check(days({}), ['x'], 'Välj ett av alternativen.');
  });
});

describe('a format', () => {
  const format = (name: string) => ({ type: 'string', title: 'Nummer', format: name });
  it.each([
    [
      'date',
      'i morgon',
      'Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2026-11-24. Skriv året med fyra siffror.',
    ],
    ['date', '2026-02-30', 'Den dagen finns inte i kalendern. Kontrollera dag och månad.'],
    ['date', '2026--4', 'Fyll i både dag, månad och år, till exempel 24 11 2026.'],
    ['email', 'anna', 'Skriv en e-postadress, till exempel namn@exempel.se.'],
    ['se-person-id', '900101', 'Skriv personnumret med 12 siffror, till exempel 19900101-2385.'],
    ['se-person-id', '199001012386', 'Kontrollera personnumret. Någon siffra verkar vara fel.'],
    ['se-personnummer', '199013012385', 'Kontrollera personnumret. Det börjar inte med ett datum som finns.'],
    [
      'se-personnummer',
      '197010632391',
      'Det här är ett samordningsnummer. Skriv ett personnummer, till exempel 19900101-2385.',
    ],
    ['se-organisationsnummer', '2120', 'Skriv organisationsnumret med 10 siffror, till exempel 212000-0910.'],
    [
      'se-organisationsnummer',
      '212000-0911',
      'Kontrollera organisationsnumret. Någon siffra verkar vara fel.',
    ],
    ['se-postnummer', '2843', 'Skriv postnumret med 5 siffror, till exempel 284 31.'],
    [
      'se-phone',
      '112',
      'Skriv ett telefonnummer, till exempel 070-174 06 05. Börja med landskod om det är utländskt.',
    ],
    ['se-bankgiro', '98', 'Skriv bankgironumret med 7 eller 8 siffror, till exempel 5050-1055.'],
    ['se-bankgiro', '985-1156', 'Kontrollera bankgironumret. Någon siffra verkar vara fel.'],
  ])('%s says what is wrong with %s', (name, value, sentence) => check(format(name), value, sentence));
  it('is satisfied with every spelling that can be read', () => {
    check(format('se-person-id'), '19900101-2385', undefined);
    check(format('se-phone'), '070-174 06 05', undefined);
  });
  it('finds people who are not born yet, given the day', () => {
    expect(say(format('se-person-id'), '200001012384', 'sv', '1999-12-31')).toBe(
      'Personnumrets datum ligger framåt i tiden. Kontrollera siffrorna.',
    );
    expect(say(format('se-person-id'), '200001012384', 'sv', '2000-01-01')).toBeUndefined();
  });
});

describe('of any schema', () => {
  it('a time and a moment', () => {
    check({ type: 'string', format: 'time', title: 'Tid' }, undefined, 'Fyll i tid, till exempel 14:05.');
    check(
      { type: 'string', format: 'date-time', title: 'Besök' },
      'i morgon',
      'Fyll i både datum och klockslag, till exempel 2026-11-24 och 14:05.',
    );
  });
  it('a value that the schema names', () => {
    check(text({ not: { const: 'x' } }), 'x', 'Det här svaret går inte att använda. Ändra det.');
    check(number({ multipleOf: 0.01 }), 0.001, 'Skriv ett tal med högst två decimaler.');
  });
  it('a list, with what it is to hold where the schema says it to people', () => {
    const list = (rest: JsonObject) => ({ type: 'array', title: 'Namn', items: text(), ...rest });
    const least = 'Kontrollera namn. Minst 2 i listan behöver vara av det slag som efterfrågas.';
    const checkWanted = (contains: JsonObject, wanted: string, items: JsonObject = text()) =>
      check(list({ items, contains, minContains: 2 }), [], `${least}${wanted}`);
    checkWanted({ pattern: '^P' }, '');
    checkWanted({ const: 'x' }, ' Det som efterfrågas: ”x”.');
    checkWanted({ enum: ['x', 'y'] }, ' Det som efterfrågas: ”x” eller ”y”.');
    checkWanted({ pattern: '^P', title: 'Namn på P.' }, ' Det som efterfrågas: Namn på P.');
    checkWanted({ minimum: 5, maximum: 7 }, ' Det som efterfrågas: ett tal som är minst 5 och högst 7.');
    const role = {
      title: 'Roll',
      oneOf: [
        { const: 'a', title: 'Vårdnadshavare' },
        { const: 'b', title: 'Annan' },
      ],
    };
    checkWanted(
      { properties: { role: { const: 'a' } }, required: ['role'] },
      ' Det som efterfrågas: Roll ”Vårdnadshavare”.',
      { type: 'object', properties: { role } },
    );
  });
  it('a name, with why it cannot be used, once', () => {
    const named = (propertyNames: JsonObject, name: string) =>
      aForm({ x: { type: 'object', title: 'Mått', additionalProperties: text(), propertyNames } }).said({
        x: { [name]: 'Anna' },
      })[`/x/${name}`];
    expect(named({ maxLength: 3 }, 'abcd')).toBe(
      'Namnet ”abcd” går inte att använda. Skriv högst 3 tecken. Du har skrivit 4.',
    );
    expect(named({ enum: ['a', 'b'] }, 'c')).toBe('Namnet ”c” går inte att använda. Skriv ”a” eller ”b”.');
    expect(named({ pattern: '^[a-z]{3}$' }, 'FOO')).toMatch(
      /^Namnet ”FOO” går inte att använda\. Skriv namnet på samma sätt som [a-z]{3}\.$/,
    );
    expect(named({ not: { const: 'x' } }, 'x')).toBe(
      'Namnet ”x” går inte att använda. Skriv ett annat namn.',
    );
  });
  it('one of two, where both are given', () => {
    const both = aForm(
      { e: text({ title: 'E-post' }), t: text({ title: 'Telefon' }) },
      { oneOf: [{ required: ['e'] }, { required: ['t'] }] },
    );
    expect(both.said({ e: 'a', t: 'b' })).toEqual({
      '/e': 'Fyll i bara en av: e-post, telefon. Ta bort det andra.',
    });
    expect(both.said({})).toEqual({ '/e': 'Fyll i minst en av: e-post, telefon.' });
  });
});

describe('a sentence', () => {
  it('is the designer’s own where there is one', () => {
    check(text({ 'x-error': 'Vad heter du?' }), undefined, 'Vad heter du?');
    check(text({ minLength: 3, 'x-error': { minLength: 'Skriv hela namnet.' } }), 'A', 'Skriv hela namnet.');
    check(text({ 'x-error': { minLength: 'Skriv hela namnet.' } }), undefined, 'Skriv ditt namn.');
  });
  it('is in the language of the page', () => {
    expect(say({ type: 'string', title: 'Your name' }, undefined, 'en')).toBe('Enter your name.');
    expect(say({ type: 'number', title: 'Distance' }, 'far', 'en')).toBe('Enter a number, for example 12.5.');
  });
  it('says in which entry, where there are several', () => {
    const form = aForm({
      children: {
        type: 'array',
        title: 'Barn',
        items: object({ name: text() }, { title: 'Barn', required: ['name'] }),
      },
    });
    expect(form.said({ children: [{}] })).toEqual({ '/children/0/name': 'Skriv ditt namn.' });
    expect(form.said({ children: [{ name: 'Eva' }, {}] })).toEqual({
      '/children/1/name': 'Barn 2: Skriv ditt namn.',
    });
  });
});
