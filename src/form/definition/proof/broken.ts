import type { Json, JsonObject } from '../../json';
import type { Path } from '../../pointer';
import type { Claim } from './claims';
import { kindsIn } from './facts';
import { below, gone, knows, listed, members, MOST_APART, placeOf, referred, schemaAt, there, type Here } from './here';
import { higher, lower, type Kind, type Known, type Limit } from './known';
import { isData } from './reasoner';

/** The ways in which a schema may be broken. One without claims stands for ways that are not understood. */
export const broken = (here: Here): Claim[][] => {
  const { path, schema, refs } = here;
  const { dialect } = refs;
  const references = referred(here);
  const ways: Claim[][] = references.map((target) =>
    target === undefined ? [] : [schemaAt(path, target, false)],
  );
  if (references.length > 0 && !dialect.besideRef) return ways;
  for (const [keyword, value] of Object.entries(schema)) ways.push(...brokenBy(here, keyword, value));
  return ways;
};

const ofKind = (path: Path, kind: Kind, more: (known: Known) => Partial<Known> = () => ({})): Claim[] => [
  {
    kind: 'known',
    path,
    change: (known) => ({ ...known, kinds: known.kinds.filter((one) => one === kind), ...more(known) }),
  },
];

const PASSED_OVER = new Set(['then', 'else', 'minContains', 'maxContains', '$defs', 'definitions', 'nullable', 'title', 'description', 'default', 'examples', '$comment', '$id', 'id', '$schema', '$anchor', '$dynamicAnchor', '$recursiveAnchor', '$ref', '$dynamicRef', '$recursiveRef', 'readOnly', 'writeOnly', 'deprecated', 'contentMediaType', 'contentEncoding', 'contentSchema', 'enumNames']); // prettier-ignore

const brokenBy = (here: Here, keyword: string, value: Json): Claim[][] => {
  const { path, placed, schema, refs } = here;
  if (PASSED_OVER.has(keyword) || keyword.startsWith('x-')) return [];
  if (!knows(refs.dialect, keyword) || isData(value)) return [[]];
  const inner = (one: Json, ...tokens: (string | number)[]) => below(placed, one, keyword, ...tokens);
  const from = placeOf(inner(value));
  const limited = (
    kind: Kind,
    change: (known: Known, limit: Limit) => Partial<Known>,
    by: number,
    open?: boolean,
  ) =>
    typeof value === 'number'
      ? [
          ofKind(path, kind, (known) =>
            change(known, { value: value + by, from, ...(open === true && { open }) }),
          ),
        ]
      : [];
  switch (keyword) {
    case 'type':
      return [
        [{ kind: 'known', path, change: (known) => ({ ...known, kinds: withoutType(schema, known) }) }],
      ];
    case 'const':
      return [[{ kind: 'known', path, change: (known) => ({ ...known, not: [...known.not, value] }) }]];
    case 'enum':
      return [
        [{ kind: 'known', path, change: (known) => ({ ...known, not: [...known.not, ...listed(value)] }) }],
      ];
    case 'minimum':
      return limited(
        'number',
        (known, limit) => ({ high: lower(known.high, limit) }),
        0,
        schema['exclusiveMinimum'] !== true,
      );
    case 'maximum':
      return limited(
        'number',
        (known, limit) => ({ low: higher(known.low, limit) }),
        0,
        schema['exclusiveMaximum'] !== true,
      );
    case 'exclusiveMinimum':
      return limited('number', (known, limit) => ({ high: lower(known.high, limit) }), 0);
    case 'exclusiveMaximum':
      return limited('number', (known, limit) => ({ low: higher(known.low, limit) }), 0);
    case 'minLength':
      return limited('string', (known, limit) => ({ longest: lower(known.longest, limit) }), -1);
    case 'maxLength':
      return limited('string', (known, limit) => ({ shortest: higher(known.shortest, limit) }), 1);
    case 'minItems':
      return limited('array', (known, limit) => ({ most: lower(known.most, limit) }), -1);
    case 'maxItems':
      return limited('array', (known, limit) => ({ fewest: higher(known.fewest, limit) }), 1);
    case 'minProperties':
    case 'maxProperties':
    case 'additionalProperties':
    case 'patternProperties':
    case 'propertyNames':
      return value === true ? [] : [ofKind(path, 'object')];
    case 'multipleOf':
      return [ofKind(path, 'number')];
    case 'pattern':
    case 'format':
      return [ofKind(path, 'string')];
    case 'uniqueItems':
      return value === true ? [ofKind(path, 'array')] : [];
    case 'items':
    case 'contains':
    case 'prefixItems':
    case 'additionalItems':
      return value === true ? [] : [ofKind(path, 'array')];
    case 'required':
      return listed(value).flatMap((name) =>
        typeof name === 'string' ? [[...ofKind(path, 'object'), gone([...path, name])]] : [],
      );
    case 'properties':
      return members(value).map(([name, one]) => [
        there([...path, name]),
        schemaAt([...path, name], inner(one, name), false),
      ]);
    case 'allOf':
      return listed(value).map((one, place) => [schemaAt(path, inner(one, place), false)]);
    case 'anyOf':
      return [listed(value).map((one, place) => schemaAt(path, inner(one, place), false))];
    case 'oneOf':
      return brokenOneOf(here, listed(value));
    case 'not':
      return [[schemaAt(path, inner(value))]];
    case 'if':
      return brokenCondition(here, value);
    case 'dependentRequired':
    case 'dependentSchemas':
    case 'dependencies':
      return members(value).flatMap(([name, wanted]) =>
        (Array.isArray(wanted) ? wanted : [wanted]).map((one): Claim[] => [
          there([...path, name]),
          typeof one === 'string' ? gone([...path, one]) : schemaAt(path, inner(one, name), false),
        ]),
      );
    default:
      return [[]];
  }
};

/** None holds, or two do. */
const brokenOneOf = ({ path, placed }: Here, all: readonly Json[]): Claim[][] => {
  if (all.length > MOST_APART) return [[]];
  const at = (place: number, holds: boolean): Claim =>
    schemaAt(path, below(placed, all[place] ?? true, 'oneOf', place), holds);
  const places = [...all.keys()];
  return [
    places.map((place) => at(place, false)),
    ...places.flatMap((one) =>
      places.filter((other) => other > one).map((other) => [at(one, true), at(other, true)]),
    ),
  ];
};

const brokenCondition = ({ path, placed, schema }: Here, question: Json): Claim[][] => {
  const at = below(placed, question, 'if');
  const way = (keyword: 'then' | 'else'): Claim[][] => {
    const branch = schema[keyword];
    return branch === undefined
      ? []
      : [[schemaAt(path, at, keyword === 'then'), schemaAt(path, below(placed, branch, keyword), false)]];
  };
  return [...way('then'), ...way('else')];
};

/** A number that is not whole may be what breaks `integer`. */
const withoutType = (schema: JsonObject, known: Known): readonly Kind[] => {
  const kinds = kindsIn(schema) ?? [];
  const types = Array.isArray(schema['type']) ? schema['type'] : [schema['type']];
  return known.kinds.filter(
    (kind) =>
      !kinds.includes(kind) || (kind === 'number' && !types.includes('number') && known.isWhole !== true),
  );
};
