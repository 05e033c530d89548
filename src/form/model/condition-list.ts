import type { Json } from '../json';
import { isObject } from '../json';
import type { Path } from '../pointer';
import { choiceTest } from './choice-test';
import type { Check, Condition, When } from './form-model';
import { mentionedPaths } from './mentioned-paths';
import { whenever } from './when';

/** Where the validator finds a condition's schema: in schema.json at a pointer, or here. */
export type ConditionSchema = { readonly pointer: string } | { readonly inline: Json };

export interface NewCondition {
  readonly scope: Path;
  readonly source: string;
  /** What the schema says, for reading. */
  readonly schema: Json;
  readonly check: Check;
  /** For a check by schema: where the validator finds it. */
  readonly compiled?: ConditionSchema;
  readonly emptyIfAbsent?: boolean;
}

/** The conditions of a form in the order in which they were met. Model and validator are both made from it. */
export interface ConditionList {
  /** That the condition holds. The same condition added twice is one. */
  readonly add: (condition: NewCondition) => When;
  readonly conditions: readonly Condition[];
  /** What the validator must be able to judge, by the keys of the checks. */
  readonly schemas: ReadonlyMap<string, ConditionSchema>;
  /** For each condition, the values that it looks at. */
  readonly mentions: readonly (readonly Path[])[];
}

export const conditionList = (): ConditionList => {
  const places = new Map<string, number>();
  const conditions: Condition[] = [];
  const schemas = new Map<string, ConditionSchema>();
  const mentions: (readonly Path[])[] = [];
  return {
    conditions,
    schemas,
    mentions,
    add: ({ scope, source, schema, check, compiled, emptyIfAbsent }) => {
      const key = JSON.stringify([source, scope]);
      const known = places.get(key);
      if (known !== undefined) return whenever(known);
      const test = isObject(schema) ? choiceTest(schema, scope) : undefined;
      places.set(key, conditions.length);
      if (check.kind === 'schema' && compiled) schemas.set(check.key, compiled);
      mentions.push(mentionedPaths(schema, scope));
      conditions.push({
        scope,
        check,
        source,
        ...(test && { test }),
        ...(emptyIfAbsent === true && { emptyIfAbsent: true as const }),
      });
      return whenever(conditions.length - 1);
    },
  };
};
