import { HOSTILE, t, type Examples } from '../gallery/example';
import { Resume } from './resume';

export const examples: Examples = {
  'can be removed': (
    <Resume
      texts={t}
      title="Skolskjuts"
      href="/fill/1"
      step={3}
      of={5}
      keptUntil="24 december 2026"
      removeAction="/drafts/1"
      hidden={{ _csrf: 'x' }}
    />
  ),
  'hostile text': <Resume texts={t} title={HOSTILE} href={HOSTILE} step={1} of={1} keptUntil={HOSTILE} />,
};
