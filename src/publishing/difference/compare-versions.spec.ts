import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../catalogue';
import type { JsonObject, VersionContent } from '../../form';
import { compareVersions } from './compare-versions';
import { Differences } from './differences';

const content = (schema: JsonObject, rest: Partial<VersionContent> = {}): VersionContent => ({
  schema: { type: 'object', ...schema },
  service: {},
  texts: {},
  ...rest,
});

const told = (before: VersionContent, after: VersionContent, language: 'sv' | 'en' = 'sv') =>
  compareVersions(before, after).map(({ said }) => said[language]);

const between = (before: JsonObject, after: JsonObject) => told(content(before), content(after));

const phone = { title: 'Telefon', type: 'string', maxLength: 40 };
const name = { title: 'Namn', type: 'string' };
const fault = { const: 'fault', title: 'Fel' };
const praise = { const: 'praise', title: 'Beröm' };
const kind = { title: 'Vad gäller det?', oneOf: [fault, praise] };

describe('questions', () => {
  it('tells which became mandatory, came, and went', () => {
    const before = { properties: { phone, name } };
    const after = { properties: { phone, email: { title: 'E-post', type: 'string' } }, required: ['phone'] };
    expect(between(before, after)).toEqual([
      'Frågan togs bort: Namn.',
      'Ny fråga: E-post.',
      'Telefon blev obligatoriskt.',
    ]);
    expect(between(after, before)).toEqual([
      'Frågan togs bort: E-post.',
      'Ny fråga: Namn.',
      'Telefon är inte längre obligatoriskt.',
    ]);
  });

  it('tells a new question that is mandatory in one sentence', () => {
    expect(between({ properties: { name } }, { properties: { name, phone }, required: ['phone'] })).toEqual([
      'Ny obligatorisk fråga: Telefon.',
    ]);
  });

  it('knows a question again that merely goes by another name, and whether it still is mandatory', () => {
    const before = { properties: { tel: phone }, required: ['tel'] };
    expect(between(before, { properties: { phone }, required: ['phone'] })).toEqual([
      'Telefon sparas nu som phone (förut tel).',
    ]);
    expect(between(before, { properties: { phone }, required: ['tel'] })).toEqual([
      'Telefon sparas nu som phone (förut tel).',
      'tel blev obligatoriskt.',
      'Telefon är inte längre obligatoriskt.',
    ]);
  });

  it('tells a new order, limits, labels and what stands in a section', () => {
    const section = (inner: JsonObject) => ({ properties: { who: { title: 'Sökande', properties: inner } } });
    expect(between(section({ phone, name }), section({ name, phone }))).toEqual([
      'Sökande: frågorna har ny ordning: Namn, Telefon.',
    ]);
    expect(
      between(section({ phone }), section({ phone: { ...phone, maxLength: 20, minLength: 5 } })),
    ).toEqual([
      'Sökande › Telefon: högst antal tecken är nu 20 (förut 40).',
      'Sökande › Telefon: minst antal tecken är nu 5 (förut inget).',
    ]);
    expect(between(section({ phone }), section({ phone: { ...phone, title: 'Mobil' } }))).toEqual([
      'Sökande › Telefon heter nu Mobil.',
    ]);
  });
});

