import { isObject, type Json } from '../json';
import { pointerTokens, toPointer, valueAt, type Pointer } from '../pointer';
import { wrapperKeys } from './branch-errors';
import type { AjvError, CompiledForm } from './compiled-form';
import { missingAt } from './missing-at';

/**
 * Where `oneOf` asks for one of several members by `required` and more of them are given: their pointers. None where the
 * alternatives ask for anything else.
 */
export const givenTogether = (
  error: AjvError,
  compiled: CompiledForm,
  answer: Json | undefined,
): readonly Pointer[] => {
  const passing = error.keyword === 'oneOf' ? error.params['passingSchemas'] : undefined;
  const value = valueAt(answer, pointerTokens(error.instancePath));
  if (!Array.isArray(passing) || !isObject(value)) return [];
  for (const key of wrapperKeys(error, compiled)) {
    const names = passing.map((place) =>
      typeof place === 'number' ? onlyMemberOf(compiled.checks[`${key}/${place}`]) : undefined,
    );
    const known = names.filter((name) => name !== undefined);
    if (known.length === passing.length && new Set(known).size === known.length)
      return known.map((name) => error.instancePath + toPointer([name]));
  }
  return [];
};

/** What an object with nothing in it lacks, where it is one member and nothing else. */
const onlyMemberOf = (check: CompiledForm['checks'][string] | undefined): string | undefined => {
  const [error, another] = check?.({}) ?? [];
  const missing = error === undefined || another !== undefined ? undefined : missingAt(error);
  const [name, deeper] = missing === undefined ? [] : pointerTokens(missing);
  return deeper === undefined ? name : undefined;
};
