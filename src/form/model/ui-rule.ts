import { isObject, type Json, type JsonObject } from '../json';
import { EACH, type Path, type Pointer } from '../pointer';
import type { Building } from './building';
import type { When } from './form-model';
import type { ObjectContext } from './object-context';
import { below } from './schema-parts';
import { scopePath } from './ui-scope';
import { both, either, unless } from './when';
import { faultIn, reaches } from './ui-fault';

/** What a rule of ui.json does to its element. */
export interface RuleEffect {
  readonly shown: When;
  readonly enabled: When;
  /** The rule itself, where it shows or hides. */
  readonly hides?: JsonObject;
}

const NO_RULE: RuleEffect = { shown: 'always', enabled: 'always' };

export const ruleOf = (
  b: Building,
  element: JsonObject,
  pointer: Pointer,
  base: ObjectContext,
): RuleEffect => {
  const { rule } = element;
  if (!isObject(rule)) return NO_RULE;
  const at = below(pointer, 'rule');
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
    const parts = condition['conditions'].map((inner, place) =>
      conditionOf(b, inner, below(pointer, 'conditions', place), base),
    );
    const [together, start] =
      condition['type'] === 'OR' ? [either, 'never' as const] : [both, 'always' as const];
    return parts.reduce<When>((all, part) => (part === undefined ? all : together(all, part)), start);
  }
  const scope = typeof condition['scope'] === 'string' ? scopePath(condition['scope']) : undefined;
  const path: Path = [...base.path, ...(scope ?? [])];
  if (scope === undefined || scope.includes(EACH) || !reaches(b, base, scope))
    return faultIn<When | undefined>(
      b,
      below(pointer, 'scope'),
      'The condition looks at something that is not in schema.json.',
      WRITE_SCOPE,
      undefined,
    );
  const schema = condition['schema'] ?? constOf(condition['expectedValue']);
  if (schema === undefined)
    return faultIn<When | undefined>(b, pointer, 'The condition has no schema.', WRITE_CONDITION, undefined);
  const source = `ui.json#${pointer}`;
  const check = { kind: 'schema', key: source } as const;
  return b.conditions.add({ scope: path, source, schema, check, compiled: { inline: schema } });
};

const constOf = (expected: Json | undefined) => (expected === undefined ? undefined : { const: expected });

const WRITE_CONDITION = 'Write "condition": { "scope": "#/properties/...", "schema": { "const": ... } }.';
const WRITE_SCOPE = 'Write the pointer of a property, for example "#/properties/kind".';
