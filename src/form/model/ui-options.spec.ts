import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import uiSchema from '../../../forms/ui.schema.json';
import { aDefinition, control } from '../../../test/support/compiled-form';
import type { Json, JsonObject } from '../json';
import { DRAFTS } from '../validation/drafts';
import { makeAjv } from '../validation/make-ajv';
import { buildForm } from './build-form';
import { UI_OPTIONS } from './ui-options';

const page = readFileSync(join(__dirname, '../../../docs/designers/lay-out-a-form.md'), 'utf8');
const valid = makeAjv(DRAFTS[0]).compile(uiSchema);
const schemas = uiSchema.$defs as unknown as Record<string, { readonly properties?: JsonObject }>;

const SAMPLES: readonly Json[] = [
  true,
  false,
  null,
  4,
  5,
  '',
  'radio',
  'password',
  'stepper',
  'GENERATED',
  'full',
  'kr',
  'warn',
  { shown: 'km', spoken: 'kilometer' },
  { shown: 'km' },
  { shown: 4 },
  { type: 'VerticalLayout', elements: [] },
  [],
  [{ rule: 'true', message: 'Fel.' }],
];

/** An element of a type that has one option. */
const element = (type: string, name: string, value: Json): JsonObject => {
  const options = { [name]: value };
  switch (type) {
    case 'Control':
    case 'ListWithDetail':
      return { type, scope: '#/properties/a', options };
    case 'Label':
      return { type, text: 'Text', options };
    default:
      return { type, label: 'A', elements: [control('#/properties/a')], options };
  }
};
const withoutLabel = (given: JsonObject): JsonObject =>
  given['type'] === 'VerticalLayout' || given['type'] === 'HorizontalLayout'
    ? Object.fromEntries(Object.entries(given).filter(([name]) => name !== 'label'))
    : given;

const isKnownBySchema = (type: string, name: string) =>
  name in (schemas[`options-${type}`]?.properties ?? {});

describe.each(UI_OPTIONS.map((option) => [option.name, option] as const))('the option %s', (name, option) => {
  it('stands in ui.schema.json, on the same elements', () => {
    const types = [
      'Control',
      'ListWithDetail',
      'Group',
      'Category',
      'Categorization',
      'VerticalLayout',
      'HorizontalLayout',
      'Label',
    ];
    expect(types.filter((type) => isKnownBySchema(type, name))).toEqual(
      types.filter((type) => option.on.some((on) => on === type)),
    );
  });

  it('has the same words there', () => {
    const { description } =
      (uiSchema.$defs.option.$defs as Record<string, { readonly description: string }>)[name] ?? {};
    expect(description?.startsWith(option.says)).toBe(true);
  });

  it.each(option.on)('is allowed there on a %s where it works, and else has a remark', (type) => {
    for (const value of SAMPLES) {
      const given = withoutLabel(element(type, name, value));
      const isDetail = name === 'detail' && typeof value === 'object' && value !== null && !('type' in value);
      if (isDetail || (name === 'checks' && Array.isArray(value) && value.length === 0)) continue;
      const works = option.works(value);
      expect([value, valid(given)]).toEqual([value, works]);
      const ui = type === 'Category' ? { type: 'Categorization', elements: [given] } : given;
      const schema = { type: 'object', properties: { a: { type: 'string', title: 'A' } } };
      const { findings } = buildForm(aDefinition(schema, { ui }), 'sv');
      const told = findings.filter(({ pointer }) => pointer.endsWith(`/options/${name}`));
      if (!works)
        expect(told).toMatchObject([{ level: 'warning', mend: expect.stringMatching(/\w/) as unknown }]);
    }
  });

  it('stands on the page for designers', () => expect(page).toContain(`\`${name}\``));
});

it('an option that means nothing for a question has a remark that says what it is for', () => {
  const schema = { type: 'object', properties: { a: { type: 'string', title: 'A' } } };
  const ui = { type: 'VerticalLayout', elements: [control('#/properties/a', { options: { unit: 'kr' } })] };
  expect(buildForm(aDefinition(schema, { ui }), 'sv').findings).toMatchObject([
    { level: 'warning', pointer: '/elements/0/options/unit', mend: 'It is for: number.' },
  ]);
});
