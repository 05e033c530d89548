import type { JSX } from 'preact';

/** The name of the box that nobody sees. Programs fill in whatever sounds like an address. */
export const TRAP = '_webbplats';

/**
 * A box that is hidden from everybody, by ear as well: only a program that does not look fills it in. Its words are for a browser so
 * old that it shows what is hidden.
 */
export const Trap = ({ words }: { readonly words: string }): JSX.Element => (
  <div hidden>
    <label>
      {words}
      <input name={TRAP} value="" tabindex={-1} autocomplete="off" />
    </label>
  </div>
);
