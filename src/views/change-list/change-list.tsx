import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from '../icon/icon';

/** One thing that differs. */
export interface ToldChange {
  readonly sort: 'added' | 'gone' | 'changed';
  /** Read out for the sign: Nytt, Borttaget, Ändrat. */
  readonly sortWords: string;
  readonly heading: string;
  /** The whole of both sides, where the heading has only the beginning of them. */
  readonly sides?: { readonly before?: string; readonly now?: string };
  /** Where it stands. */
  readonly where: ComponentChildren;
}

export interface ChangeListProps {
  readonly changes: readonly ToldChange[];
  readonly beforeWord: string;
  readonly nowWord: string;
}

const SIGNS: Readonly<Record<ToldChange['sort'], IconName>> = {
  added: 'add',
  gone: 'remove',
  changed: 'write',
};

/** The differences between two versions of a form, in words. */
export const ChangeList = ({ changes, beforeWord, nowWord }: ChangeListProps): JSX.Element => (
  <ul class="change-list">
    {changes.map(({ sort, sortWords, heading, sides, where }, place) => (
      <li key={place}>
        <span class={`sign ${sort}`}>
          <Icon name={SIGNS[sort]} />
          <span class="hidden-text">{sortWords}: </span>
        </span>
        <div>
          <h3>{heading}</h3>
          {sides !== undefined && (
            <div class="was">
              {sides.before !== undefined && (
                <del>
                  <b>{beforeWord}</b> <span>{sides.before}</span>
                </del>
              )}
              {sides.now !== undefined && (
                <ins>
                  <b>{nowWord}</b> <span>{sides.now}</span>
                </ins>
              )}
            </div>
          )}
          <p class="small muted">{where}</p>
        </div>
      </li>
    ))}
  </ul>
);
