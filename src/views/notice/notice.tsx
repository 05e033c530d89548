import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from '../icon/icon';

export interface NoticeProps {
  readonly tone?: 'info' | 'warn' | 'stop' | 'ok';
  readonly heading?: string;
  /** Of the heading: the level that the place on the page asks for. */
  readonly level?: 2 | 3;
  /** The tone in words, for those who see no icon. */
  readonly said?: string;
  readonly children?: ComponentChildren;
}

const icons = { info: 'info', warn: 'warning', stop: 'stop', ok: 'done' } as const satisfies Record<
  string,
  IconName
>;

/** Something to know, to mind, or that went well. Never an alert: it is there from the start. */
export const Notice = ({ tone = 'info', heading, level = 3, said, children }: NoticeProps): JSX.Element => {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class={tone === 'info' ? 'notice' : `notice ${tone}`}>
      {said !== undefined && <span class="hidden-text">{said}</span>}
      <Icon name={icons[tone]} />
      <div>
        {heading !== undefined && heading !== '' && <Heading>{heading}</Heading>}
        {children}
      </div>
    </div>
  );
};
