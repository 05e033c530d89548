import { FILE_SCHEMA, isFileReference } from '../../files/file-schema';
import { isObject, type Json, type JsonObject } from '../../json';
import { EACH, toPointer, type Path } from '../../pointer';
import type { Dialect } from '../dialects';
import { referencesOf, type RefTargets } from '../refs';
import type { Claim, Placed } from './claims';
import { formatLengths } from './format-lengths';
import { higher, KINDS, lower, type Kind, type Known, type Limit } from './known';
import { isData, type Reasoner } from './reasoner';

/** What the schemas of a form say, as claims. What is not understood says nothing. */
export const schemaClaims =
  (refs: RefTargets) =>
  (reasoner: Reasoner, path: Path, placed: Placed, holds: boolean): void => {
    const { schema } = placed;
    if (typeof schema === 'boolean') {
      if (schema !== holds)
        reasoner.claim({
          kind: 'never',
          reason: `"${String(schema)}" (${placeOf(placed)}) lets nothing be right there`,
        });
      return;
    }
    if (!isObject(schema)) return;
    const here = { reasoner, path, placed, schema, refs };
    if (holds) satisfied(here);
    else
      reasoner.claim({
        kind: 'any',
        ways: broken(here),
        what: `nothing could break what is said at ${placeOf(placed)}`,
      });
  };

interface Here {
  readonly reasoner: Reasoner;
  readonly path: Path;
  readonly placed: Placed;
  readonly schema: JsonObject;
  readonly refs: RefTargets;
}

export const placeOf = ({ file, pointer }: Placed): string =>
  file === 'schema.json' ? `#${pointer}` : `${file}#${pointer}`;

const below = (placed: Placed, schema: Json, ...tokens: (string | number)[]): Placed => ({
  ...placed,
  schema,
  pointer: placed.pointer + toPointer(tokens),
});

const schemaAt = (path: Path, placed: Placed, holds = true): Claim => ({
  kind: 'schema',
  path,
  placed,
  holds,
});
const there = (path: Path): Claim => ({ kind: 'there', path });
const gone = (path: Path): Claim => ({ kind: 'gone', path });

const listed = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const members = (value: Json | undefined): [string, Json][] => (isObject(value) ? Object.entries(value) : []);

/** What each draft's validator knows for certain. Of other words nothing is claimed. */
const since = ({ name }: Dialect, draft: Dialect['name']): boolean => name >= draft || /^20/.test(name);
const knows = (dialect: Dialect, keyword: string): boolean => {
  switch (keyword) {
    case 'if':
      return since(dialect, 'draft-07');
    case 'const':
    case 'contains':
      return since(dialect, 'draft-06');
    case 'dependentRequired':
    case 'dependentSchemas':
      return dialect.name === '2020-12' || dialect.name === '2019-09';
    case 'dependencies':
      return dialect.name.startsWith('draft');
    case 'prefixItems':
      return dialect.name === '2020-12';
    default:
      return true;
  }
};

/** Schemas that a schema refers to; undefined where one is not followed. */
const referred = ({ schema, placed, refs }: Here): (Placed | undefined)[] =>
  referencesOf(schema, refs.dialect).map(([keyword, ref]) => {
    if (keyword !== '$ref') return undefined;
    if (isFileReference(ref)) return { ...placed, schema: FILE_SCHEMA, pointer: `${placed.pointer}/$ref` };
    // A rule in ui.json refers to the form's schema.
    const target = refs.find(ref, placed.file === 'schema.json' ? placed.pointer : '');
    const found = target === undefined ? undefined : refs.schemas.get(target);
    return found === undefined || target === undefined
      ? undefined
      : { ...placed, schema: found, file: 'schema.json', pointer: target };
  });

const satisfied = (here: Here): void => {
  const { reasoner, path, placed, schema, refs } = here;
  const { dialect } = refs;
  const references = referred(here);
  for (const target of references) if (target !== undefined) reasoner.claim(schemaAt(path, target));
  if (references.length > 0 && !dialect.besideRef) return;
  reasoner.learn(path, (known) => facts(here, known));
  listed(schema['allOf']).forEach((inner, place) =>
    reasoner.claim(schemaAt(path, below(placed, inner, 'allOf', place))),
  );
  insideOf(here);
  if (placed.isAlone === true) return;
  for (const keyword of ['anyOf', 'oneOf']) {
    const all = schema[keyword];
    if (Array.isArray(all))
      reasoner.claim({
        kind: 'any',
        ways: all.map((inner, place) => [schemaAt(path, below(placed, inner, keyword, place))]),
        what: `none of the schemas of "${keyword}" (${placeOf(placed)}) can be satisfied`,
      });
  }
  if (schema['not'] !== undefined) reasoner.claim(schemaAt(path, below(placed, schema['not'], 'not'), false));
  reasoner.claim(...conditional(here), ...dependent(here));
  contained(here);
};

