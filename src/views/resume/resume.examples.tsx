import { HOSTILE, t, type Examples } from '../gallery/example';
import { Resume, type ResumeDraft } from './resume';

const draft: ResumeDraft = {
  title: 'Skolskjuts',
  href: '/fill/1',
  step: 3,
  of: 5,
  saved: 'Sparat kl. 14.32.',
  keptUntil: '24 december 2026',
  removeHref: '/fill/1/remove',
};

export const examples: Examples = {
  'one draft': <Resume texts={t} drafts={[draft]} />,
  'several drafts': (
    <Resume texts={t} heading="Du har redan börjat" drafts={[draft, { ...draft, title: 'Synpunkter' }]} />
  ),
  'hostile text': (
    <Resume
      texts={t}
      drafts={[
        {
          title: HOSTILE,
          href: HOSTILE,
          step: 1,
          of: 1,
          saved: HOSTILE,
          keptUntil: HOSTILE,
          removeHref: HOSTILE,
        },
      ]}
    />
  ),
};
