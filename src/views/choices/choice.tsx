import type { ComponentChildren, JSX } from 'preact';
import { Said } from '../language/said';

export interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly label: string;
  readonly hint?: string;
  /** Of the label and hint, where they are in another language than the page. */
  readonly lang?: string;
  readonly locked?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  /** The page stands as this choice asks: marked, so that style rules see when another is made. */
  readonly isShown?: boolean;
  /** Shown right under the choice while it is chosen. */
  readonly reveals?: ComponentChildren;
}

/** One row to choose: the whole of it is the target. */
export const Choice = (props: ChoiceProps): JSX.Element => (
  <>
    <div class="choice">
      <input
        type={props.type}
        id={props.id}
        name={props.name}
        value={props.value}
        checked={props.checked}
        disabled={props.locked}
        data-shown={props.isShown === true ? '' : undefined}
        aria-invalid={props.invalid === true && props.type === 'checkbox' ? 'true' : undefined}
        aria-describedby={props.describedBy}
      />
      <label for={props.id}>
        <Said lang={props.lang}>{props.label}</Said>
        {props.hint !== undefined && (
          <small>
            <Said lang={props.lang}>{props.hint}</Said>
          </small>
        )}
      </label>
    </div>
    {props.reveals !== undefined && <div class="reveal">{props.reveals}</div>}
  </>
);
