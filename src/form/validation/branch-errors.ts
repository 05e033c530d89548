import type { Json } from '../json';
import type { ShownVariants } from '../model/shown-form';
import { pointerTokens, valueAt, type Pointer } from '../pointer';
import type { AjvError, CompiledForm } from './compiled-form';
import { missingAt } from './missing-at';
import { checkKey } from './static-checks';

/** What the errors of an answer are read against. */
export interface Judged {
  readonly compiled: CompiledForm;
  readonly answer: Json | undefined;
  /** The visible choosers, outermost first. */
  readonly choosers: readonly ShownVariants[];
}

/**
 * Of a value that fits none of several alternatives Ajv tells what is wrong with each. A person has one of them in mind, and is
 * told of that: the chosen one; else the one that a member with a value of its own tells; else the one that lacks least. Where
 * nothing tells which, one error says that it is to be chosen.
 */
export const meantBranches = (errors: readonly AjvError[], judged: Judged): readonly AjvError[] => {
  let left = errors;
  const done = new Set<string>();
  for (;;) {
    const wrapper = outermost(left.filter((error) => isWrapper(error) && !done.has(said(error))));
    if (wrapper === undefined) return left;
    done.add(said(wrapper));
    left = withMeant(left, wrapper, judged);
  }
};

const isWrapper = ({ keyword }: AjvError): boolean => keyword === 'oneOf' || keyword === 'anyOf';

const outermost = (wrappers: readonly AjvError[]): AjvError | undefined =>
  wrappers.reduce<AjvError | undefined>(
    (least, one) => (least === undefined || one.schemaPath.length < least.schemaPath.length ? one : least),
    undefined,
  );

const withMeant = (
  errors: readonly AjvError[],
  wrapper: AjvError,
  { compiled, answer, choosers }: Judged,
): readonly AjvError[] => {
  const here = choosers.filter(({ pointer }) => pointer === wrapper.instancePath);
  const asked = (key: string) =>
    here.find(({ variants }) => variants.variants.some((variant) => variant.key.startsWith(`${key}/`)));
  const keys = wrapperKeys(wrapper, compiled);
  const ordered = [...keys.filter((key) => asked(key)), ...keys.filter((key) => !asked(key))];
  const found = ordered
    .map((key) => ({ key, branches: branchesOf(key, wrapper, compiled, answer) }))
    .find(({ branches }) => saysAll(errors, branches.flat()));
  if (found === undefined) return errors;
  const { key, branches } = found;
  const others = withoutAll(errors, branches.flat());
  const chooser = asked(key);
  const meant = chooser
    ? chosenOf(chooser, key, branches)
    : (onlyOfType(wrapper, branches) ?? toldApart(wrapper, branches) ?? leastWrong(wrapper, branches));
  return meant.length === 0 ? others : [...others.filter((error) => error !== wrapper), ...meant];
};

const chosenOf = (
  { variants, chosen }: ShownVariants,
  key: string,
  branches: readonly (readonly AjvError[])[],
): readonly AjvError[] => {
  const variant = chosen === undefined ? undefined : variants.variants[chosen];
  return variant === undefined ? [] : (branches[Number(variant.key.slice(key.length + 1))] ?? []);
};

/**
 * The keys that the alternatives' checks may have, without their place. The compiler says where the keyword stands, but counts
 * from the schema that was referred to: then each that ends so may be meant.
 */
