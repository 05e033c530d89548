import { isObject, type Json, type JsonObject } from '../../form';

/** A type of TypeScript for one of our own schemas, which say little. @param named schemas that have a type of their own */
export const typeText = (schema: Json, named: ReadonlyMap<Json, string>): string => {
  if (!isObject(schema)) return 'unknown';
  const { enum: choices, type, items, properties, anyOf } = schema;
  if (Array.isArray(choices)) return choices.map((one) => JSON.stringify(one)).join(' | ');
  if (Array.isArray(anyOf)) return anyOf.map((one) => referred(one, named)).join(' | ');
  if (Array.isArray(type)) return type.map((one) => plain(one)).join(' | ');
  if (type === 'array') return `readonly ${asOne(referred(items ?? true, named))}[]`;
  if (type === 'object' && isObject(properties)) return membersText(schema, properties, named);
  return plain(type);
};

const plain = (type: Json | undefined): string =>
  (typeof type === 'string' ? PLAIN[type] : undefined) ?? 'unknown';

const asOne = (text: string): string => (/^\w+$/.test(text) ? text : `(${text})`);

/** Inside another one a schema is called by its name. */
const referred = (schema: Json, named: ReadonlyMap<Json, string>): string =>
  named.get(schema) ?? typeText(schema, named);

const PLAIN: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

const membersText = (
  { required }: JsonObject,
  properties: JsonObject,
  named: ReadonlyMap<Json, string>,
): string => {
  const members = Object.entries(properties).map(([name, schema]) => {
    const mark = Array.isArray(required) && required.includes(name) ? '' : '?';
    const about = isObject(schema) && typeof schema['description'] === 'string' ? schema['description'] : '';
    const comment = about === '' ? '' : `/** ${about} */\n`;
    return `${comment}readonly ${name}${mark}: ${referred(schema, named)};`;
  });
  return `{\n${members.join('\n').replace(/^/gm, '  ')}\n}`;
};
