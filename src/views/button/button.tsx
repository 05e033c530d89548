import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from '../icon/icon';

export interface ButtonProps {
  readonly children: ComponentChildren;
  /** `primary` once a page; `plain` looks like a link; `danger` has its words in red. */
  readonly kind?: 'primary' | 'plain' | 'danger' | 'plain danger';
  readonly small?: boolean;
  /** Before the words, except `forward`, which stands after them. */
  readonly icon?: IconName;
  /** Said but not shown after the words, to tell one button from the next. */
  readonly which?: string;
}

const classes = ({ kind, small }: ButtonProps): string =>
  ['button', kind, small === true ? 'small-button' : undefined]
    .filter((name) => name !== undefined)
    .join(' ');

const inside = ({ children, icon, which }: ButtonProps): JSX.Element => (
  <>
    {icon !== undefined && icon !== 'forward' && <Icon name={icon} />}
    {children}
    {which !== undefined && <span class="hidden-text">{which}</span>}
    {icon === 'forward' && <Icon name="forward" />}
  </>
);

export interface SendingProps {
  /** What the server reads as `_do`, or by another name; without it the form says enough. */
  readonly does?: string;
  readonly name?: string;
  /** Where its form is sent by this button, without files. All that is typed in the form goes along. */
  readonly to?: string;
  readonly disabled?: boolean;
}

/** Sends its form. */
export const Button = (props: ButtonProps & SendingProps): JSX.Element => (
  <button
    class={classes(props)}
    name={props.does === undefined ? undefined : (props.name ?? '_do')}
    value={props.does}
    formaction={props.to}
    formenctype={props.to === undefined ? undefined : 'application/x-www-form-urlencoded'}
    disabled={props.disabled}
  >
    {inside(props)}
  </button>
);

/** Goes somewhere, and looks like a button because it is the thing to do next. */
export const ButtonLink = (props: ButtonProps & { readonly href: string }): JSX.Element => (
  <a class={classes(props)} href={props.href}>
    {inside(props)}
  </a>
);

/** What can be done with a page, primary first. Not printed. */
export const Actions = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <div class="actions">{children}</div>
);