const conditional = ({ path, placed, schema, refs }: Here): Claim[] => {
  const { if: question, then: yes = true, else: no = true } = schema;
  if (question === undefined || !knows(refs.dialect, 'if') || (yes === true && no === true)) return [];
  const at = below(placed, question, 'if');
  const what = `"if" (${placeOf(placed)}) leads to nothing that can be satisfied`;
  return [
    {
      kind: 'any',
      ways: [
        [schemaAt(path, at), schemaAt(path, below(placed, yes, 'then'))],
        [schemaAt(path, at, false), schemaAt(path, below(placed, no, 'else'))],
      ],
      what,
    },
  ];
};

const dependent = ({ path, placed, schema, refs: { dialect } }: Here): Claim[] =>
  ['dependentRequired', 'dependentSchemas', 'dependencies'].flatMap((keyword) =>
    knows(dialect, keyword)
      ? members(schema[keyword]).map(([name, wanted]): Claim => ({
          kind: 'any',
          ways: [
            notObject(path),
            [gone([...path, name])],
            [
              there([...path, name]),
              ...(Array.isArray(wanted)
                ? wanted.flatMap((other) => (typeof other === 'string' ? [there([...path, other])] : []))
                : [schemaAt(path, below(placed, wanted, keyword, name))]),
            ],
          ],
          what: `"${keyword}" of ${JSON.stringify(name)} (${placeOf(placed)}) cannot be satisfied`,
        }))
      : [],
  );

const notObject = (path: Path): Claim[] => [
  {
    kind: 'known',
    path,
    change: (known) => ({ ...known, kinds: known.kinds.filter((one) => one !== 'object') }),
  },
];

/** What is said of members and entries. */
const insideOf = ({ reasoner, path, placed, schema, refs: { dialect } }: Here): void => {
  const properties = members(schema['properties']);
  for (const [name, inner] of properties)
    reasoner.tellMember(path, name, below(placed, inner, 'properties', name));
  const items = schema['items'];
  const firstOnes =
    Array.isArray(items) && !knows(dialect, 'prefixItems')
      ? items
      : knows(dialect, 'prefixItems')
        ? listed(schema['prefixItems'])
        : [];
  const keyword = Array.isArray(items) ? 'items' : 'prefixItems';
  firstOnes.forEach((inner, place) => reasoner.tellMember(path, place, below(placed, inner, keyword, place)));
  if (isObject(items)) reasoner.tellMember(path, EACH, below(placed, items, 'items'));
  if (placed.isAlone === true) return;
  const patterned = members(schema['patternProperties']);
  if (patterned.length > 0)
    reasoner.tellInside(path, {
      patterned: patterned.map(([pattern, inner]) => ({
        pattern,
        placed: below(placed, inner, 'patternProperties', pattern),
      })),
    });
  const others = schema['additionalProperties'];
  if (others === undefined || others === true) return;
  reasoner.tellInside(path, {
    others: [
      {
        names: new Set(properties.map(([name]) => name)),
        patterns: patterned.map(([pattern]) => pattern),
        placed: below(placed, others, 'additionalProperties'),
      },
    ],
  });
};

/** An entry that `contains` looks for is one that `items` allows, too. */
const contained = ({ reasoner, path, placed, schema, refs: { dialect } }: Here): void => {
  const { contains, items, minContains = 1 } = schema;
  const isCounted = dialect.name === '2020-12' || dialect.name === '2019-09';
  if (contains === undefined || !knows(dialect, 'contains') || isData(minContains)) return;
  const least = isCounted ? minContains : 1;
  if (typeof least !== 'number' || least < 1) return;
  reasoner.learn(path, (known) => ({
    ...known,
    fewest: higher(known.fewest, { value: least, from: placeOf(below(placed, contains, 'contains')) }),
  }));
  // Only of what is a list for certain.
  if (schema['type'] !== 'array' || schema['prefixItems'] !== undefined || Array.isArray(items)) return;
  const entry = [...path, reasoner.someEntry()];
  reasoner.claim(there(entry), schemaAt(entry, below(placed, contains, 'contains')));
  if (isObject(items) || typeof items === 'boolean')
    reasoner.claim(schemaAt(entry, below(placed, items, 'items')));
};

const number = (schema: JsonObject, keyword: string): number | undefined => {
  const value = schema[keyword];
  return typeof value === 'number' ? value : undefined;
};

