import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../icon/icon';

/** More for those who want it; the browser opens and closes it by itself. */
export const More = ({
  summary,
  children,
}: {
  readonly summary: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <details class="more">
    <summary>
      {summary}
      <Icon name="down" />
    </summary>
    {children}
  </details>
);
