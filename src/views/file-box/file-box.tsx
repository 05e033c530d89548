import type { JSX } from 'preact';
import { Field } from '../field/field';
import { controlAttributes, type Question } from '../field/question';

export interface FileBoxProps extends Question {
  /** What the file chooser offers first: types and endings, as in HTML's `accept`. The server judges for itself. */
  readonly accept?: string;
  /** Several at once. */
  readonly multiple?: boolean;
}

/** One file, chosen or dropped: the control itself is large enough to be dropped on, so that it needs no script. */
export const FileBox = ({ accept, multiple, ...question }: FileBoxProps): JSX.Element => (
  <Field {...question}>
    <input
      class="control file-box"
      type="file"
      accept={accept}
      multiple={multiple}
      {...controlAttributes(question)}
    />
  </Field>
);
