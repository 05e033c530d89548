import type { JSX } from 'preact';
import { Icon } from '../icon/icon';

/** A page, or something that is asked on it. */
export interface Branch {
  readonly key: string;
  readonly words: string;
  readonly href: string;
  /** What kind of question it is, in a word. */
  readonly kind?: string;
  /** What is wrong with it, in words: 1 problem. */
  readonly flag?: string;
  readonly isCurrent?: boolean;
  readonly inner: readonly Branch[];
}

export interface TreeProps {
  readonly heading: string;
  readonly branches: readonly Branch[];
  /** Beneath the branches: that there are more. */
  readonly more?: { readonly words: string; readonly href: string };
}

/** The questions of a form as its pages have them, to choose one of. */
export const Tree = ({ heading, branches, more }: TreeProps): JSX.Element => (
  <nav class="tree" aria-label={heading}>
    <h2>{heading}</h2>
    <Branches branches={branches} />
    {more !== undefined && (
      <p class="small">
        <a href={more.href}>{more.words}</a>
      </p>
    )}
  </nav>
);

const Branches = ({ branches }: { readonly branches: readonly Branch[] }): JSX.Element | null =>
  branches.length === 0 ? null : (
    <ul>
      {branches.map(({ key, words, href, kind, flag, isCurrent, inner }) => (
        <li key={key}>
          <a href={href} aria-current={isCurrent === true ? 'true' : undefined}>
            <span>{words}</span>
            {flag !== undefined && (
              <span class="flag">
                <Icon name="warning" />
                <span class="hidden-text">{flag}</span>
              </span>
            )}
            {kind !== undefined && <small>{kind}</small>}
          </a>
          <Branches branches={inner} />
        </li>
      ))}
    </ul>
  );
