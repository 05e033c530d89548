import { isObject, type Json } from '../json';
import type { Path, Pointer } from '../pointer';
import { regExp } from '../patterns/reg-exp';
import type { Building } from './building';
import type { Privacy, When } from './form-model';
import { isRecursive, opening, type Declaration, type Place } from './place';
import { statedPrivacy } from './privacy';
import { below, members, partsOf, present, type Part } from './schema-parts';
import { isNever } from './never';
import { facet, type SchemaView } from './schema-view';
import { unionsIn, type Union } from './unions';
import { both, either, unless } from './when';

/** An object of the answer, while its properties become questions. */
export interface ObjectContext {
  readonly path: Path;
  readonly properties: ReadonlyMap<string, Property>;
  /** Shapes of which one is chosen, beside the properties. */
  readonly unions: readonly Union[];
  readonly parts: readonly Part[];
  /** When the object must be there at all; only then are its mandatory members mandatory. */
  readonly needed: When;
  readonly privacy?: Privacy;
  /** The schemas that this object is made of, and all around it: meeting one of them again is recursion. */
  readonly open: ReadonlySet<Pointer>;
  /** The number of its first chooser. */
  readonly chooser: number;
}

export interface Property {
  readonly name: string;
  /** Where its schema is declared. */
  readonly declared: readonly Declaration[];
  /** When it belongs to the answer at all. */
  readonly shown: When;
  readonly required: When;
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
  around: { needed: When; privacy?: Privacy | undefined; open?: ReadonlySet<Pointer>; chooser?: number },
): ObjectContext => {
  const found = new Map<string, Gathered>();
  const at = (name: string) => {
    const known = found.get(name) ?? { declared: [], required: 'never', forbidden: 'never' };
    found.set(name, known);
    return known;
  };
  for (const part of parts) {
    const whenOf = (name: string) => (part.told?.name === name ? part.told.outer : part.when);
    for (const [name, schema] of members(part.schema['properties'])) {
      const pointer = below(part.pointer, 'properties', name);
      const isTold = part.told?.name === name;
      if (isNever(schema)) at(name).forbidden = either(at(name).forbidden, part.when);
      else at(name).declared.push({ pointer, when: whenOf(name), ...(isTold && { isAlternative: true }) });
    }
    for (const [name, when] of requirements(b, part, path))
      at(name).required = either(at(name).required, both(whenOf(name), when));
  }
  const unions = unionsIn(b, parts);
  undeclared(b, parts, found, unions, path);
  const properties = [...found].map(([name, gathered]): [string, Property] => [
    name,
    propertyOf(name, gathered),
  ]);
  return {
    path,
    properties: new Map(properties),
    unions,
    parts,
    needed: around.needed,
    ...(around.privacy && { privacy: around.privacy }),
    open: opening(around.open ?? new Set(), parts),
    chooser: around.chooser ?? 0,
  };
};

const propertyOf = (name: string, { declared, required, forbidden }: Gathered): Property => {
  const when = declared.reduce<When>(
    (so, one) => either(so, one.when),
    declared.length > 0 ? 'never' : required,
  );
  return { name, declared, required, shown: both(when, unless(forbidden)) };
};

const requirements = (b: Building, { pointer, schema }: Part, path: Path): [string, When][] => {
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const found: [string, When][] = required.flatMap((name) =>
    typeof name === 'string' ? [[name, 'always']] : [],
  );
  for (const keyword of ['dependentRequired', 'dependencies'])
    for (const [name, others] of members(schema[keyword]))
      for (const other of Array.isArray(others) ? others : [others])
        if (typeof other === 'string')
          found.push([other, present(b, path, name, `schema.json#${below(pointer, keyword, name)}`)]);
  return found;
};

/** What is required, and declared in no `properties`: it may be declared in a shape, or by its name; else it is anything. */
const undeclared = (
  b: Building,
  parts: readonly Part[],
  found: Map<string, Gathered>,
  unions: readonly Union[],
  path: Path,
): void => {
  const inShapes = new Set(
    unions.flatMap(({ branches }) => branches.flatMap((branch) => namesIn(b, branch, path))),
  );
  for (const [name, { declared, required }] of [...found]) {
    if (declared.length > 0 || required === 'never') continue;
    if (inShapes.has(name)) found.delete(name);
    else {
      const pointer = byName(parts, name);
      if (pointer !== undefined) declared.push({ pointer, when: required });
      else tellUndeclared(b, parts, name);
    }
  }
};

