import type { JSX } from 'preact';

export interface LettersProps {
  /** Names the navigation for those who listen. */
  readonly label: string;
  readonly letters: readonly {
    readonly letter: string;
    readonly href: string;
    /** What is shown now. */
    readonly current?: boolean;
  }[];
}

/** The letters that something begins with. */
export const Letters = ({ label, letters }: LettersProps): JSX.Element => (
  <nav class="letters" aria-label={label}>
    <ul>
      {letters.map(({ letter, href, current }) => (
        <li key={letter}>
          <a href={href} aria-current={current === true ? 'page' : undefined}>
            {letter}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

export interface LetterPartProps {
  readonly letter: string;
  readonly id: string;
  readonly items: readonly { readonly title: string; readonly href: string }[];
}

/** What begins with a letter. */
export const LetterPart = ({ letter, id, items }: LetterPartProps): JSX.Element => (
  <section class="letter" aria-labelledby={id}>
    <h2 id={id} tabindex={-1}>
      {letter}
    </h2>
    <ul>
      {items.map(({ title, href }) => (
        <li key={href}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  </section>
);
