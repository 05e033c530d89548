import type { JSX } from 'preact';
import { Counter, counterIds } from '../counter/counter';
import { Field } from '../field/field';
import { controlAttributes, type Question } from '../field/question';

export interface TextBoxProps extends Question {
  readonly value: string;
  /** How long the answer is expected to be. */
  readonly width?: 'w4' | 'w8' | 'w14' | 'w24' | 'full';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  /** The HTML token; without it the browser keeps its own guesses away, since the answer may be about someone else. */
  readonly autocomplete?: string;
  /** Told beforehand; nothing is cut off. */
  readonly maxLength?: number;
}

const hasDigits = (mode: TextBoxProps['inputMode']): boolean =>
  mode === 'numeric' || mode === 'decimal' || mode === 'tel';

/** One line. No `maxlength`: what is too long is told, not cut off. */
export const TextBox = ({
  value,
  width = 'full',
  inputMode,
  autocomplete,
  maxLength,
  ...question
}: TextBoxProps): JSX.Element => (
  <Field {...question}>
    <input
      class={['control', width === 'full' ? '' : width, hasDigits(inputMode) ? 'num' : '']
        .filter(Boolean)
        .join(' ')}
      {...controlAttributes(question, ...counterIds(question.id, maxLength))}
      inputmode={inputMode}
      autocomplete={autocomplete ?? 'off'}
      autocapitalize={inputMode === 'email' || inputMode === 'url' ? 'none' : undefined}
      spellcheck={inputMode === 'email' || inputMode === 'url' ? false : undefined}
      readonly={question.locked}
      value={value}
    />
    <Counter id={question.id} most={maxLength} texts={question.texts} />
  </Field>
);
