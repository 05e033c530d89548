import type { Json } from '../json';
import { missingAt } from '../answer/tidy';
import { toPointer, type Pointer } from '../pointer';
import type { AjvError } from './compiled-form';
import type { ShownPlaces } from './shown-places';

/** An error with the place that it is told at. */
export interface PlacedError {
  readonly pointer: Pointer;
  readonly keyword: string;
  readonly params: Readonly<Record<string, Json>>;
  /** Where one of several values is wanted: all of them. */
  readonly oneOf?: readonly Pointer[];
}

const WRAPPERS = new Set(['anyOf', 'oneOf']);
const TOO_MANY = ['additionalProperties', 'unevaluatedProperties', 'propertyNames'];
const NAMES = ['additionalProperty', 'unevaluatedProperty', 'propertyName'];

/**
 * The validator's errors as a person can use them: each at the value that is to be mended, one for a choice whatever way
 * the schema offers it, and none that only says that another one is there.
 */
export const placedErrors = (errors: readonly AjvError[], places: ShownPlaces): PlacedError[] => {
  const unwrapped = errors.filter(({ keyword }) => WRAPPERS.has(keyword)).reduce(withoutBranches, errors);
  const isWhole = (error: AjvError) => error.keyword !== 'if' || !hasOther(unwrapped, error);
  return unwrapped.filter(isWhole).map((error) => placed(error, errors, places));
};

const isBranchOf = (wrapper: AjvError, error: AjvError) =>
  error !== wrapper &&
  (error.schemaPath.startsWith(`${wrapper.schemaPath}/`) ||
    (error.schemaPath.includes('/$defs/') && isWithin(wrapper.instancePath, error.instancePath)));

const isWithin = (outer: Pointer, inner: Pointer) => inner === outer || inner.startsWith(`${outer}/`);

/** Of alternatives that all failed, one error: the wrapper's own, or the branch that lacks least. */
const withoutBranches = (errors: readonly AjvError[], wrapper: AjvError): readonly AjvError[] => {
  const inner = errors.filter((error) => isBranchOf(wrapper, error));
  if (!errors.includes(wrapper) || inner.length === 0) return errors;
  const others = errors.filter((error) => !inner.includes(error));
  const deeper = inner.some(({ instancePath }) => instancePath !== wrapper.instancePath);
  if (!deeper) return others;
  return [...others.filter((error) => error !== wrapper), ...fewest(wrapper, inner)];
};

const fewest = (wrapper: AjvError, inner: readonly AjvError[]): readonly AjvError[] => {
  const branches = new Map<string, AjvError[]>();
  for (const error of inner) {
    const branch = error.schemaPath.slice(wrapper.schemaPath.length + 1).split('/')[0] ?? '';
    branches.set(branch, [...(branches.get(branch) ?? []), error]);
  }
  return [...branches.values()].reduce((least, branch) => (branch.length < least.length ? branch : least));
};

const hasOther = (errors: readonly AjvError[], wrapper: AjvError) =>
  errors.some((error) => error.keyword !== 'if' && isWithin(wrapper.instancePath, error.instancePath));

const placed = (error: AjvError, all: readonly AjvError[], places: ShownPlaces): PlacedError => {
  const { keyword, params, instancePath } = error;
  const missing = missingAt(error);
  if (missing !== undefined) return { pointer: missing, keyword, params };
  const name = NAMES.map((key) => params[key]).find((value) => typeof value === 'string');
  if (TOO_MANY.includes(keyword) && name !== undefined)
    return { pointer: instancePath + toPointer([name]), keyword, params };
  const oneOf = keyword === 'anyOf' ? wantedBy(error, all) : [];
  if (oneOf[0] !== undefined) return { pointer: oneOf[0], keyword, params, oneOf };
  return placedChoice({ pointer: instancePath, keyword, params }, places);
};

/** The values of which at least one is wanted: `anyOf` of `required`. */
const wantedBy = (wrapper: AjvError, all: readonly AjvError[]): Pointer[] => {
  const inner = all.filter((error) => isBranchOf(wrapper, error));
  const missing = inner.map(missingAt);
  return missing.every((pointer) => pointer !== undefined) ? [...new Set(missing)] : [];
};

const CHOICE_KEYWORDS = new Set(['enum', 'const', 'oneOf', 'anyOf', 'type']);

/** Whatever keyword says so, a choice that is none of the offered ones is one and the same mistake. */
const placedChoice = (error: PlacedError, places: ShownPlaces): PlacedError => {
  if (!CHOICE_KEYWORDS.has(error.keyword)) return error;
  const own = places.at(error.pointer)?.about;
  if (own?.kind === 'choice' || own?.kind === 'tick') return { ...error, keyword: 'enum' };
  const around = error.pointer.slice(0, Math.max(0, error.pointer.lastIndexOf('/')));
  const isChosen = own === undefined && places.at(around)?.about?.kind === 'choices';
  return isChosen ? { ...error, pointer: around, keyword: 'enum' } : error;
};
