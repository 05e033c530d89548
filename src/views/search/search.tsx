import type { JSX } from 'preact';
import { Button } from '../button/button';

export interface SearchProps {
  readonly label: string;
  readonly button: string;
  /** Where the hits are shown. */
  readonly action: string;
  /** What was searched for. */
  readonly words?: string;
}

/** A search whose words stand in the address, so that hits can be linked to. */
export const Search = ({ label, button, action, words }: SearchProps): JSX.Element => (
  <form class="search" method="get" action={action} role="search">
    <label for="q">{label}</label>
    <input class="control" id="q" name="q" type="search" autocomplete="off" value={words} />
    <Button icon="search">{button}</Button>
  </form>
);
