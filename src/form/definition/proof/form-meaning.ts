import { isObject, type Json } from '../../json';
import type { BuiltForm } from '../../model/build-form';
import type { Condition, ConditionUse, When } from '../../model/conditions';
import { standingsOf, type Standing } from '../../trial/standings';
import { ANY, type Path } from '../../pointer';
import type { CompiledForm } from '../../validation/compiled-form';
import type { FormDefinition } from '../form-definition';
import { refTargets } from '../refs';
import { among, noneOf, type Claim, type Placed } from './claims';
import type { Meaning } from './reasoner';
import { schemaClaims } from './schema-claims';

/** What has to hold for a node to be asked for. What it hangs on among variants is left out: of those a person chooses one. */
export const chainOf = ({ node, page, around }: Standing): When[] => [
  page.shown,
  ...around.map(({ node: outer }) => outer.shown),
  node.shown,
];

/** What claims mean in a form: by its schemas, its conditions, and by what is asked for. */
export const formMeaning = (
  definition: FormDefinition,
  { model, conditionSchemas }: BuiltForm,
  compiled: CompiledForm,
): Meaning => {
  const refs = refTargets(definition.schema);
  const guards = guardsOf(standingsOf(model));
  const placedOf = ({ check, source }: Condition): Placed | undefined => {
    if (check.kind !== 'schema') return undefined;
    const found = conditionSchemas.get(check.key);
    if (found === undefined) return undefined;
    if ('inline' in found)
      return { schema: found.inline, file: 'ui.json', pointer: source.replace(/^[^#]*#/, '') };
    const schema = refs.schemas.get(found.pointer);
    return schema === undefined ? undefined : { schema, file: 'schema.json', pointer: found.pointer };
  };
  const ofCondition = (condition: Condition, holds: boolean): Claim[] => {
    const { scope, check, test } = condition;
    if (scope.includes(ANY)) return [];
    if (check.kind === 'present') return [{ kind: holds ? 'there' : 'gone', path: [...scope, check.name] }];
    if (check.kind === 'answered') return holds ? [{ kind: 'there', path: scope }] : [];
    if (compiled.checks[check.key] === undefined)
      return test === undefined ? [] : compared(test.path, test.anyOf, holds);
    const placed = placedOf(condition);
    if (placed === undefined) return [];
    const ways: Claim[][] = [
      [
        { kind: 'there', path: scope },
        { kind: 'schema', path: scope, placed, holds },
      ],
    ];
    const ofNothing = condition.emptyIfAbsent === true && compiled.checks[check.key]?.({}).length === 0;
    if (scope.length > 0 && ofNothing === holds) ways.push([{ kind: 'gone', path: scope }]);
    return [
      { kind: 'any', ways, what: `the condition at ${condition.source} cannot ${holds ? 'hold' : 'fail'}` },
    ];
  };
  const ofUse = ({ condition: place, not }: ConditionUse, holds: boolean): Claim[] => {
    const condition = model.conditions[place];
    return condition === undefined ? [] : ofCondition(condition, holds !== not);
  };
  return {
    schema: schemaClaims(refs),
    there: (path) => guards.get(JSON.stringify(path)) ?? [],
    when: ({ when, holds }) => {
      if (typeof when === 'string')
        return (when === 'always') === holds ? [] : [{ kind: 'never', reason: 'it is never shown' }];
      const what = 'what it hangs on never holds';
      return holds
        ? [{ kind: 'any', ways: when.anyOf.map((all) => all.flatMap((use) => ofUse(use, true))), what }]
        : when.anyOf.map((all): Claim => ({ kind: 'any', ways: all.map((use) => ofUse(use, false)), what }));
    },
  };
};

const compared = (path: Path, values: readonly Json[], holds: boolean): Claim[] => {
  if (values.some((value) => isObject(value) || Array.isArray(value))) return [];
  if (holds) return among(path, values);
  const ways: Claim[][] = [[{ kind: 'gone', path }], [{ kind: 'there', path }, noneOf(path, values)]];
  return [{ kind: 'any', ways, what: 'it is to be something else' }];
};

/**
 * For values that some question edits: what is in a question that is not asked for is taken out before the answer is sent in. In
 * shapes to choose from it may stay.
 */
const guardsOf = (standings: readonly Standing[]): ReadonlyMap<string, readonly Claim[]> => {
  const chains = new Map<string, When[][] | 'none'>();
  // A member whose name is given by the person may be the one that a question asks for.
  const open = new Set(
    standings.flatMap(({ node }) => (node.kind === 'members' ? [JSON.stringify(node.path)] : [])),
  );
  for (const standing of standings) {
    const { node, around } = standing;
    if (node.kind === 'note' || node.kind === 'group') continue;
    const key = JSON.stringify(node.path);
    const isLoose =
      node.kind === 'variants' ||
      node.kind === 'members' ||
      node.path.includes(ANY) ||
      open.has(JSON.stringify(node.path.slice(0, -1))) ||
      around.some(({ node: outer }) => outer.kind === 'variants' || outer.kind === 'members');
    const before = chains.get(key) ?? [];
    chains.set(key, isLoose || before === 'none' ? 'none' : [...before, chainOf(standing)]);
  }
  return new Map(
    [...chains].flatMap(([key, all]): [string, Claim[]][] => {
      if (all === 'none') return [];
      const ways = all.map((chain) => shownBy(chain));
      return ways.some((way) => way.length === 0)
        ? []
        : [[key, [{ kind: 'any', ways, what: 'it is answered, and is never asked for' }]]];
    }),
  );
};

/** That all of these hold. */
export const shownBy = (chain: readonly When[]): Claim[] =>
  chain.flatMap((when): Claim[] => (when === 'always' ? [] : [{ kind: 'when', when, holds: true }]));

/** That one of them does not. Undefined where all always hold. */
export const hiddenBy = (chain: readonly When[]): Claim | undefined => {
  const ways = chain.flatMap((when): Claim[][] =>
    when === 'always' ? [] : [[{ kind: 'when', when, holds: false }]],
  );
  return ways.length === 0 ? undefined : { kind: 'any', ways, what: 'it is always asked for' };
};
