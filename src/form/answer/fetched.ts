/** What is fetched from a sign-in, and where it belongs. Only questions that say so get anything (`x-prefill`). */
import type { Json } from '../json';
import { childrenOf } from '../model/children';
import type { FetchedFrom, FormModel, Node } from '../model/form-model';
import { shownChildren } from '../model/shown-children';
import type { ShownField, ShownForm, ShownNode } from '../model/shown-form';
import { ANY, EACH, type Pointer } from '../pointer';
import { cloneJson, putAt } from './edit';

/** What a provider says of whoever is signed in. */
export interface FetchedPerson {
  /** Twelve digits. */
  readonly personalNumber?: string;
  readonly name?: string;
  readonly givenName?: string;
  readonly familyName?: string;
}

/** Whether a form asks for this of whoever is signed in. */
export const asksFor = ({ pages }: FormModel, from: FetchedFrom): boolean => {
  const asks = (nodes: readonly Node[]): boolean =>
    nodes.some((node) => ('fetched' in node && node.fetched === from) || asks(childrenOf(node)));
  return pages.some((page) => asks(page.nodes));
};

/** What a person has for a question; nothing for one that is asked of each entry of a list. */
const valueFor = ({ field }: ShownField, person: FetchedPerson): string | undefined => {
  if (field.path.some((token) => token === EACH || token === ANY)) return undefined;
  switch (field.fetched) {
    case 'person.personalNumber':
      return person.personalNumber;
    case 'person.name':
      return person.name;
    case 'person.givenName':
      return person.givenName;
    case 'person.familyName':
      return person.familyName;
    default:
      return undefined;
  }
};

/** The personal number is only ever the provider's. A name may be put right: registers spell some wrong. */
const isLocked = ({ field }: ShownField): boolean => field.fetched === 'person.personalNumber';

const fieldsIn = (nodes: readonly ShownNode[]): readonly ShownField[] =>
  nodes.flatMap((node) => (node.kind === 'field' ? [node] : fieldsIn(shownChildren(node))));

const fetchedIn = (
  shown: ShownForm,
  person: FetchedPerson,
): readonly { readonly at: ShownField; readonly value: string }[] =>
  fieldsIn(shown.pages.flatMap(({ nodes }) => nodes)).flatMap((at) => {
    const value = valueFor(at, person);
    return value === undefined ? [] : [{ at, value }];
  });

/**
 * The answer with what is known of the person. The personal number is put in whatever stood there; other things only where
 * nothing stands, and only when one begins or has just signed in: what was taken away afterwards stays away.
 */
export const withFetched = (
  shown: ShownForm,
  answer: Json,
  person: FetchedPerson,
  isArriving: boolean,
): Json => {
  const wanted = fetchedIn(shown, person).filter(({ at, value }) =>
    isLocked(at) ? at.value !== value && (at.visible || isArriving) : isArriving && at.value === undefined,
  );
  if (wanted.length === 0) return answer;
  let changed: Json = cloneJson(answer);
  for (const { at, value } of wanted) changed = putAt(changed, at.field.path, value);
  return changed;
};

/** The questions that hold what was fetched; `true`: it cannot be changed. */
export const stillFetched = (shown: ShownForm, person: FetchedPerson): ReadonlyMap<Pointer, boolean> =>
  new Map(
    fetchedIn(shown, person).flatMap(({ at, value }) =>
      at.value === value ? [[at.pointer, isLocked(at)] as const] : [],
    ),
  );
