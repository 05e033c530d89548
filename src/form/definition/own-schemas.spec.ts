import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { shippedIds } from '../../../test/support/shipped-definitions';
import { formats } from '../validation/format-list';
import { isObject, type Json } from '../json';

const FORMS = join(__dirname, '../../../forms');

const readJson = (...path: readonly string[]): Json =>
  JSON.parse(readFileSync(join(FORMS, ...path), 'utf8')) as Json;

const ajv = new Ajv2020({ strict: false, allErrors: true });
for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);

const errorsIn = (file: readonly string[], schema: string) => {
  ajv.validate(readJson(schema) as object, readJson(...file));
  return ajv.errors ?? [];
};

/** Members that a schema declares and says nothing of. */
const unexplained = (schema: Json | undefined, pointer = ''): string[] => {
  if (Array.isArray(schema)) return schema.flatMap((one, place) => unexplained(one, `${pointer}/${place}`));
  if (!isObject(schema)) return [];
  const { properties } = schema;
  const members = isObject(properties) ? Object.entries(properties) : [];
  const found = members.flatMap(([name, inner]) =>
    isObject(inner) && !/\/(?:if|then|else)$/.test(pointer) && !isExplained(name, inner)
      ? [`${pointer}/properties/${name}`]
      : [],
  );
  return [
    ...found,
    ...Object.entries(schema).flatMap(([word, inner]) =>
      word === 'examples' || word === 'enum' ? [] : unexplained(inner, `${pointer}/${word}`),
    ),
  ];
};

const isExplained = (name: string, inner: { readonly [word: string]: Json }): boolean =>
  ['$schema', 'type'].includes(name) ||
  ['description', 'title', '$ref', 'const'].some((word) => word in inner);

describe('the JSON Schemas of our own files', () => {
  it('tell what each member is for', () => {
    const schemas = readdirSync(FORMS).filter((name) => name.endsWith('.schema.json'));
    expect(schemas.length).toBeGreaterThan(4);
    expect(Object.fromEntries(schemas.map((name) => [name, unexplained(readJson(name))]))).toEqual(
      Object.fromEntries(schemas.map((name) => [name, []])),
    );
  });

  it('are kept to by municipality.json', () =>
    expect(errorsIn(['municipality.json'], 'municipality.schema.json')).toEqual([]));

  it.each(shippedIds)('are kept to by the files of %s, which name them', (id) => {
    for (const file of readdirSync(join(FORMS, id)).filter((name) =>
      /^(?:ui|service|texts\..+)\.json$/.test(name),
    )) {
      const schema = `${file.split('.')[0] ?? ''}.schema.json`;
      expect(readJson(id, file)).toMatchObject({ $schema: `../${schema}` });
      expect([file, errorsIn([id, file], schema)]).toEqual([file, []]);
    }
  });
});
