import { isObject, type Json, type JsonObject } from '../json';
import type { Path, Pointer } from '../pointer';
import type { Building } from './building';
import type { Node, When } from './form-model';
import type { ObjectContext } from './object-context';
import { below, present } from './schema-parts';
import { holdsOfNothing } from './ui-absent';
import { reach, statedScope } from './ui-scope';
import { valuePaths } from './ui-walk';
import { both, either, unless } from './when';
import { faultIn, remarkIn } from './ui-fault';

/** What a rule of ui.json does to its element. */
export interface RuleEffect {
  readonly shown: When;
  /** Where it enables or disables. */
  readonly enabled?: When;
  /** The rule itself, where it shows or hides. */
  readonly hides?: JsonObject;
}

const NO_RULE: RuleEffect = { shown: 'always' };

export const ruleOf = (
  b: Building,
  element: JsonObject,
  pointer: Pointer,
  base: ObjectContext,
): RuleEffect => {
  const { rule } = element;
  if (!isObject(rule)) return NO_RULE;
  const at = below(pointer, 'rule');
  unknownMembers(b, rule, ['effect', 'condition'], at, 'rule');
  const holds = conditionOf(b, rule['condition'], below(at, 'condition'), base);
  if (holds === undefined) return NO_RULE;
  switch (rule['effect']) {
    case 'SHOW':
      return { ...NO_RULE, shown: holds, hides: rule };
    case 'HIDE':
      return { ...NO_RULE, shown: unless(holds), hides: rule };
    case 'ENABLE':
      return { ...NO_RULE, enabled: holds };
    case 'DISABLE':
      return { ...NO_RULE, enabled: unless(holds) };
    default:
      return faultIn(
        b,
        below(at, 'effect'),
        'A rule has no such effect.',
        'Use SHOW, HIDE, ENABLE or DISABLE.',
        NO_RULE,
      );
  }
};

/** Notes what a rule shows or hides, to be held against what the schema requires. */
export const noteHiding = (
  b: Building,
  { hides }: RuleEffect,
  pointer: Pointer,
  base: ObjectContext,
  nodes: readonly Node[],
): void => {
  if (hides)
    b.ruled.push({ pointer: below(pointer, 'rule'), rule: hides, base, paths: nodes.flatMap(valuePaths) });
};

/** A condition of a rule as a `When`: `{ scope, schema }`, `{ scope, expectedValue }`, or several by AND and OR. */
const conditionOf = (
  b: Building,
  condition: Json | undefined,
  pointer: Pointer,
  base: ObjectContext,
): When | undefined => {
  if (!isObject(condition))
    return faultIn<When | undefined>(b, pointer, 'The rule has no condition.', WRITE_CONDITION, undefined);
  if (Array.isArray(condition['conditions'])) {
    unknownMembers(b, condition, ['type', 'conditions'], pointer, 'condition of several');
    return several(b, condition, condition['conditions'], pointer, base);
  }
  unknownMembers(b, condition, CONDITION, pointer, 'condition');
  const scope = statedScope(b, condition, pointer);
  const reached = scope && reach(b, base, scope);
  if (scope === undefined || reached === undefined || reached.to === 'nothing')
    return faultIn<When | undefined>(
      b,
      below(pointer, 'scope'),
      'The condition looks at something that is not in schema.json.',
      WRITE_SCOPE,
      undefined,
    );
  if (reached.to === 'entries')
    return faultIn<When | undefined>(
      b,
      below(pointer, 'scope'),
      'The condition looks into the entries of a list, of which there may be many.',
      'Let the scope be the list, and write "schema": { "contains": ... }; or write the rule in "detail" of the list, whose scopes start at the entry.',
      undefined,
    );
  const schema = condition['schema'] ?? constOf(condition['expectedValue']);
  if (schema === undefined)
    return faultIn<When | undefined>(b, pointer, 'The condition has no schema.', WRITE_CONDITION, undefined);
  const path: Path = [...base.path, ...scope];
  const source = `ui.json#${pointer}`;
  const check = { kind: 'schema', key: source } as const;
  // The answer itself is an object, with or without anything in it.
  const emptyIfAbsent = path.length === 0 && base.properties.size > 0;
  const holds = b.conditions.add({
    scope: path,
    source,
    schema,
    check,
    compiled: { inline: schema },
    emptyIfAbsent,
  });
  return condition['failWhenUndefined'] !== true && holdsOfNothing(schema)
    ? either(holds, unless(isThere(b, path, source)))
    : holds;
};

const CONDITION = ['type', 'scope', 'schema', 'expectedValue', 'failWhenUndefined'];

const several = (
  b: Building,
  condition: JsonObject,
  conditions: readonly Json[],
  pointer: Pointer,
  base: ObjectContext,
): When | undefined => {
  const { type } = condition;
  if ((type !== 'AND' && type !== 'OR') || conditions.length === 0)
    return faultIn<When | undefined>(
      b,
      pointer,
      'A condition of several says how they go together, and has one or more of them.',
      'Write { "type": "AND", "conditions": [...] }, or "OR".',
      undefined,
    );
  const parts = conditions.map((inner, place) =>
    conditionOf(b, inner, below(pointer, 'conditions', place), base),
  );
  const [together, start] = type === 'OR' ? [either, 'never' as const] : [both, 'always' as const];
  return parts.reduce<When>((all, part) => (part === undefined ? all : together(all, part)), start);
};

/** That the value at a path has been answered. */
const isThere = (b: Building, path: Path, source: string): When => {
  const name = path.at(-1);
  return typeof name === 'string' ? present(b, path.slice(0, -1), name, `${source} (answered)`) : 'always';
};

const unknownMembers = (
  b: Building,
  value: JsonObject,
  known: readonly string[],
  pointer: Pointer,
  what: string,
): void => {
  for (const name of Object.keys(value))
    if (!known.includes(name))
      remarkIn(
        b,
        below(pointer, name),
        `A ${what} has no ${JSON.stringify(name)}: it does nothing.`,
        `It has ${known.join(', ')}.`,
      );
};

const constOf = (expected: Json | undefined) => (expected === undefined ? undefined : { const: expected });

const WRITE_CONDITION = 'Write "condition": { "scope": "#/properties/...", "schema": { "const": ... } }.';
const WRITE_SCOPE = 'Write the pointer of a property, for example "#/properties/kind".';
