import type { JSX } from 'preact';
import { ButtonLink } from '../button/button';
import { Icon, type IconName } from '../icon/icon';

export interface EmptyProps {
  readonly icon: IconName;
  readonly heading: string;
  readonly text: string;
  readonly way?: { readonly words: string; readonly href: string };
}

/** Nothing here: why, and one way on. */
export const Empty = ({ icon, heading, text, way }: EmptyProps): JSX.Element => (
  <section class="empty">
    <Icon name={icon} />
    <h2>{heading}</h2>
    <p>{text}</p>
    {way !== undefined && (
      <p>
        <ButtonLink href={way.href}>{way.words}</ButtonLink>
      </p>
    )}
  </section>
);