describe('choices and rules', () => {
  it('tells choices that came, went, are called something else and changed places', () => {
    const after = {
      ...kind,
      oneOf: [{ ...praise, title: 'Tack' }, fault, { const: 'idea', title: 'Förslag' }],
    };
    expect(between({ properties: { kind } }, { properties: { kind: after } })).toEqual([
      '”Vad gäller det?”: valet Beröm heter nu Tack.',
      '”Vad gäller det?”: nytt val Förslag.',
      '”Vad gäller det?”: valen har ny ordning: Tack, Fel, Förslag.',
    ]);
    expect(
      between({ properties: { a: { enum: ['x', 'y'] } } }, { properties: { a: { enum: ['x'] } } }),
    ).toEqual(['a: valet ”y” togs bort.']);
  });

  it('tells rules by the names that people know', () => {
    const rule = (required: string[]) => ({
      properties: { kind, phone, name },
      allOf: [{ if: { properties: { kind: { const: 'fault' } }, required: ['kind'] }, then: { required } }],
    });
    const none = { properties: { kind, phone, name } };
    const words = 'när ”Vad gäller det?” är Fel gäller att Telefon är obligatoriskt';
    expect(between(none, rule(['phone']))).toEqual([`Ny regel: ${words}.`]);
    expect(between(rule(['phone']), none)).toEqual([`Regeln togs bort: ${words}.`]);
    expect(between(rule(['phone']), rule(['phone', 'name']))).toEqual([
      `Regeln ändrades: när ”Vad gäller det?” är Fel gäller att Telefon, Namn är obligatoriskt. Förut: ${words}.`,
    ]);
  });
});

describe('what stands in another order', () => {
  it('is told as such, and never as the JSON of it', () => {
    const rule = (word: string) => ({ if: { required: [word] }, then: { required: ['name'] } });
    const form = (...allOf: JsonObject[]) => ({ properties: { phone, name }, allOf });
    expect(between(form(rule('phone'), rule('x')), form(rule('x'), rule('phone')))).toEqual([
      'Formuläret: reglerna står i en annan ordning. Det ändrar inget i vad som gäller.',
    ]);
    const list = (...prefixItems: JsonObject[]) => ({ properties: { l: { title: 'Svar', prefixItems } } });
    expect(between(list(phone, name), list(name, phone))).toEqual([
      'Svar: de första raderna har ny ordning: Namn, Telefon.',
    ]);
    const branch = (title: string) => ({ title, type: 'object' });
    const either = (...oneOf: JsonObject[]) => ({ properties: { way: { title: 'Sätt', oneOf } } });
    expect(between(either(branch('Brev'), branch('Mejl')), either(branch('Mejl'), branch('Brev')))).toEqual([
      'Sätt: valen har ny ordning: Mejl, Brev.',
    ]);
  });

  it('is told place by place where something else differs too', () => {
    const list = (...prefixItems: JsonObject[]) => ({ properties: { l: { title: 'Svar', prefixItems } } });
    expect(
      between(list(phone, { type: 'number' }), list({ ...phone, maxLength: 9 }, { type: 'number' }, name)),
    ).toEqual(['Svar › Telefon: högst antal tecken är nu 9 (förut 40).', 'Ny fråga: Svar › Namn.']);
    expect(between(list(phone, { type: 'number' }), list(phone))).toEqual([
      'Frågan togs bort: Svar › plats 2.',
    ]);
  });
});

