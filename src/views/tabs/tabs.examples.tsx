import { HOSTILE, type Examples } from '../gallery/example';
import { Tabs } from './tabs';

export const examples: Examples = {
  files: (
    <Tabs
      label="Filer"
      tabs={[
        { words: 'schema.json', href: '?fil=schema.json', isCurrent: true },
        { words: 'ui.json', href: '?fil=ui.json', isCurrent: false },
      ]}
    />
  ),
  'hostile text': <Tabs label={HOSTILE} tabs={[{ words: HOSTILE, href: '?', isCurrent: true }]} />,
};
