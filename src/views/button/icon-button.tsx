import type { JSX } from 'preact';
import { Icon, type IconName } from '../icon/icon';

export interface IconButtonProps {
  readonly icon: IconName;
  /** What it does and to what, in words: said, and shown when the pointer rests on it. */
  readonly words: string;
  readonly does: string;
  readonly danger?: boolean;
}

/** A tool of a row too narrow for words, which stands beside others of its kind. */
export const IconButton = ({ icon, words, does, danger }: IconButtonProps): JSX.Element => (
  <button
    class={danger === true ? 'icon-button danger' : 'icon-button'}
    name="_do"
    value={does}
    title={words}
    data-tool={icon}
  >
    <Icon name={icon} />
    <span class="hidden-text">{words}</span>
  </button>
);
