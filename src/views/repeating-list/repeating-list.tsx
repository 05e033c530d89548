import type { ComponentChildren, JSX } from 'preact';
import { Button } from '../button/button';
import { FieldSet, HintAndError } from '../field/field';
import { describedBy, type Question } from '../field/question';
import { Tools } from './tools';

export interface RepeatingListProps extends Question {
  /** Lower case: `adress`. */
  readonly entryName: string;
  /** A tuple's first places, each a question of its own, before the entries. */
  readonly places?: ComponentChildren;
  readonly entries: readonly ListEntry[];
  readonly minItems: number;
  readonly maxItems?: number;
  /** Nothing comes after the places. */
  readonly isClosed?: boolean;
  /** Told after a tool's name where the list stands in another's entry: ", i barn 2". */
  readonly within?: string;
}

export interface ListEntry {
  /** Where `remove`, `up` and `down` apply, and the name of the entry's marker. */
  readonly name: string;
  readonly id: string;
  /** What is wrong with the entry as a whole. */
  readonly error?: string;
  /** A single control: it stands in a row with its tools, and its label tells which it is. */
  readonly isRow?: boolean;
  /** It posts its name, before any control that has the same, so that an empty one is kept as an entry. */
  readonly isMarked?: boolean;
  readonly children: ComponentChildren;
}

type EntryProps = Pick<RepeatingListProps, 'entryName' | 'texts' | 'locked'> & {
  readonly entry: ListEntry;
  readonly place: number;
  readonly of: number;
  readonly removable: boolean;
  readonly within: string;
};

const Entry = ({
  entry,
  entryName,
  texts,
  locked,
  place,
  of,
  removable,
  within,
}: EntryProps): JSX.Element => {
  const { name, id, error, children } = entry;
  const tools = locked !== true && (
    <Tools
      texts={texts}
      name={name}
      which={texts.list.which(entryName, place) + within}
      canGoUp={place > 1}
      canGoDown={place < of}
      removable={removable}
      narrow={entry.isRow}
    />
  );
  const marker = entry.isMarked === true && <input type="hidden" name={name} value="" />;
  if (entry.isRow === true) {
    return (
      <div class="row-entry">
        {marker}
        {children}
        {tools}
      </div>
    );
  }
  return (
    <fieldset
      class="entry"
      id={id}
      tabindex={-1}
      aria-describedby={describedBy({ id, error, label: '', texts })}
    >
      <legend>{texts.list.entry(entryName, place, of)}</legend>
      <HintAndError id={id} label="" error={error} texts={texts} />
      {marker}
      {children}
      {tools}
    </fieldset>
  );
};

/** The same questions over and over. */
export const RepeatingList = ({
  entryName,
  places,
  entries,
  minItems,
  maxItems,
  isClosed,
  within = '',
  ...question
}: RepeatingListProps): JSX.Element => {
  const { texts, locked } = question;
  const isFull = maxItems !== undefined && entries.length >= maxItems;
  return (
    <FieldSet {...question}>
      {places}
      {entries.map((entry, place) => (
        <Entry
          key={entry.name}
          entry={entry}
          entryName={entryName}
          texts={texts}
          locked={locked}
          place={place + 1}
          of={entries.length}
          removable={entries.length > minItems}
          within={within}
        />
      ))}
      {locked !== true && isClosed !== true && (
        <p class="add">
          {isFull ? (
            texts.list.full(maxItems)
          ) : (
            <Button icon="add" does={`add ${question.name}`} which={within === '' ? undefined : within}>
              {texts.list.add(entryName)}
            </Button>
          )}
        </p>
      )}
    </FieldSet>
  );
};
