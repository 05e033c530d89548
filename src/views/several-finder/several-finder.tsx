import type { JSX } from 'preact';
import { Choice } from '../choices/choice';
import { choiceId, type Offered } from '../choices/offered';
import { FieldSet } from '../field/field';
import type { Question } from '../field/question';
import { findOptions } from '../finder/find-options';
import { FIRST_ROWS, hitsTold, SearchBox } from '../finder/search-box';

export interface SeveralFinderProps extends Question {
  readonly options: readonly Offered[];
  readonly values: readonly string[];
  /** What was searched for; undefined while nothing was. */
  readonly query?: string;
}

/**
 * Several of hundreds. What is chosen and not among the hits stands first, ticked: unticked it is taken away. Hits are ticked
 * where they stand, so that nothing moves under the pointer. All that is chosen is on the page, so that no post loses any.
 */
export const SeveralFinder = ({ options, values, query, ...question }: SeveralFinderProps): JSX.Element => {
  const { id, name, label, texts, locked } = question;
  const taken = new Set(values);
  const found = findOptions(options, query ?? '', undefined);
  const isSearched = query !== undefined && query.trim() !== '';
  const hits = locked === true ? [] : found.shown.slice(0, isSearched ? found.shown.length : FIRST_ROWS);
  const apart = options.filter((option) => taken.has(option.value) && !hits.includes(option));
  const chosen = options.filter(({ value }) => taken.has(value)).length;
  const row = (option: Offered, place: number): JSX.Element => (
    <Choice
      key={option.value}
      type="checkbox"
      id={choiceId(id, place)}
      name={name}
      checked={taken.has(option.value)}
      locked={locked}
      {...option}
    />
  );
  const told = isSearched
    ? hitsTold(texts, hits.length, found, options.length, query)
    : texts.finder.first(hits.length, options.length);
  return (
    <FieldSet {...question}>
      {locked !== true && (
        <>
          <input type="hidden" name={name} value="" />
          <SearchBox
            id={id}
            name={name}
            label={label}
            query={query}
            status={chosen === 0 ? told : `${texts.finder.taken(chosen)} ${told}`}
            texts={texts}
          />
        </>
      )}
      {apart.length > 0 && (
        <div class="choices taken" role="group" aria-label={texts.finder.takenLabel}>
          {apart.map((option, place) => row(option, place))}
        </div>
      )}
      {hits.length > 0 && (
        <div class="choices" role="group" aria-label={texts.finder.hitsLabel}>
          {hits.map((option, place) => row(option, apart.length + place))}
        </div>
      )}
    </FieldSet>
  );
};
