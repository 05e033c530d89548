import type { Json } from '../json';
import { isAtOrIn, pointerTokens, toPointer, valueAt, type Pointer } from '../pointer';
import { meantBranches } from './branch-errors';
import { givenTogether } from './given-together';
import type { AjvError, CompiledForm } from './compiled-form';
import { missingAt } from './missing-at';
import type { ShownPlaces } from './shown-places';

/** An error with the place that it is told at. */
export interface PlacedError {
  readonly pointer: Pointer;
  readonly keyword: string;
  readonly params: Readonly<Record<string, Json>>;
  /** Where one of several values is wanted: all of them. */
  readonly oneOf?: readonly Pointer[];
  /** What is wrong with a member's name, by itself. */
  readonly inName?: Pick<AjvError, 'keyword' | 'params'>;
  /** The designer's own sentence, where a check of theirs does not hold. */
  readonly message?: string;
  /** A remark that stops nothing. */
  readonly soft?: true;
}

const TOO_MANY = ['additionalProperties', 'unevaluatedProperties', 'propertyNames'];
const NAMES = ['additionalProperty', 'unevaluatedProperty', 'propertyName'];

/**
 * The validator's errors as a person can use them: each at the value that is to be mended, one for a choice whatever way
 * the schema offers it, and none that only says that another one is there.
 */
export const placedErrors = (
  errors: readonly AjvError[],
  places: ShownPlaces,
  compiled: CompiledForm,
  answer: Json | undefined,
): PlacedError[] => {
  const meant = meantBranches(errors.filter(isOfValue), { compiled, answer, choosers: places.choosers });
  const wholes = meant.filter((error) => isWhole(meant, error));
  return wholes.map((error) =>
    ofWholeFile(onlyOneOf(error, compiled, answer) ?? placed(error, errors, places, answer), places),
  );
};

/** What is wrong within what tells of a file is wrong with the file: nobody can mend its hash. */
const ofWholeFile = (error: PlacedError, places: ShownPlaces): PlacedError => {
  for (let at = around(error.pointer); at !== ''; at = around(at))
    if (places.at(at)?.about?.kind === 'file') return { pointer: at, keyword: 'file', params: {} };
  return error;
};

const around = (pointer: Pointer): Pointer => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));

/** What is wrong with a member's name is told by `propertyNames`, once. */
const isOfValue = (error: AjvError): boolean =>
  error.propertyName === undefined || error.keyword === 'propertyNames';

const isBranchOf = (wrapper: AjvError, error: AjvError) =>
  error !== wrapper &&
  (error.schemaPath.startsWith(`${wrapper.schemaPath}/`) ||
    (error.schemaPath.includes('/$defs/') && isAtOrIn(wrapper.instancePath, error.instancePath)));

/** `if` only says that something else is wrong; what `contains` looks for is not asked of each entry. */
const isWhole = (all: readonly AjvError[], error: AjvError): boolean =>
  error.keyword === 'if'
    ? !hasOther(all, error)
    : !all.some((other) => other.keyword === 'contains' && isBranchOf(other, error));

const hasOther = (errors: readonly AjvError[], wrapper: AjvError) =>
  errors.some((error) => error.keyword !== 'if' && isAtOrIn(wrapper.instancePath, error.instancePath));

/** Of values of which one is wanted, several are given: told at the first of them. */
const onlyOneOf = (
  error: AjvError,
  compiled: CompiledForm,
  answer: Json | undefined,
): PlacedError | undefined => {
  const [pointer, ...others] = givenTogether(error, compiled, answer);
  if (pointer === undefined || others.length === 0) return undefined;
  return { pointer, keyword: error.keyword, params: error.params, oneOf: [pointer, ...others] };
};

const placed = (
  error: AjvError,
  all: readonly AjvError[],
  places: ShownPlaces,
  answer: Json | undefined,
): PlacedError => {
  const { keyword, params, instancePath } = error;
  const missing = missingAt(error);
  if (missing !== undefined) return { pointer: missing, keyword, params };
  const name = NAMES.map((key) => params[key]).find((value) => typeof value === 'string');
  if (TOO_MANY.includes(keyword) && name !== undefined) {
    const inName = all.find(
      (one) =>
        one !== error &&
        one.propertyName === name &&
        one.instancePath === instancePath &&
        one.keyword !== keyword,
    );
    return { pointer: instancePath + toPointer([name]), keyword, params, ...(inName && { inName }) };
  }
  const isChooser = places.at(instancePath)?.about?.kind === 'variants';
  const oneOf = isNoneMet(error) && !isChooser ? wantedBy(error, all) : [];
  const place = keyword === 'minItems' ? firstMissingPlace(error, places, answer) : undefined;
  if (place !== undefined) return { pointer: place, keyword: 'required', params };
  if (oneOf[0] !== undefined) return { pointer: oneOf[0], keyword: 'anyOf', params, oneOf };
  return placedChoice({ pointer: instancePath, keyword, params }, places);
};

/** A tuple's places have questions of their own: the first that is not answered is what is missing. */
const firstMissingPlace = (
  { instancePath }: AjvError,
  places: ShownPlaces,
  answer: Json | undefined,
): Pointer | undefined => {
  const value = valueAt(answer, pointerTokens(instancePath));
  const place = `${instancePath}/${Array.isArray(value) ? value.length : 0}`;
  const about = places.at(instancePath)?.about;
  return about?.kind === 'list' && about.places !== undefined && places.at(place) ? place : undefined;
};

/** Of several alternatives none is met; a value may also meet more of them than it should. */
const isNoneMet = ({ keyword, params }: AjvError): boolean =>
  keyword === 'anyOf' || (keyword === 'oneOf' && params['passingSchemas'] === null);

/** The values of which at least one is wanted: `anyOf` or `oneOf` of `required`. */
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
  const list = around(error.pointer);
  const isChosen = own === undefined && places.at(list)?.about?.kind === 'choices';
  return isChosen ? { ...error, pointer: list, keyword: 'enum' } : error;
};