describe('pages, texts and the service', () => {
  const page = (label: string, ...scopes: string[]) => ({
    type: 'Category',
    label,
    elements: scopes.map((scope) => ({ type: 'Control', scope: `#/properties/${scope}` })),
  });
  const laidOut = (...elements: JsonObject[]) =>
    content({ properties: { phone, name } }, { ui: { type: 'Categorization', elements } });

  it('tells pages that came and questions that moved to them', () => {
    expect(
      told(laidOut(page('Ett', 'phone', 'name')), laidOut(page('Ett', 'phone'), page('Två', 'name'))),
    ).toEqual(['Nytt i Formuläret: sidan Två.', 'Namn flyttades från Ett till Två.']);
    expect(told(laidOut(page('Ett', 'phone', 'name')), laidOut(page('Ett', 'name', 'phone')))).toEqual([
      'Ett: ny ordning: Namn, Telefon.',
    ]);
  });

  it('tells a page that merely goes by another name as that', () => {
    const before = laidOut(page('Ett', 'phone'), page('Två', 'name'));
    expect(told(before, laidOut(page('Ett', 'phone'), page('Om dig', 'name')))).toEqual([
      'Sidan Två heter nu Om dig.',
    ]);
    expect(told(before, laidOut(page('Om dig', 'name'), page('Ett', 'phone')))).toEqual([
      'Sidan Två heter nu Om dig.',
      'Formuläret: ny ordning: Om dig, Ett.',
    ]);
  });

  it('does not take a page for another one that has other questions', () => {
    expect(told(laidOut(page('Ett', 'phone')), laidOut(page('Två', 'name')))).toEqual([
      'Borttaget från Formuläret: sidan Ett.',
      'Borttaget från Ett: frågan Telefon.',
      'Nytt i Formuläret: sidan Två.',
      'Nytt i Två: frågan Namn.',
    ]);
  });

  it('calls what only arranges by what is in it, and tells nothing as moved that stays on its page', () => {
    const row = (...scopes: string[]) => ({ ...page('', ...scopes), type: 'HorizontalLayout', label: null });
    const flat = laidOut(page('Ett', 'phone', 'name'));
    const inRow = laidOut({ ...page('Ett'), elements: [row('phone', 'name')] });
    expect(told(flat, inRow)).toEqual(['Nytt i Ett: raden med Telefon, Namn.']);
    expect(told(inRow, flat)).toEqual(['Borttaget från Ett: raden med Telefon, Namn.']);
    const inRows = laidOut({ ...page('Ett'), elements: [row('phone'), row('name')] });
    expect(told(inRow, inRows)).toEqual(['Nytt i Ett: raden med Namn.']);
    const other = laidOut({ ...page('Ett'), elements: [row('phone', 'name'), row()] });
    expect(told(inRows, other)).toEqual([
      'Namn flyttades från raden med inget i till raden med Telefon, Namn.',
    ]);
  });

  const stands = (field: string, more: JsonObject = {}): VersionContent => {
    const regNo = { title: 'Nummer', type: 'string' };
    const food = { title: 'Mat', type: 'boolean' };
    const scope = `#/properties/${field}`;
    const rule = { effect: 'SHOW', condition: { scope: '#/properties/food', schema: { const: true } } };
    const detail = {
      type: 'VerticalLayout',
      elements: [
        { type: 'Control', scope: '#/properties/food' },
        { type: 'Control', scope, rule, ...more },
      ],
    };
    const entry = {
      properties: { food, [field]: regNo },
      if: { properties: { food: { const: true } }, required: ['food'] },
      then: { required: [field] },
    };
    const list = { title: 'Stånd', type: 'array', items: entry };
    return content(
      { properties: { stands: list } },
      {
        ui: {
          type: 'VerticalLayout',
          elements: [
            { type: 'Control', scope: '#/properties/stands', options: { entryName: 'stånd', detail } },
          ],
        },
      },
    );
  };

  it('tells once that a question goes by another name, and not again in each rule and layout that names it', () => {
    expect(told(stands('regNo'), stands('number'))).toEqual([
      'Stånd › Nummer sparas nu som number (förut regNo).',
    ]);
    const flat = (field: string) => ({
      ...laidOut(page('Ett', field)),
      schema: { properties: { [field]: phone } },
    });
    expect(told(flat('tel'), flat('phone'))).toEqual(['Telefon sparas nu som phone (förut tel).']);
  });

  it('tells what changed in the layout of a list’s entries by the question it is about', () => {
    const before = stands('regNo');
    expect(told(before, stands('regNo', { label: 'Ditt nummer' }))).toEqual([
      'Nummer: rubriken är nu ”Ditt nummer” (förut inget).',
    ]);
  });

  it('tells translations and the service, and speaks English by the English titles', () => {
    const texts = { en: { '/properties/phone/title': 'Telephone' } };
    const before = content({ properties: { phone } }, { texts });
    const after = content(
      { properties: { phone }, required: ['phone'] },
      { texts: { en: { '/properties/phone/title': 'Phone' } }, service: { login: 'required' } },
    );
    expect(told(before, after, 'en')).toEqual([
      'Phone became mandatory.',
      'The service: sign-in is now ”required” (before: nothing).',
      'English: the name of Telefon is now ”Phone” (before: ”Telephone”).',
    ]);
  });
});

