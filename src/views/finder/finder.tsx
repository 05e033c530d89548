import type { JSX } from 'preact';
import { Button } from '../button/button';
import { Choice } from '../choices/choice';
import { choiceId, type Offered } from '../choices/offered';
import { FieldSet } from '../field/field';
import type { Question } from '../field/question';
import type { Texts } from '../text/texts';
import { findOptions, type Found } from './find-options';

export interface FinderProps extends Question {
  readonly options: readonly Omit<Offered, 'reveals'>[];
  /** What is chosen; undefined: nothing. */
  readonly value: string | undefined;
  /** What was searched for; undefined while nothing was. */
  readonly query?: string;
}

/** Where nothing was searched for yet, a few rows show what kind of thing there is to choose. */
const FIRST_ROWS = 5;

const SEARCH = '_q';

export const searchName = (name: string): string => SEARCH + name;
/** The name of the control that a search is for; undefined where it is no search's name. */
export const searchedName = (name: string): string | undefined =>
  name.startsWith(SEARCH) ? name.slice(SEARCH.length) : undefined;
export const searchId = (id: string): string => `${id}.q`;

/** One of hundreds: a search, and its hits as rows. What is chosen is always among them, first. */
export const Finder = ({ options, value, query, ...question }: FinderProps): JSX.Element => {
  const { id, name, label, texts, locked, optional } = question;
  const found = findOptions(options, query ?? '', value);
  const answered = found.shown.some((option) => option.value === value);
  const rows = query === undefined ? found.shown.slice(0, answered ? 1 : FIRST_ROWS) : found.shown;
  const offered =
    optional === true && answered && options.every((option) => option.value !== '')
      ? [...rows, { value: '', label: texts.field.noAnswer }]
      : rows;
  return (
    <FieldSet {...question}>
      {locked !== true && (
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
            {statusOf(texts, found, options.length, rows.length, query, answered)}
          </p>
        </>
      )}
      {offered.length > 0 && (
        <div class="choices">
          {offered.map((option, place) => (
            <Choice
              key={option.value}
              type="radio"
              id={choiceId(id, place)}
              name={name}
              checked={answered && option.value === value}
              locked={locked}
              {...option}
              hint={
                found.hasChosenApart && place === 0 && query !== undefined
                  ? [texts.finder.chosen, option.hint].filter((text) => text !== undefined).join('. ')
                  : option.hint
              }
            />
          ))}
        </div>
      )}
    </FieldSet>
  );
};

const statusOf = (
  { finder }: Texts,
  { shown, count, hasChosenApart }: Found<unknown>,
  of: number,
  rows: number,
  query: string | undefined,
  answered: boolean,
): string => {
  if (query === undefined || query.trim() === '') {
    return answered && rows <= 1 ? finder.all(of) : finder.first(rows, of);
  }
  const hits = shown.length - (hasChosenApart ? 1 : 0);
  if (count === 0) return finder.none(query);
  return hits < count ? finder.some(hits, count, query) : finder.hits(count, of, query);
};