export const wrapperKeys = ({ schemaPath }: AjvError, { checks }: CompiledForm): readonly string[] => {
  const paths = [schemaPath, decoded(schemaPath)].map((path) => path.slice(path.indexOf('#') + 1));
  const ends = paths.map((path) => `${path}/0`);
  const stated = paths.map(checkKey).filter((key) => checks[`${key}/0`] !== undefined);
  const others = Object.keys(checks).flatMap((key) =>
    ends.some((end) => key.endsWith(end)) ? [key.slice(0, -'/0'.length)] : [],
  );
  return [...new Set([...stated, ...others])];
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const branchesOf = (
  key: string,
  { instancePath }: AjvError,
  { checks }: CompiledForm,
  answer: Json | undefined,
): readonly AjvError[][] => {
  const value = valueAt(answer, pointerTokens(instancePath));
  const branches: AjvError[][] = [];
  for (let check = checks[`${key}/0`]; check !== undefined; check = checks[`${key}/${branches.length}`])
    branches.push(
      check(value).map((error) => ({ ...error, instancePath: instancePath + error.instancePath })),
    );
  return branches;
};

/** The branch for a value of this type, where only one is: the others say no more than that it is of another. */
const onlyOfType = (
  { instancePath }: AjvError,
  branches: readonly (readonly AjvError[])[],
): readonly AjvError[] | undefined => {
  const [only, another] = branchesOfType(instancePath, branches);
  return another === undefined ? only : undefined;
};

const branchesOfType = (
  at: Pointer,
  branches: readonly (readonly AjvError[])[],
): readonly (readonly AjvError[])[] =>
  branches.filter(
    (errors) => !errors.some(({ keyword, instancePath }) => keyword === 'type' && instancePath === at),
  );

const FIXED = new Set(['const', 'enum']);

/** Whether one value was wanted: that tells shapes apart, as a choice among several does not. */
const wantsOneValue = ({ keyword, params }: AjvError): boolean =>
  keyword === 'const' || (Array.isArray(params['allowedValues']) && params['allowedValues'].length === 1);

/** A member whose value every branch but one refuses tells which one is meant; one that all refuse is what is wrong. */
const toldApart = (
  { instancePath }: AjvError,
  branches: readonly (readonly AjvError[])[],
): readonly AjvError[] | undefined => {
  const missing = branches.map((branch) => new Set(branch.map(missingAt)));
  const first = branches[0]?.find((error) => {
    const pointer = missingAt(error);
    return pointer !== undefined && missing.every((places) => places.has(pointer));
  });
  // What every branch wants comes first: it tells which one is meant.
  if (first !== undefined) return [first];
  return (
    toldByRefusals(instancePath, branches, wantsOneValue) ??
    toldByRefusals(instancePath, branches, ({ keyword }) => FIXED.has(keyword))
  );
};

const toldByRefusals = (
  instancePath: Pointer,
  branches: readonly (readonly AjvError[])[],
  tells: (error: AjvError) => boolean,
): readonly AjvError[] | undefined => {
  const refusedAt = branches.map(
    (branch) =>
      new Set(
        branch
          .filter((error) => tells(error) && isChild(instancePath, error.instancePath))
          .map(({ instancePath: at }) => at),
      ),
  );
  const counts = new Map<Pointer, number>();
  for (const at of refusedAt.flatMap((places) => [...places])) counts.set(at, (counts.get(at) ?? 0) + 1);
  for (const [at, count] of counts) {
    if (count === branches.length)
      return branches[0]?.filter(({ keyword, instancePath: here }) => here === at && FIXED.has(keyword));
    if (count === branches.length - 1) return branches.find((_, place) => !refusedAt[place]?.has(at));
  }
  return undefined;
};

const isChild = (parent: Pointer, at: Pointer): boolean =>
  at.startsWith(`${parent}/`) && !at.slice(parent.length + 1).includes('/');

/** Where what is wrong lies deeper than the choice, the one that lacks least. Else none: the choice is what is wrong. */
const leastWrong = (
  { instancePath }: AjvError,
  all: readonly (readonly AjvError[])[],
): readonly AjvError[] => {
  const ofType = branchesOfType(instancePath, all);
  const branches = ofType.length === 0 ? all : ofType;
  return branches.flat().some((error) => error.instancePath !== instancePath)
    ? branches.reduce((least, branch) => (branch.length < least.length ? branch : least))
    : [];
};

const said = ({ instancePath, schemaPath, keyword }: AjvError): string =>
  JSON.stringify([instancePath, schemaPath, keyword]);

const sameError = ({ instancePath, keyword, params }: AjvError): string =>
  JSON.stringify([instancePath, keyword, params]);

/** Whether all that the branches say is among the errors: then it is they that were judged. */
const saysAll = (errors: readonly AjvError[], said: readonly AjvError[]): boolean => {
  const all = new Set(errors.map(sameError));
  return (
    said.length > 0 && said.every((error) => error.propertyName !== undefined || all.has(sameError(error)))
  );
};

/** Each is taken out as often as it is given: what stands outside the branches too is still told. */
const withoutAll = (errors: readonly AjvError[], taken: readonly AjvError[]): readonly AjvError[] => {
  const left = new Map<string, number>();
  for (const error of taken) left.set(sameError(error), (left.get(sameError(error)) ?? 0) + 1);
  return errors.filter((error) => {
    const count = left.get(sameError(error)) ?? 0;
    left.set(sameError(error), count - 1);
    return count <= 0;
  });
};
