import { isObject, type Json } from '../../json';
import { EACH, type Path } from '../../pointer';
import type { RefTargets } from '../refs';
import { broken } from './broken';
import type { Claim, Placed } from './claims';
import { facts } from './facts';
import { below, gone, knows, listed, members, MOST_APART, placeOf, referred, schemaAt, there, type Here } from './here';
import { higher } from './known';
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
    if (!Array.isArray(all)) continue;
    const at = (place: number, holds: boolean): Claim[] =>
      all[place] === undefined ? [] : [schemaAt(path, below(placed, all[place], keyword, place), holds)];
    // Of many the others are passed over: to claim that each of them fails takes as many claims as there are pairs.
    const others = keyword === 'oneOf' && all.length <= MOST_APART ? [...all.keys()] : [];
    reasoner.claim({
      kind: 'any',
      ways: [...all.keys()].map((place) => [
        ...at(place, true),
        ...others.filter((other) => other !== place).flatMap((other) => at(other, false)),
      ]),
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
