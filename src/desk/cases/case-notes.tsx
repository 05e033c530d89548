import type { JSX } from 'preact';
import { LONGEST_MESSAGE, type CaseNote } from '../../cases';
import { isoInstant } from '../../form';
import { Block, Button, Note, TextArea, type Writing } from '../../views';
import { addresses } from '../addresses';
import type { HandleCaseProps } from './handling-props';

export interface CaseNotesProps extends Pick<HandleCaseProps, 'site' | 'found' | 'mayHandle'> {
  /** Oldest first. */
  readonly notes: readonly CaseNote[];
  readonly noting: Writing;
}

/** What colleagues have noted for each other, and a box for those who may. */
export const CaseNotes = ({ site, found, notes, noting, mayHandle }: CaseNotesProps): JSX.Element => {
  const { texts } = site;
  const { handling } = texts;
  const { error } = noting;
  return (
    <Block id="anteckningar" heading={handling.notes}>
      {notes.length === 0 && <p class="muted">{handling.noNotes}</p>}
      {notes.map(({ id, signature, at, text }) => (
        <Note key={id} from={signature} time={{ words: isoInstant(at), iso: at.toISOString() }} text={text} />
      ))}
      {mayHandle && (
        <>
          <TextArea
            id="anteckning"
            name="_note"
            label={handling.note}
            hint={handling.noteHint}
            error={error}
            value={noting.text}
            rows={3}
            maxLength={LONGEST_MESSAGE}
            texts={texts}
          />
          <p class="field">
            <Button small to={addresses.caseNotes(found.number)}>
              {handling.saveNote}
            </Button>
          </p>
        </>
      )}
    </Block>
  );
};
