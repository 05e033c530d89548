import type { JSX } from 'preact';
import { Button } from '../button/button';
import type { Texts } from '../text/texts';
import type { Found } from './find-options';

/** Where nothing was searched for yet, a few rows show what kind of thing there is to choose. */
export const FIRST_ROWS = 5;

const SEARCH = '_q';

export const searchName = (name: string): string => SEARCH + name;
/** The name of the control that a search is for; undefined where it is no search's name. */
export const searchedName = (name: string): string | undefined =>
  name.startsWith(SEARCH) ? name.slice(SEARCH.length) : undefined;
export const searchId = (id: string): string => `${id}.q`;

export interface SearchBoxProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** What was searched for; undefined while nothing was. */
  readonly query: string | undefined;
  /** What was found, in words. */
  readonly status: string;
  readonly texts: Texts;
}

/** Searches among the choices of a question, with a button for where no script does it while one types. */
export const SearchBox = ({ id, name, label, query, status, texts }: SearchBoxProps): JSX.Element => (
  <>
    <div class="finder" data-finder={name}>
      <label class="hidden-text" for={searchId(id)}>
        {texts.finder.label(label)}
      </label>
      <input
        class="control"
        type="search"
        id={searchId(id)}
        name={searchName(name)}
        value={query ?? ''}
        autocomplete="off"
        aria-describedby={`${id}.count`}
      />
      <Button icon="search" does={`choose ${name}`} which={texts.finder.which(label)}>
        {texts.finder.search}
      </Button>
    </div>
    <p class="counter num" id={`${id}.count`} role="status">
      {status}
    </p>
  </>
);

/** How many hits are shown, of how many. */
export const hitsTold = (
  { finder }: Texts,
  hits: number,
  { count }: Pick<Found<unknown>, 'count'>,
  of: number,
  query: string,
): string => {
  if (count === 0) return finder.none(query);
  return hits < count ? finder.some(hits, count, query) : finder.hits(count, of, query);
};
