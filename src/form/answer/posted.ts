import { pointerTokens, type Path } from '../pointer';
import { readName, type DatePart, type Pairs } from './pairs';

/** What was posted, as a tree along the pointers. Maps, so that every name is a name like any other. */
export interface Posted {
  readonly values: readonly string[];
  readonly parts: ReadonlyMap<DatePart, string>;
  readonly below: ReadonlyMap<string, Posted>;
}

interface Growing extends Posted {
  readonly values: string[];
  readonly parts: Map<DatePart, string>;
  readonly below: Map<string, Growing>;
}

const nothing = (): Growing => ({ values: [], parts: new Map(), below: new Map() });

/** Takes as long as the names are: built once, however many questions then look for theirs. */
export const postedTree = (pairs: Pairs): Posted => {
  const root = nothing();
  for (const [name, values] of pairs) {
    const meant = readName(name);
    if (!meant) continue;
    const place = pointerTokens(meant.pointer).reduce((above, token) => {
      const known = above.below.get(token) ?? nothing();
      above.below.set(token, known);
      return known;
    }, root);
    if (meant.part) place.parts.set(meant.part, values.at(-1) ?? '');
    else for (const value of values) place.values.push(value);
  }
  return root;
};

export const postedAt = (root: Posted, path: Path): Posted | undefined =>
  path.reduce<Posted | undefined>((above, token) => above?.below.get(String(token)), root);

/** Whether the value itself was posted, whole or in parts. */
export const isNamed = (posted: Posted | undefined): posted is Posted =>
  posted !== undefined && (posted.values.length > 0 || posted.parts.size > 0);

const PLACE = /^(?:0|[1-9]\d{0,8})$/;

/** The places of a list that something was posted for, in order. */
export const postedPlaces = (list: Posted): number[] =>
  [...list.below.keys()]
    .filter((token) => PLACE.test(token))
    .map(Number)
    .sort((a, b) => a - b);
