import type { JSX } from 'preact';
import { Icon, type IconName } from '../icon/icon';
import { Tag, type TagProps } from '../tag/tag';

export interface Item {
  readonly title: string;
  readonly href: string;
  readonly text?: string;
  /** Small facts under the text. */
  readonly meta?: readonly { readonly icon: IconName; readonly words: string }[];
  /** Where it stands; without one there is an arrow. */
  readonly tag?: TagProps;
}

export interface ListProps {
  readonly items: readonly Item[];
  /** Of the titles: one below the heading that the list stands under. */
  readonly level?: 2 | 3;
}

/** Services or cases: the whole row leads to one. */
export const List = ({ items, level = 3 }: ListProps): JSX.Element => {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <ul class="list">
      {items.map((item) => (
        <li key={item.href} class="item">
          <div>
            <Title class="item-title">
              <a href={item.href}>{item.title}</a>
            </Title>
            {item.text !== undefined && <p>{item.text}</p>}
            {item.meta !== undefined && item.meta.length > 0 && (
              <p class="meta">
                {item.meta.map(({ icon, words }) => (
                  <span key={words}>
                    <Icon name={icon} />
                    {words}
                  </span>
                ))}
              </p>
            )}
          </div>
          {item.tag === undefined ? <Icon name="open" /> : <Tag {...item.tag} />}
        </li>
      ))}
    </ul>
  );
};
