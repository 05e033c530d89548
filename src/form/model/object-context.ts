import type { Path, Pointer } from '../pointer';
import type { Building } from './building';
import type { Privacy, When } from './form-model';
import { below, members, partsOf, present, type Part } from './schema-parts';
import { facet, type SchemaView } from './schema-view';
import { statedPrivacy } from './privacy';
import { unanswerable } from './unanswerable';
import { both, either, unless } from './when';

/** An object of the answer, while its properties become questions. */
export interface ObjectContext {
  readonly path: Path;
  readonly properties: ReadonlyMap<string, Property>;
  /** When the object must be there at all; only then are its mandatory members mandatory. */
  readonly needed: When;
  readonly privacy?: Privacy;
  /** The schemas that this object is made of, and all around it: meeting one of them again is recursion. */
  readonly open: ReadonlySet<Pointer>;
}

export interface Property {
  readonly name: string;
  /** Where its schema is declared. */
  readonly declared: readonly Declaration[];
  /** When it belongs to the answer at all. */
  readonly shown: When;
  readonly required: When;
}

interface Declaration {
  readonly pointer: Pointer;
  readonly when: When;
}

interface Gathered {
  readonly declared: Declaration[];
  required: When;
  forbidden: When;
}

/** The properties that an object's schemas declare, in the order of the file; conditional ones where their branch stands. */
export const objectContext = (
  b: Building,
  parts: readonly Part[],
  path: Path,
  around: { needed: When; privacy?: Privacy | undefined; open?: ReadonlySet<Pointer> },
): ObjectContext => {
  const found = new Map<string, Gathered>();
  const at = (name: string) => {
    const known = found.get(name) ?? { declared: [], required: 'never', forbidden: 'never' };
    found.set(name, known);
    return known;
  };
  for (const part of parts) {
    for (const [name, schema] of members(part.schema['properties'])) {
      if (schema === false) at(name).forbidden = either(at(name).forbidden, part.when);
      else at(name).declared.push({ pointer: below(part.pointer, 'properties', name), when: part.when });
    }
    for (const [name, when] of requirements(b, part, path))
      at(name).required = either(at(name).required, both(part.when, when));
  }
  unanswerable(
    b,
    parts,
    path,
    new Set([...found].flatMap(([name, { declared }]) => (declared[0] ? [name] : []))),
  );
  const properties = [...found].map(([name, { declared, required, forbidden }]): [string, Property] => {
    const declaredWhen = declared.reduce<When>((so, { when }) => either(so, when), 'never');
    return [name, { name, declared, required, shown: both(declaredWhen, unless(forbidden)) }];
  });
  return {
    path,
    properties: new Map(properties),
    needed: around.needed,
    ...(around.privacy && { privacy: around.privacy }),
    open: new Set([...(around.open ?? []), ...parts.map(({ pointer }) => pointer)]),
  };
};

const requirements = (b: Building, { pointer, schema }: Part, path: Path): [string, When][] => {
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const found: [string, When][] = required.flatMap((name) =>
    typeof name === 'string' ? [[name, 'always']] : [],
  );
  for (const keyword of ['dependentRequired', 'dependencies'])
    for (const [name, others] of members(schema[keyword]))
      for (const other of Array.isArray(others) ? others : [])
        if (typeof other === 'string')
          found.push([other, present(b, path, name, `schema.json#${below(pointer, keyword, name)}`)]);
  return found;
};

/** A property's schemas as one. Those of branches count when no other declares it. */
export const viewOf = (b: Building, property: Property, path: Path): SchemaView => {
  const steady = property.declared.filter(({ when }) => when === 'always');
  const open = (list: readonly Declaration[]) => list.map(({ pointer }) => partsOf(b, pointer, path));
  return steady.length > 0 ? [open(steady).flat()] : open(property.declared);
};

/** All the parts of a property that is an object, each under the condition of its branch. */
export const objectParts = (b: Building, { declared }: Property, path: Path): Part[] => {
  const [only, another] = declared;
  return only && !another
    ? partsOf(b, only.pointer, path)
    : declared.flatMap(({ pointer, when }) => partsOf(b, pointer, path, when));
};

/** When an object is part of the answer: it is mandatory, or something in it has been answered. */
export const neededObject = (b: Building, path: Path, required: When): When => {
  if (required === 'always') return 'always';
  const schema = { type: 'object', minProperties: 1 };
  const source = `schema.json: ${path.join('/')} is answered`;
  return either(required, b.conditions.add({ scope: path, source, schema, check: { kind: 'answered' } }));
};

export const rootContext = (b: Building): ObjectContext =>
  objectContext(b, partsOf(b, '', []), [], { needed: 'always' });

/** Whether a property's schema is one that is being opened already. */
export const isRecursive = (parts: readonly Part[], context: ObjectContext) =>
  parts.some(({ pointer }) => context.open.has(pointer));

/** The inside of a property that is an object; undefined when it is one that is open already. */
export const innerContext = (
  b: Building,
  context: ObjectContext,
  property: Property,
): ObjectContext | undefined => {
  const path = [...context.path, property.name];
  const parts = objectParts(b, property, path);
  if (isRecursive(parts, context)) return undefined;
  const privacy = statedPrivacy(facet([parts], 'x-privacy')) ?? context.privacy;
  const needed = neededObject(b, path, both(context.needed, property.required));
  return objectContext(b, parts, path, { needed, privacy, open: context.open });
};
