import type { ComponentChildren, JSX } from 'preact';
import { Button } from '../button/button';
import { FieldSet } from '../field/field';
import type { Question } from '../field/question';
import { Tools } from '../repeating-list/tools';
import { TextBox } from '../text-box/text-box';

export interface MembersListProps extends Question {
  /** Lower case: `öppettid`. */
  readonly entryName: string;
  readonly entries: readonly Member[];
  readonly minProperties: number;
  readonly maxProperties?: number;
  /** Told after a tool's name where the list stands in another's entry. */
  readonly within?: string;
}

export interface Member {
  /** What `remove` applies to. */
  readonly name: string;
  readonly id: string;
  /** As it was named; empty while it is not. */
  readonly key: string;
  readonly keyName: string;
  readonly keyId: string;
  /** What is wrong with the name. */
  readonly keyError?: string;
  /** A single control: name and value stand side by side. */
  readonly isRow?: boolean;
  readonly children: ComponentChildren;
}

/**
 * Named values whose names the person gives: a box for each name, and what it holds. The object's own name goes along, so
 * that the server knows that it got all of them.
 */
export const MembersList = ({
  entryName,
  entries,
  minProperties,
  maxProperties,
  within = '',
  ...question
}: MembersListProps): JSX.Element => {
  const { texts, locked } = question;
  const isFull = maxProperties !== undefined && entries.length >= maxProperties;
  return (
    <FieldSet {...question}>
      {locked !== true && <input type="hidden" name={question.name} value="" />}
      {entries.map(({ name, id, key, keyName, keyId, keyError, isRow, children }, place) => (
        <fieldset key={name} class={isRow === true ? 'member' : 'entry'} id={id} tabindex={-1}>
          <legend class={isRow === true ? 'hidden-text' : undefined}>
            {texts.list.entry(entryName, place + 1, entries.length)}
          </legend>
          <TextBox
            id={keyId}
            name={keyName}
            label={texts.members.name}
            error={keyError}
            locked={locked}
            value={key}
            texts={texts}
          />
          {children}
          {locked !== true && (
            <Tools
              texts={texts}
              name={name}
              which={(key === '' ? texts.list.which(entryName, place + 1) : ` ${key}`) + within}
              canGoUp={false}
              canGoDown={false}
              removable={entries.length > minProperties}
              narrow={isRow}
            />
          )}
        </fieldset>
      ))}
      {locked !== true && (
        <p class="add">
          {isFull ? (
            texts.list.full(maxProperties)
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
