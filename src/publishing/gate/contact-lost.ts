import type { ContactAt } from '../../form';

/** How an applicant is reached, and what says how they want to be. */
export type ContactWay = 'email' | 'phone' | 'channel';

const WAYS: readonly ContactWay[] = ['email', 'phone', 'channel'];

/** Where a form takes the addresses of applicants from. */
export interface ContactPlaces {
  readonly said: ContactAt;
  /** Questions with the autocomplete token of an address, the first one first: taken where nothing is said. */
  readonly found: { readonly email: readonly string[]; readonly phone: readonly string[] };
}

/** Applicants of the new version are reached in another way than those of the version before, or not at all, and nobody said so. */
export interface LostContact {
  readonly way: ContactWay;
  readonly place: string;
  /** Where the address is taken from instead; none: nowhere. */
  readonly instead?: string;
}

/** What `contactAt` said, or a question's token, and says no more. A place that is said anew is meant. */
export const contactLost = (before: ContactPlaces, now: ContactPlaces): LostContact[] =>
  WAYS.flatMap((way): LostContact[] => {
    const place = placesOf(before, way)[0];
    if (place === undefined || now.said[way] !== undefined) return [];
    const found = placesOf(now, way);
    const instead = found[0];
    if (found.includes(place) || (before.said[way] === undefined && instead !== undefined)) return [];
    return [{ way, place, ...(instead !== undefined && { instead }) }];
  });

const placesOf = ({ said, found }: ContactPlaces, way: ContactWay): readonly string[] => {
  const place = said[way];
  if (place !== undefined) return [place];
  return way === 'channel' ? [] : found[way];
};
