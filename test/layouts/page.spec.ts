import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildModel, type Json, type JsonObject } from '../../src/form';
import { readFolder } from '../../src/form/workshop';
import { aForm } from '../support/a-form';
import { aDefinition } from '../support/compiled-form';
import { drawPage } from '../support/filled-in';

const page = readFileSync(join(__dirname, '../../docs/designers/lay-out-a-form.md'), 'utf8');
const blocks = [...page.matchAll(/^```json\n(.+?)^```/gms)].map(
  ([, text = '']) => JSON.parse(text) as JsonObject,
);
const [whole, rule, warning, stop] = blocks as [JsonObject, JsonObject, JsonObject, JsonObject];

const text = (title: string) => ({ type: 'string', title });
const PROPERTIES: JsonObject = {
  kind: text('Vad'),
  count: { type: 'integer', title: 'Hur många' },
  place: text('Var'),
  danger: { type: 'boolean', title: 'Är det farligt?' },
  livesHere: { type: 'boolean', title: 'Bor du i kommunen?' },
};
const scopes = ['kind', 'count', 'danger', 'livesHere'].map((name) => ({
  type: 'Control',
  scope: `#/properties/${name}`,
}));

const findings = (properties: JsonObject, ui: JsonObject) =>
  readFolder({
    id: 'page',
    files: {
      'schema.json': JSON.stringify({ type: 'object', title: 'Sida', properties }),
      'ui.json': JSON.stringify(ui),
    },
  }).findings.filter(({ file }) => file === 'ui.json');

