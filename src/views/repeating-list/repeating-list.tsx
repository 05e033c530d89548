import type { ComponentChildren, JSX } from 'preact';
import { Button } from '../button/button';
import { FieldSet, HintAndError } from '../field/field';
import { errorId, type Question } from '../field/question';

export interface RepeatingListProps extends Question {
  /** Lower case: `adress`. */
  readonly entryName: string;
  readonly entries: readonly ListEntry[];
  readonly minItems: number;
  readonly maxItems?: number;
}

export interface ListEntry {
  /** Where `remove`, `up` and `down` apply, and the name of the entry's marker. */
  readonly name: string;
  readonly id: string;
  /** What is wrong with the entry as a whole. */
  readonly error?: string;
  readonly children: ComponentChildren;
}

type ToolsProps = Pick<RepeatingListProps, 'entryName' | 'texts'> & {
  readonly name: string;
  readonly place: number;
  readonly of: number;
  readonly removable: boolean;
};

const Tools = ({ entryName, texts, name, place, of, removable }: ToolsProps): JSX.Element => {
  const which = texts.list.which(entryName, place);
  return (
    <div class="tools">
      {place > 1 && (
        <Button kind="plain" small icon="up" does={`up ${name}`} which={which}>
          {texts.list.up}
        </Button>
      )}
      {place < of && (
        <Button kind="plain" small icon="down" does={`down ${name}`} which={which}>
          {texts.list.down}
        </Button>
      )}
      {removable && (
        <Button kind="plain danger" small icon="remove" does={`remove ${name}`} which={which}>
          {texts.list.remove}
        </Button>
      )}
    </div>
  );
};

/** The same questions over and over. Each entry posts a marker, so that an empty one is kept as an entry. */
export const RepeatingList = ({
  entryName,
  entries,
  minItems,
  maxItems,
  ...question
}: RepeatingListProps): JSX.Element => {
  const { texts, locked } = question;
  const isFull = maxItems !== undefined && entries.length >= maxItems;
  return (
    <FieldSet {...question}>
      {entries.map(({ name, id, error, children }, place) => (
        <fieldset
          key={name}
          class="entry"
          id={id}
          tabindex={-1}
          aria-describedby={error === undefined ? undefined : errorId(id)}
        >
          <legend>{texts.list.entry(entryName, place + 1, entries.length)}</legend>
          <HintAndError {...question} id={id} hint={undefined} error={error} />
          {children}
          {locked !== true && (
            <Tools
              entryName={entryName}
              texts={texts}
              name={name}
              place={place + 1}
              of={entries.length}
              removable={entries.length > minItems}
            />
          )}
          <input type="hidden" name={name} value="" />
        </fieldset>
      ))}
      {locked !== true && (
        <p class="add">
          {isFull ? (
            texts.list.full(maxItems)
          ) : (
            <Button icon="add" does={`add ${question.name}`}>
              {texts.list.add(entryName)}
            </Button>
          )}
        </p>
      )}
    </FieldSet>
  );
};