/** The members that a branch declares or asks for. */
export const namesIn = (b: Building, branch: Pointer, path: Path): string[] => [
  ...new Set(
    partsOf(b, branch, path).flatMap(({ schema }) => {
      const required = Array.isArray(schema['required']) ? schema['required'] : [];
      return [
        ...members(schema['properties']).map(([name]) => name),
        ...required.filter((name) => typeof name === 'string'),
      ];
    }),
  ),
];

/** The schema that a member has by its name alone. */
const byName = (parts: readonly Part[], name: string): Pointer | undefined => {
  for (const { pointer, schema } of parts) {
    const pattern = members(schema['patternProperties']).find(([text]) => matches(text, name))?.[0];
    if (pattern !== undefined) return below(pointer, 'patternProperties', pattern);
  }
  const others = parts.find(({ schema }) => isObject(schema['additionalProperties']));
  return others && below(others.pointer, 'additionalProperties');
};

/** Patterns that take long are let in only up to a length; the names of members are short. */
const LONGEST_NAME = 100;

const matches = (pattern: string, name: string): boolean => {
  try {
    return name.length <= LONGEST_NAME && regExp(pattern, 'u').test(name);
  } catch {
    return false;
  }
};

const tellUndeclared = (b: Building, parts: readonly Part[], name: string): void => {
  const isSaid = (schema: Json | undefined) => Array.isArray(schema) && schema.includes(name);
  const pointer = parts.find(({ schema }) => isSaid(schema['required']))?.pointer ?? '';
  const isClosed = parts.some(({ schema }) => schema['additionalProperties'] === false);
  b.findings.push({
    level: isClosed ? 'error' : 'warning',
    file: 'schema.json',
    pointer: below(pointer, 'required'),
    reason: isClosed
      ? `${JSON.stringify(name)} is required, but no "properties" declare it, and nothing else is allowed: nobody could answer.`
      : `${JSON.stringify(name)} is required, but no "properties" declare it: any kind of answer is asked for.`,
    mend: `Add it to "properties", or take it out of "required".`,
  });
};

/** A value's schemas as one. Those of branches count when no other declares it. */
export const viewOf = (b: Building, { declared }: Pick<Place, 'declared'>, path: Path): SchemaView => {
  const steady = declared.filter(({ when, isAlternative }) => when === 'always' && isAlternative !== true);
  const open = (list: readonly Declaration[]) => list.map(({ pointer }) => partsOf(b, pointer, path));
  return steady.length > 0 ? [open(steady).flat()] : open(declared);
};

/** All the parts of a value that is an object, each under the condition of its branch. */
export const objectParts = (b: Building, { declared }: Pick<Place, 'declared'>, path: Path): Part[] => {
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

/** The inside of a property that is an object; undefined when it is one that is open already. */
export const innerContext = (
  b: Building,
  context: ObjectContext,
  property: Property,
): ObjectContext | undefined => {
  const path = [...context.path, property.name];
  const parts = objectParts(b, property, path);
  if (isRecursive(parts, context.open)) return undefined;
  return insideOf(b, placeOf(context, property), parts);
};

/** The inside of a value that is an object. */
export const insideOf = (b: Building, place: Place, parts: readonly Part[]): ObjectContext => {
  const privacy = statedPrivacy(facet([parts], 'x-privacy')) ?? place.privacy;
  const needed = neededObject(b, place.path, place.required);
  return objectContext(b, parts, place.path, {
    needed,
    privacy,
    open: place.open,
    chooser: place.chooser ?? 0,
  });
};

/** A property as a value that something is asked for. */
export const placeOf = (context: ObjectContext, property: Property): Place => ({
  path: [...context.path, property.name],
  name: property.name,
  declared: property.declared,
  shown: property.shown,
  required: both(context.needed, property.required),
  ...(context.privacy && { privacy: context.privacy }),
  open: context.open,
});