describe('the page on layouts', () => {
  it('has examples', () => expect(blocks).toHaveLength(4));

  it('has a whole layout that works', () => {
    const properties = { name: text('Namn'), from: text('Från'), to: text('Till'), email: text('E-post') };
    expect(findings(properties, whole)).toEqual([]);
    const { model } = aForm(properties, { ui: whole });
    expect(model.pages.map(({ key, title }) => [key, title])).toEqual([
      ['ditt-evenemang', 'Ditt evenemang'],
      ['kontakt', 'Kontakt'],
    ]);
  });

  it('has a rule that shows its question', () => {
    const ui = { type: 'VerticalLayout', elements: [...scopes, rule] };
    expect(findings(PROPERTIES, ui)).toEqual([]);
    const isShown = (answer: Json) =>
      aForm(PROPERTIES, { ui })
        .shown(answer)
        .pages[0]?.nodes.find(({ pointer }) => pointer === '/place')?.visible;
    expect([isShown({}), isShown({ count: 3 }), isShown({ kind: 'fault' }), isShown({ count: 2 })]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('has a text that comes when it is needed, and a page that ends the matter', () => {
    const ui = {
      type: 'Categorization',
      elements: [
        { type: 'Category', label: 'Först', elements: [...scopes, warning] },
        stop,
        { type: 'Category', label: 'Sedan', elements: [{ type: 'Control', scope: '#/properties/place' }] },
      ],
    };
    expect(findings(PROPERTIES, ui)).toEqual([]);
    const form = aForm(PROPERTIES, { ui });
    const drawn = drawPage(form.shown({ danger: true }), 0);
    expect(drawn).toContain('<strong>112</strong>');
    expect(form.check({ livesHere: true, danger: true }).problems).toEqual([]);
    expect(form.check({ livesHere: false }).problems).toMatchObject([{ keyword: 'stopped' }]);
    expect(drawPage(form.shown({ livesHere: false }), 1)).toContain('href="https://skr.se"');
  });
});

describe('texts, checks and values from ui.json', () => {
  const PARTY: JsonObject = {
    seats: { type: 'integer', title: 'Platser' },
    guests: { type: 'integer', title: 'Gäster' },
    fee: { type: 'integer', title: 'Avgift' },
    dogs: {
      type: 'array',
      title: 'Hundar',
      items: {
        type: 'object',
        properties: { age: { type: 'integer', title: 'Ålder' }, weight: { type: 'integer', title: 'Vikt' } },
      },
    },
  };
  const layout = (changes: { rule?: string; value?: string } = {}): JsonObject => ({
    type: 'VerticalLayout',
    elements: [
      {
        type: 'Label',
        text: 'Läs *noga*. <script>alert(1)</script> [x](javascript:alert)',
        options: { tone: 'info' },
      },
      { type: 'Control', scope: '#/properties/seats' },
      {
        type: 'Control',
        scope: '#/properties/guests',
        options: {
          checks: [
            { rule: changes.rule ?? 'this <= answer.seats', message: 'Så många får inte plats.' },
            { rule: 'this < 100', message: 'Är det verkligen så många?', level: 'warning' },
          ],
        },
      },
      { type: 'Control', scope: '#/properties/fee', options: { value: changes.value ?? 'seats * 125' } },
      {
        type: 'Control',
        scope: '#/properties/dogs',
        options: {
          entryName: 'hund',
          detail: {
            type: 'Group',
            elements: [
              { type: 'Control', scope: '#/properties/age' },
              {
                type: 'Control',
                scope: '#/properties/weight',
                options: { checks: [{ rule: 'this > entry.age', message: 'Väg igen.' }] },
              },
            ],
          },
        },
      },
      {
        type: 'Label',
        text: 'Fler än tusen gäster tar vi inte emot.',
        options: { tone: 'stop' },
        rule: {
          effect: 'SHOW',
          condition: { scope: '#/properties/guests', schema: { minimum: 1000 }, failWhenUndefined: true },
        },
      },
    ],
  });
  const form = aForm(PARTY, { ui: layout() });

  it('are right as they stand', () => expect(findings(PARTY, layout())).toEqual([]));

  it('a text is Markdown, and nothing else', () => {
    const drawn = drawPage(form.shown({}), 0);
    expect(drawn).toContain('<em>noga</em>');
    expect(drawn).not.toMatch(/<script|href="javascript/);
  });

  it('a check is told at its question', () =>
    expect(form.check({ seats: 2, guests: 3 }).problems).toMatchObject([
      { pointer: '/guests', keyword: 'rule', message: 'Så många får inte plats.' },
    ]));

  it('a soft check warns, and says so', () => {
    const [problem, another] = form.check({ seats: 200, guests: 150 }).problems;
    expect(another).toBeUndefined();
    expect(problem).toMatchObject({ pointer: '/guests', soft: true, message: 'Är det verkligen så många?' });
  });

  it('a check in a list is asked of every entry', () =>
    expect(
      form.check({
        dogs: [
          { age: 3, weight: 9 },
          { age: 9, weight: 3 },
        ],
      }).problems,
    ).toMatchObject([{ pointer: '/dogs/1/weight', keyword: 'rule' }]));

  it('a value is worked out, whatever is sent, and cannot be changed', () => {
    expect(form.check({ seats: 3, fee: 1 })).toEqual({ answer: { seats: 3, fee: 375 }, problems: [] });
    expect(drawPage(form.shown({ seats: 3, fee: 375 }), 0)).not.toMatch(/<input[^>]*name="\/fee"/);
  });

  it('a text that ends the matter stops the form', () => {
    const { problems } = form.check({ seats: 2000, guests: 1000 });
    expect(problems.map(({ keyword }) => keyword).sort()).toEqual(['rule', 'stopped']);
    expect(problems.find(({ keyword }) => keyword === 'stopped')?.soft).toBeUndefined();
  });

  it.each<[string, { rule?: string; value?: string }, string]>([
    ['variable in a check', { rule: 'this <= anwser.seats' }, '/elements/2/options/checks/0/rule'],
    ['variable in a value', { value: 'seat * 125' }, '/elements/3/options/value'],
    ['function', { rule: 'sise(answer.dogs) > 1' }, '/elements/2/options/checks/0/rule'],
    ['loop', { rule: 'answer.dogs.all(d, d.age > 1)' }, '/elements/2/options/checks/0/rule'],
  ])('a misspelt or refused %s is an error with its place', (_, changes, pointer) =>
    expect(findings(PARTY, layout(changes))).toMatchObject([{ level: 'error', pointer }]),
  );

  it.each<[string, Json, string]>([
    ['without a rule', { message: 'Fel.' }, ''],
    ['without a message', { rule: 'true' }, ''],
    ['of no such level', { rule: 'true', message: 'Fel.', level: 'soft' }, '/level'],
  ])('a check %s is an error', (_, check, place) => {
    const ui = { type: 'Group', elements: [{ type: 'Control', scope: '#' }], options: { checks: [check] } };
    expect(findings(PARTY, ui)).toMatchObject([{ level: 'error', pointer: `/options/checks/0${place}` }]);
  });
});

it('every text of a layout is translated by its place', () => {
  const ui: JsonObject = {
    type: 'Categorization',
    elements: [
      {
        type: 'Category',
        label: 'Sida',
        options: { description: 'Om sidan.' },
        elements: [
          { type: 'Label', text: 'Läs.' },
          {
            type: 'Control',
            scope: '#/properties/a',
            label: 'Fråga',
            options: { checks: [{ rule: 'false', message: 'Fel.' }] },
          },
          {
            type: 'Group',
            label: 'Grupp',
            elements: [{ type: 'Control', scope: '#/properties/b', label: { text: 'Annan' } }],
          },
          {
            type: 'Control',
            scope: '#/properties/far',
            options: { unit: { shown: 'km', spoken: 'kilometer' } },
          },
          { type: 'Control', scope: '#/properties/many', options: { unit: 'st' } },
        ],
      },
    ],
  };
  const at = 'ui#/elements/0';
  const en = {
    [`${at}/label`]: 'Page',
    [`${at}/options/description`]: 'About the page.',
    [`${at}/elements/0/text`]: 'Read.',
    [`${at}/elements/1/label`]: 'Question',
    [`${at}/elements/1/options/checks/0/message`]: 'Wrong.',
    [`${at}/elements/2/label`]: 'Group',
    [`${at}/elements/3/options/unit/spoken`]: 'kilometres',
    [`${at}/elements/4/options/unit`]: 'pcs',
    [`${at}/elements/2/elements/0/label/text`]: 'Other',
  };
  const number = (title: string) => ({ type: 'number', title });
  const properties = { a: text('A'), b: text('B'), far: number('Långt'), many: number('Många') };
  const schema = { type: 'object', properties };
  const model = JSON.stringify(buildModel(aDefinition(schema, { ui, texts: { en } }), 'en'));
  for (const words of Object.values(en)) expect(model).toContain(JSON.stringify(words));
});
