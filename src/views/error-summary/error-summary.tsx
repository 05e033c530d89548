import type { JSX } from 'preact';
import { Icon } from '../icon/icon';
import type { Texts } from '../text/texts';

export interface ErrorSummaryProps {
  /** In the order of the page, in the same words as at the fields. `href` leads to the control. */
  readonly problems: readonly { readonly message: string; readonly href?: string }[];
  readonly texts: Texts;
}

/** All that is wrong, first on the page (WCAG 3.3.1). Nothing when all is well. `#fel` leads here. */
export const ErrorSummary = ({ problems, texts }: ErrorSummaryProps): JSX.Element | null =>
  problems.length === 0 ? null : (
    <div class="error-summary" id="fel" tabindex={-1}>
      {/* inside: focus and alert on one node race in screen readers */}
      <div role="alert">
        <h2>
          <Icon name="warning" />
          {texts.problems.heading(problems.length)}
        </h2>
        <ul class="plain">
          {problems.map(({ message, href }, place) => (
            <li key={place}>{href === undefined ? message : <a href={href}>{message}</a>}</li>
          ))}
        </ul>
      </div>
    </div>
  );
