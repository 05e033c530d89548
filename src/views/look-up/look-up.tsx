import type { JSX } from 'preact';
import { Button } from '../button/button';
import { Icon } from '../icon/icon';

export interface LookUpField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** One of these, or none of them. */
  readonly options?: readonly { readonly value: string; readonly words: string }[];
  /** Of the row that chooses none. */
  readonly all?: string;
  readonly error?: string;
}

export interface LookUpProps {
  /** What it is, for those who go from landmark to landmark. */
  readonly label: string;
  /** Where the rows are shown: what is looked up stands in the address. */
  readonly action: string;
  readonly fields: readonly LookUpField[];
  readonly button: string;
  /** Before an error, for those who see no icon. */
  readonly errorWord: string;
}

const errorId = (name: string): string => `lu-${name}.error`;

const Control = ({ name, value, options, all, error }: LookUpField): JSX.Element => {
  const attributes = {
    id: `lu-${name}`,
    name,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
    'aria-describedby': error === undefined ? undefined : errorId(name),
  };
  return options === undefined ? (
    <input class="control" {...attributes} autocomplete="off" value={value} />
  ) : (
    <select class="control" {...attributes}>
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.words}
        </option>
      ))}
    </select>
  );
};

/** Narrows a long list: a few small controls in a row, whose values stand in the address. */
export const LookUp = ({ label, action, fields, button, errorWord }: LookUpProps): JSX.Element => (
  <form class="look-up" method="get" action={action} role="search" aria-label={label}>
    {fields.map((field) => (
      <div key={field.name} class="look-up-part">
        <label for={`lu-${field.name}`}>{field.label}</label>
        <Control {...field} />
        {field.error !== undefined && (
          <p class="error" id={errorId(field.name)}>
            <Icon name="warning" />
            <span>
              <span class="hidden-text">{errorWord}</span>
              {field.error}
            </span>
          </p>
        )}
      </div>
    ))}
    <Button icon="search">{button}</Button>
  </form>
);