describe('any form', () => {
  const text = fc.string({ maxLength: 6 });
  const json = fc.jsonValue({ maxDepth: 1 });
  const keyword = fc.constantFrom(
    ...['type', 'title', 'description', 'format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum'],
    ...['enum', 'const', 'default', 'required', 'items', 'prefixItems', 'contains', 'additionalProperties'],
    ...['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentRequired', 'dependentSchemas'],
    ...['properties', 'patternProperties', '$defs', '$ref', 'x-error', 'x-privacy', 'x-own', 'uniqueItems'],
  );
  const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => ({
    schema: fc
      .record({
        words: fc.dictionary(keyword, json, { maxKeys: 3 }),
        properties: fc.option(fc.dictionary(text, tie('schema'), { maxKeys: 3 }), {
          nil: undefined,
          depthSize: 'small',
        }),
        allOf: fc.option(fc.array(tie('schema'), { maxLength: 2 }), { nil: undefined, depthSize: 'small' }),
      })
      .map(({ words, properties, allOf }) => ({
        ...(words as JsonObject),
        ...(properties !== undefined && { properties: properties }),
        ...(allOf !== undefined && { allOf }),
      })),
  }));

  it('does not differ from itself, read anew', () => {
    fc.assert(
      fc.property(schema, (one) => {
        const again = JSON.parse(JSON.stringify(one)) as JsonObject;
        expect(compareVersions(content(one), content(again))).toEqual([]);
      }),
    );
  });

  it('is told of when its fingerprint is another: no version differs in silence', () => {
    fc.assert(
      fc.property(schema, schema, (one, other) => {
        const [before, after] = [content(one), content(other)];
        fc.pre(fingerprint(before) !== fingerprint(after));
        expect(compareVersions(before, after).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('tells the change of any one keyword, wherever it stands', () => {
    const places = ['properties', 'allOf', '$defs', 'items', 'here'] as const;
    const put = (where: (typeof places)[number], inner: JsonObject): JsonObject =>
      ({
        properties: { properties: { a: inner } },
        allOf: { allOf: [inner] },
        $defs: { $defs: { a: inner } },
        items: { properties: { a: { type: 'array', items: inner } } },
        here: inner,
      })[where];
    fc.assert(
      fc.property(schema, keyword, json, fc.constantFrom(...places), (one, word, value, where) => {
        const other = { ...one, [word]: value as JsonObject };
        const [before, after] = [content(put(where, one)), content(put(where, other))];
        fc.pre(fingerprint(before) !== fingerprint(after));
        const changes = compareVersions(before, after);
        expect(changes.length).toBeGreaterThan(0);
        for (const { said } of changes) expect(said.sv.length * said.en.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('does not differ from itself where a shipped form is compared', () => {
    const folder = join(__dirname, '../../../forms/parkeringstillstand');
    const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as JsonObject;
    const form = { ...content(read('schema.json')), ui: read('ui.json') };
    expect(compareVersions(form, structuredClone(form))).toEqual([]);
  });
});

describe('what a page shows of a difference', () => {
  const titled = (title: string): VersionContent => ({
    schema: { title, type: 'object' },
    service: {},
    texts: {},
  });
  const [one, two] = [{ content: titled('Ett') }, { content: titled('Två') }];

  it('is worked out in a thread, and the same', async () => {
    const differences = new Differences();
    expect(await differences.between(one, two)).toEqual(compareVersions(one.content, two.content));
    expect(await differences.between(two, { content: titled('Två') })).toEqual([]);
    await differences.onModuleDestroy();
  });

  it('is none where it takes more than a page can wait for', async () => {
    const differences = new Differences({ seconds: 0.001, megabytes: 64 });
    expect(await differences.between(one, two)).toBeUndefined();
    await differences.onModuleDestroy();
  });
});
