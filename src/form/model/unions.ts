import { isObject } from '../json';
import type { Pointer } from '../pointer';
import type { Building } from './building';
import { discriminatorOf } from './discriminate';
import type { When } from './form-model';
import { possibleBranches, type Part } from './schema-parts';
import { isOption } from './options';

/** Alternatives of which one is to be chosen, because they ask for different things. */
export interface Union {
  /** Of the keyword. */
  readonly pointer: Pointer;
  readonly branches: readonly Pointer[];
  readonly when: When;
}

/** The unions of a value: alternatives that are neither options, nor told apart by a member, nor mere demands. */
export const unionsIn = (b: Building, parts: readonly Part[]): Union[] =>
  parts.flatMap((part) =>
    ['oneOf', 'anyOf'].flatMap((keyword): Union[] => {
      const branches = possibleBranches(b, part.pointer, part.schema, keyword);
      if (branches.length < 2 || discriminatorOf(b, branches) !== undefined) return [];
      const all = part.schema[keyword];
      if (!Array.isArray(all) || all.every((branch) => isOption(branch))) return [];
      return branches.some((branch) => asksForSomething(b, branch))
        ? [{ pointer: `${part.pointer}/${keyword}`, branches, when: part.when }]
        : [];
    }),
  );

/** Keywords by which a branch says what is to be filled in, and not only how. */
const ASKING = [
  'type',
  'properties',
  'items',
  'prefixItems',
  'additionalProperties',
  'patternProperties',
  '$ref',
  'enum',
  'const',
  'oneOf',
  'anyOf',
  'allOf',
];

const asksForSomething = (b: Building, branch: Pointer): boolean => {
  const schema = b.refs.schemas.get(branch);
  return (
    isObject(schema) && ASKING.some((keyword) => schema[keyword] !== undefined && !isBare(schema, keyword))
  );
};

/** `"type": "object"` beside nothing but `required` asks for no more than what is asked anyway. */
const isBare = (schema: Record<string, unknown>, keyword: string): boolean =>
  (keyword === 'type' && schema['type'] === 'object' && schema['required'] !== undefined) ||
  (keyword === 'additionalProperties' && typeof schema['additionalProperties'] === 'boolean');
