import type { JSX } from 'preact';
import { Button } from '../button/button';
import { IconButton } from '../button/icon-button';
import type { Texts } from '../text/texts';

export interface ToolsProps {
  readonly texts: Texts;
  /** What the buttons apply to: `/children/0`. */
  readonly name: string;
  /** Told after each tool's name: " barn 2", " adress 1, i barn 2". */
  readonly which: string;
  readonly canGoUp: boolean;
  readonly canGoDown: boolean;
  readonly removable: boolean;
  /** Icons alone, beside a single control. */
  readonly narrow?: boolean;
}

/** What can be done with an entry of a list. */
export const Tools = ({ texts, name, which, narrow, ...can }: ToolsProps): JSX.Element | null => {
  const tools = [
    { icon: 'up' as const, words: texts.list.up, does: `up ${name}`, may: can.canGoUp },
    { icon: 'down' as const, words: texts.list.down, does: `down ${name}`, may: can.canGoDown },
    { icon: 'remove' as const, words: texts.list.remove, does: `remove ${name}`, may: can.removable },
  ].filter(({ may }) => may);
  if (tools.length === 0) return null;
  return narrow === true ? (
    <div class="row-tools">
      {tools.map(({ icon, words, does }) => (
        <IconButton key={icon} icon={icon} words={words + which} does={does} danger={icon === 'remove'} />
      ))}
    </div>
  ) : (
    <div class="tools">
      {tools.map(({ icon, words, does }) => (
        <Button
          key={icon}
          kind={icon === 'remove' ? 'plain danger' : 'plain'}
          small
          icon={icon}
          does={does}
          which={which}
        >
          {words}
        </Button>
      ))}
    </div>
  );
};
