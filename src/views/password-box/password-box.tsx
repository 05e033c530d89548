import type { JSX } from 'preact';
import { Field } from '../field/field';
import { controlAttributes, type Question } from '../field/question';

export interface PasswordBoxProps extends Question {
  /** What a password keeper is to do: fill in the one that is, or make a new one. */
  readonly autocomplete: 'current-password' | 'new-password';
}

/** A password. It never comes back to the page that it was posted from. */
export const PasswordBox = ({ autocomplete, ...question }: PasswordBoxProps): JSX.Element => (
  <Field {...question}>
    <input class="control w24" {...controlAttributes(question)} type="password" autocomplete={autocomplete} />
  </Field>
);
