import { HOSTILE, t, type Examples } from '../gallery/example';
import { Crumbs } from './crumbs';

export const examples: Examples = {
  'two above': (
    <Crumbs
      texts={t}
      above={[
        { words: 'Start', href: '/' },
        { words: 'Utbildning', href: '/?subject=education' },
      ]}
      here="Skolskjuts"
    />
  ),
  'hostile text': <Crumbs texts={t} above={[{ words: HOSTILE, href: HOSTILE }]} here={HOSTILE} />,
};
