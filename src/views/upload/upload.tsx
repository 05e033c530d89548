import type { JSX } from 'preact';
import { Button } from '../button/button';
import { Field, FieldSet } from '../field/field';
import { controlAttributes, type Question } from '../field/question';
import { Icon } from '../icon/icon';
import type { FileOnItsWay, FileRow } from './file-row';
import { OnTheirWay } from './on-their-way';

export interface UploadProps extends Question {
  /** HTML's `accept`; any file when undefined. */
  readonly accept?: string;
  readonly multiple: boolean;
  /** Those that are here already. */
  readonly files: readonly FileRow[];
  /** As many are here as may be: said in place of the box. */
  readonly full?: string;
  /** Those that a script is sending. */
  readonly going?: readonly FileOnItsWay[];
  /** A script sends what is chosen or dropped at once, so that no button is needed for it. */
  readonly isLive?: boolean;
}

/**
 * A question that is answered by files: what is handed in is listed beneath, and can be taken away. Choosing and sending are
 * two steps, so that it needs no script; a script sends what is chosen at once.
 */
export const Upload = (props: UploadProps): JSX.Element => {
  const { accept, multiple, files, full, going = [], isLive, ...question } = props;
  const { locked, label, texts } = question;
  const { upload } = texts;
  const rows = <Rows {...props} />;
  if (locked === true || full !== undefined)
    return (
      <FieldSet {...question} limits={undefined}>
        {full !== undefined && locked !== true && <p class="muted">{full}</p>}
        {locked === true && files.length === 0 && <p class="muted">{upload.nothing}</p>}
        {rows}
      </FieldSet>
    );
  return (
    <Field {...question}>
      <div class="drop" data-drop={isLive === true ? question.name : undefined}>
        <input type="file" {...controlAttributes(question)} accept={accept} multiple={multiple} />
        {isLive !== true && (
          <Button icon="upload" does={`upload ${question.name}`} which={upload.which(label)}>
            {upload.submit}
          </Button>
        )}
      </div>
      {going.length > 0 && <OnTheirWay going={going} texts={texts} />}
      {rows}
    </Field>
  );
};

const Rows = ({ files, label, locked, texts }: UploadProps): JSX.Element | null =>
  files.length === 0 ? null : (
    <ul class="files" aria-label={texts.upload.list(label)}>
      {files.map(({ name, about, state, pointer }) => (
        <li key={pointer}>
          <Icon name="document" />
          <div>
            {name}
            <small>
              {about} –{' '}
              <span class={state === 'harmful' ? 'bad' : undefined}>{texts.upload.states[state]}</span>
            </small>
          </div>
          {locked !== true && (
            <Button kind="plain danger" small does={`remove ${pointer}`} which={` ${name}`}>
              {texts.upload.remove}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
