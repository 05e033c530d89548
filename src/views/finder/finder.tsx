import type { JSX } from 'preact';
import { Choice } from '../choices/choice';
import { choiceId, type Offered } from '../choices/offered';
import { FieldSet } from '../field/field';
import type { Question } from '../field/question';
import type { Texts } from '../text/texts';
import { findOptions, type Found } from './find-options';
import { FIRST_ROWS, hitsTold, SearchBox } from './search-box';

export interface FinderProps extends Question {
  readonly options: readonly Omit<Offered, 'reveals'>[];
  /** What is chosen; undefined: nothing. */
  readonly value: string | undefined;
  /** What was searched for; undefined while nothing was. */
  readonly query?: string;
}

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
        <SearchBox
          id={id}
          name={name}
          label={label}
          query={query}
          status={statusOf(texts, found, options.length, rows.length, query, answered)}
          texts={texts}
        />
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
  texts: Texts,
  found: Found<unknown>,
  of: number,
  rows: number,
  query: string | undefined,
  answered: boolean,
): string => {
  if (query === undefined || query.trim() === '') {
    return answered && rows <= 1 ? texts.finder.all(of) : texts.finder.first(rows, of);
  }
  return hitsTold(texts, found.shown.length - (found.hasChosenApart ? 1 : 0), found, of, query);
};
