import { aForm, object } from '../../../test/support/a-form';
import { aDefinition } from '../../../test/support/compiled-form';
import { buildModel, type JsonObject, type Language } from '../../form';
import { planBlank } from '../plan/plan-blank';

const kind = { title: 'Typ', enum: ['a', 'b', 'c'], type: 'string' };
const more = { title: 'Mer', type: 'string' };
const count = { title: 'Antal', type: 'integer' };

/** What stands at the question `more`. */
const told = (schema: JsonObject, ui?: JsonObject, language: Language = 'sv'): string | undefined => {
  const definition = aDefinition({ type: 'object', ...schema }, ui === undefined ? {} : { ui });
  const items = planBlank(buildModel(definition, language), definition)?.pages.flatMap((page) => page.items);
  const item = items?.find((one) => one.kind === 'question' && one.control === '/more');
  return item?.kind === 'question' ? [item.condition, item.help].filter(Boolean).join(' | ') : undefined;
};

const when = (condition: JsonObject, also: JsonObject = {}) =>
  told({
    properties: { kind, count, ...also },
    if: condition,
    then: { properties: { more }, required: ['more'] },
  });

describe('when a question is to be filled in', () => {
  it.each<[string, JsonObject, string]>([
    [
      'an answer',
      { properties: { kind: { const: 'a' } }, required: ['kind'] },
      'Fyll i bara om du svarade ”a” på ”Typ”.',
    ],
    [
      'one of several answers',
      { properties: { kind: { enum: ['a', 'b'] } }, required: ['kind'] },
      'Fyll i bara om du svarade ”a” eller ”b” på ”Typ”.',
    ],
    [
      'another answer',
      { properties: { kind: { not: { const: 'a' } } }, required: ['kind'] },
      'Fyll i bara om du inte svarade ”a” på ”Typ”.',
    ],
    [
      'a number',
      { properties: { count: { minimum: 3 } }, required: ['count'] },
      'Fyll i bara om du svarade minst 3 på ”Antal”.',
    ],
    [
      'a number that is not reached',
      { not: { properties: { count: { minimum: 3 } }, required: ['count'] } },
      'Fyll i bara om du svarade mindre än 3 på ”Antal”.',
    ],
    ['that something is there', { required: ['count'] }, 'Fyll i bara om du fyllde i ”Antal”.'],
    [
      'several at once',
      { properties: { kind: { const: 'a' }, count: { exclusiveMaximum: 9 } }, required: ['kind', 'count'] },
      'Fyll i bara om du svarade ”a” på ”Typ” och du svarade mindre än 9 på ”Antal”.',
    ],
    [
      'either',
      {
        anyOf: [
          { properties: { kind: { const: 'a' } }, required: ['kind'] },
          { properties: { count: { const: 2 } }, required: ['count'] },
        ],
      },
      'Fyll i bara om du svarade ”a” på ”Typ” eller du svarade ”2” på ”Antal”.',
    ],
    [
      'what has no words, by what it looks at',
      { properties: { kind: { pattern: '^[ab]' } }, required: ['kind'] },
      'Fyll i bara om det behövs. Det beror på vad du svarade på ”Typ”. Är du osäker, svara ändå.',
    ],
  ])('is told by %s', (_, condition, sentence) => expect(when(condition)).toBe(sentence));

  it('is told by ticks, and by yes and no', () => {
    const animals = {
      animals: { title: 'Djur', type: 'array', uniqueItems: true, items: { enum: ['Hund', 'Katt'] } },
    };
    expect(
      when({ properties: { animals: { contains: { const: 'Hund' } } }, required: ['animals'] }, animals),
    ).toBe('Fyll i bara om du kryssade för ”Hund” under ”Djur”.');
    const has = { has: { title: 'Har du hund?', type: 'boolean' } };
    expect(when({ properties: { has: { const: true } }, required: ['has'] }, has)).toBe(
      'Fyll i bara om du svarade ”Ja” på ”Har du hund?”.',
    );
  });

  it('is told by the rules of ui.json', () => {
    const rule = (effect: string): JsonObject => ({
      type: 'VerticalLayout',
      elements: [
        { type: 'Control', scope: '#/properties/count' },
        {
          type: 'Control',
          scope: '#/properties/more',
          rule: {
            effect,
            condition: { scope: '#/properties/count', schema: { minimum: 3 }, failWhenUndefined: true },
          },
        },
      ],
    });
    const properties = { properties: { count, more } };
    expect(told(properties, rule('SHOW'))).toBe('Fyll i bara om du svarade minst 3 på ”Antal”.');
    expect(told(properties, rule('HIDE'))).toBe('Fyll i bara om du svarade mindre än 3 på ”Antal”.');
    expect(told(properties, rule('ENABLE'))).toBe('Fyll i bara om du svarade minst 3 på ”Antal”.');
  });

  it('is told in English too', () =>
    expect(
      told(
        {
          properties: { kind },
          if: { properties: { kind: { const: 'a' } }, required: ['kind'] },
          then: { properties: { more } },
        },
        undefined,
        'en',
      ),
    ).toBe('Fill in only if you answered “a” to “Typ”.'));
});

describe('when a question must be filled in', () => {
  it('is told where it hangs on another answer', () => {
    expect(told({ properties: { count, more }, dependentRequired: { count: ['more'] } })).toBe(
      'Måste fyllas i om du fyllde i ”Antal”.',
    );
  });

  it('is not told twice', () => {
    expect(when({ properties: { kind: { const: 'a' } }, required: ['kind'] })).not.toContain('Måste');
  });
});

describe('a note', () => {
  it('says when it applies', () => {
    const { model } = aForm(
      { kind },
      {
        ui: {
          type: 'VerticalLayout',
          elements: [
            { type: 'Control', scope: '#/properties/kind' },
            {
              type: 'Label',
              text: 'Ring oss.',
              rule: {
                effect: 'SHOW',
                condition: { scope: '#/properties/kind', schema: { const: 'a' } },
              },
            },
          ],
        },
      },
    );
    expect(planBlank(model)?.pages[0]?.items[1]).toEqual({
      kind: 'note',
      text: 'Ring oss.',
      condition: 'Gäller om du svarade ”a” på ”Typ”.',
    });
  });
});

describe('conditions in the entries of a list', () => {
  it('speak of the question in the same entry', () => {
    const child = object(
      { sick: { title: 'Sjuk?', type: 'boolean' } },
      {
        if: { properties: { sick: { const: true } }, required: ['sick'] },
        then: { properties: { what: { title: 'Hur?', type: 'string' } } },
      },
    );
    const plan = planBlank(aForm({ children: { type: 'array', items: child } }).model);
    const found = plan?.pages
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.kind === 'question' && item.condition !== undefined ? [item.condition] : []));
    expect(new Set(found)).toEqual(new Set(['Fyll i bara om du svarade ”Ja” på ”Sjuk?”.']));
    expect(found).toHaveLength(3);
  });
});