/** Of the plain keywords: which values may stand there. */
const facts = ({ schema, placed, refs: { dialect } }: Here, before: Known): Known => {
  const limit = (keyword: string): Limit | undefined => {
    const value = number(schema, keyword);
    return value === undefined ? undefined : { value, from: placeOf(below(placed, value, keyword)) };
  };
  const least = (name: keyof Known, keyword: string) => {
    const found = limit(keyword);
    return found && { [name]: higher(before[name] as Limit | undefined, found) };
  };
  const most = (name: keyof Known, keyword: string) => {
    const found = limit(keyword);
    return found && { [name]: lower(before[name] as Limit | undefined, found) };
  };
  let known: Known = {
    ...before,
    ...least('shortest', 'minLength'),
    ...most('longest', 'maxLength'),
    ...least('fewest', 'minItems'),
    ...most('most', 'maxItems'),
    ...least('leastMembers', 'minProperties'),
    ...most('mostMembers', 'maxProperties'),
    ...(schema['uniqueItems'] === true && { isDistinct: true }),
    ...typed(schema, placed, before),
    ...ranged(schema, limit, before),
  };
  const { pattern, format, required } = schema;
  if (typeof pattern === 'string') known = { ...known, patterns: [...known.patterns, pattern] };
  if (typeof format === 'string') known = formatted(known, format, placeOf(below(placed, format, 'format')));
  const prefix = knows(dialect, 'prefixItems') ? listed(schema['prefixItems']).length : 0;
  if (schema['items'] === false && known.most === undefined)
    known = { ...known, most: { value: prefix, from: placeOf(below(placed, false, 'items')) } };
  for (const keyword of ['const', 'enum']) known = chosen(known, schema, keyword, placed, dialect);
  if (placed.isAlone === true || !Array.isArray(required)) return known;
  const at = placeOf(below(placed, required, 'required'));
  const needs = required.flatMap((name): [string, string][] =>
    typeof name === 'string' ? [[name, at]] : [],
  );
  return { ...known, needs: new Map([...needs, ...known.needs]) };
};

const chosen = (
  known: Known,
  schema: JsonObject,
  keyword: string,
  placed: Placed,
  dialect: Dialect,
): Known => {
  const said = schema[keyword];
  if (said === undefined || isData(said) || !knows(dialect, keyword)) return known;
  const all = keyword === 'const' ? [said] : said;
  if (!Array.isArray(all)) return known;
  const from = placeOf(below(placed, said, keyword));
  if (known.values === undefined) return { ...known, values: all, valuesFrom: from };
  const texts = new Set(all.map((value) => JSON.stringify(value)));
  // Objects may be the same with their members in another order: they stay.
  const values = known.values.filter(
    (value) => isObject(value) || Array.isArray(value) || texts.has(JSON.stringify(value)),
  );
  return { ...known, values, valuesFrom: `${known.valuesFrom ?? ''} and ${from}` };
};

const typed = (schema: JsonObject, placed: Placed, before: Known): Partial<Known> => {
  const kinds = kindsIn(schema);
  if (kinds === undefined) return {};
  const types = listed(Array.isArray(schema['type']) ? schema['type'] : [schema['type'] ?? null]);
  return {
    kinds: before.kinds.filter((kind) => kinds.includes(kind)),
    kindsFrom: [
      ...(before.kindsFrom === undefined ? [] : [before.kindsFrom]),
      placeOf(below(placed, true, 'type')),
    ]
      .slice(-2)
      .join(' and '),
    ...(types.includes('integer') && !types.includes('number') && { isWhole: true }),
  };
};

const kindsIn = ({ type, nullable }: JsonObject): readonly Kind[] | undefined => {
  if (type === undefined || isData(type)) return undefined;
  const names = [...(Array.isArray(type) ? type : [type]), ...(nullable === true ? ['null'] : [])];
  return KINDS.filter((kind) => names.includes(kind) || (kind === 'number' && names.includes('integer')));
};

type LimitOf = (keyword: string) => Limit | undefined;

/** Draft-04 says of a limit that it is exclusive; later drafts have limits of their own for that. */
const ranged = (schema: JsonObject, limit: LimitOf, before: Known): Partial<Known> => {
  const [low, high] = [limit('minimum'), limit('maximum')];
  const [above, under] = [limit('exclusiveMinimum'), limit('exclusiveMaximum')];
  const step = limit('multipleOf');
  const lows = [
    ...(low ? [{ ...low, open: schema['exclusiveMinimum'] === true }] : []),
    ...(above ? [{ ...above, open: true }] : []),
  ];
  const highs = [
    ...(high ? [{ ...high, open: schema['exclusiveMaximum'] === true }] : []),
    ...(under ? [{ ...under, open: true }] : []),
  ];
  return {
    ...(lows.length > 0 && { low: lows.reduce<Limit | undefined>(higher, before.low) }),
    ...(highs.length > 0 && { high: highs.reduce<Limit | undefined>(lower, before.high) }),
    ...(step !== undefined && step.value > 0 && { steps: [...before.steps, step] }),
  };
};

const formatted = (known: Known, format: string, from: string): Known => {
  const [least, most] = formatLengths(format);
  return {
    ...known,
    formats: [...known.formats, format],
    ...(least > 0 && { shortest: higher(known.shortest, { value: least, from }) }),
    ...(most < Infinity && { longest: lower(known.longest, { value: most, from }) }),
  };
};

/** The ways in which a schema may be broken. One without claims stands for ways that are not understood. */
const broken = (here: Here): Claim[][] => {
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
