import type { JSX } from 'preact';
import { Icon, type IconName } from '../icon/icon';

export interface TagProps {
  readonly status?: 'going' | 'act' | 'late' | 'done';
  readonly icon: IconName;
  readonly words: string;
}

/** Where something stands: icon and words, the colour only besides. */
export const Tag = ({ status, icon, words }: TagProps): JSX.Element => (
  <span class={status === undefined ? 'tag' : `tag ${status}`}>
    <Icon name={icon} />
    {words}
  </span>
);
