import { pointerTokens, type Path } from '../pointer';
import { readControl, type DatePart, type Pairs } from './pairs';

/** What was posted, as a tree along the pointers. Maps, so that every name is a name like any other. */
export interface Posted {
  readonly values?: readonly string[];
  readonly parts?: ReadonlyMap<DatePart, string>;
  /** What its choosers among variants say, by their place. */
  readonly choices?: ReadonlyMap<number, string>;
  /** The name that the person gives it. */
  readonly key?: string;
  readonly below?: ReadonlyMap<string, Posted>;
}

/** Begins empty: a post may name 100,000 places, and most hold one text. */
interface Growing extends Posted {
  values?: readonly string[];
  parts?: Map<DatePart, string>;
  choices?: Map<number, string>;
  key?: string;
  below?: Map<string, Growing>;
}

/** Takes as long as the names are: built once, however many questions then look for theirs. */
export const postedTree = (pairs: Pairs): Posted => {
  const root: Growing = {};
  for (const [name, values] of pairs) {
    const meant = readControl(name);
    if (!meant) continue;
    let place = root;
    for (const token of pointerTokens(meant.pointer)) {
      place.below ??= new Map<string, Growing>();
      const known = place.below.get(token) ?? {};
      place.below.set(token, known);
      place = known;
    }
    const last = values.at(-1) ?? '';
    if (meant.of === 'choice') (place.choices ??= new Map()).set(meant.place, last);
    else if (meant.of === 'key') place.key = last;
    else if (meant.part) (place.parts ??= new Map()).set(meant.part, last);
    else place.values = values;
  }
  return root;
};

export const postedAt = (root: Posted, path: Path): Posted | undefined =>
  path.reduce<Posted | undefined>((above, token) => above?.below?.get(String(token)), root);

/** Whether the value itself was posted, whole or in parts. */
export const isNamed = (posted: Posted | undefined): posted is Posted =>
  (posted?.values ?? posted?.parts) !== undefined;

const PLACE = /^(?:0|[1-9]\d{0,8})$/;

/** The places of a list that something was posted for, in order. */
export const postedPlaces = (list: Posted): number[] =>
  [...(list.below?.keys() ?? [])]
    .filter((token) => PLACE.test(token))
    .map(Number)
    .sort((a, b) => a - b);
