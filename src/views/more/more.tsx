import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../icon/icon';

/** More for those who want it; the browser opens and closes it by itself. */
export const More = ({
  summary,
  open,
  children,
}: {
  readonly summary: string;
  /** It begins open. */
  readonly open?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <details class="more" open={open}>
    <summary>
      {summary}
      <Icon name="down" />
    </summary>
    {children}
  </details>
);
