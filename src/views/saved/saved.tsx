import type { JSX } from 'preact';
import { Icon } from '../icon/icon';

/** What is kept, and that it is not sent in. */
export const Saved = ({ words }: { readonly words: string }): JSX.Element => (
  <p class="saved" role="status">
    <Icon name="done" />
    <span>{words}</span>
  </p>
);
