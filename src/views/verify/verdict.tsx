import type { ComponentChildren, JSX } from 'preact';
import { Notice } from '../notice/notice';

export interface VerdictProps {
  readonly isRight: boolean;
  /** `Stämmer: `, for those who see neither icon nor colour. */
  readonly said: string;
  readonly heading: string;
  readonly children: ComponentChildren;
}

/** What a check came to. Told by words and icon; the colour only repeats it. `#besked` leads here. */
export const Verdict = ({ isRight, said, heading, children }: VerdictProps): JSX.Element => (
  <div class="verdict" id="besked" tabindex={-1}>
    <Notice tone={isRight ? 'ok' : 'stop'} level={2} said={said} heading={heading}>
      {children}
    </Notice>
  </div>
);

export interface KnownFactsProps {
  readonly facts: readonly { readonly term: string; readonly fact: string; readonly isCode?: true }[];
}

/** What is known, to be compared line by line with what one holds. */
export const KnownFacts = ({ facts }: KnownFactsProps): JSX.Element => (
  <dl class="known-facts">
    {facts.map(({ term, fact, isCode }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd class={isCode === true ? 'letters' : undefined}>{fact}</dd>
      </div>
    ))}
  </dl>
);
