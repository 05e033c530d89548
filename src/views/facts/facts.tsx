import type { JSX } from 'preact';
import { Icon, type IconName } from '../icon/icon';

export interface FactsProps {
  readonly facts: readonly { readonly icon: IconName; readonly term: string; readonly fact: string }[];
}

/** What one wants to know beforehand. */
export const Facts = ({ facts }: FactsProps): JSX.Element => (
  <dl class="facts">
    {facts.map(({ icon, term, fact }) => (
      <div key={term}>
        <dt>
          <Icon name={icon} />
          {term}
        </dt>
        <dd>{fact}</dd>
      </div>
    ))}
  </dl>
);
