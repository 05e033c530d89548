import { HOSTILE, type Examples } from '../gallery/example';
import { Timeline } from './timeline';

export const examples: Examples = {
  'on its way': (
    <Timeline
      events={[
        { title: 'Inskickat', time: { words: '2 november 2026', iso: '2026-11-02' }, state: 'past' },
        {
          title: 'Läses',
          time: { words: '5 november 2026', iso: '2026-11-05' },
          text: 'Karin Nilsson',
          state: 'now',
        },
        { title: 'Beslut', text: 'Normalt inom 4 veckor', state: 'later' },
      ]}
    />
  ),
  'hostile text': <Timeline events={[{ title: HOSTILE, text: HOSTILE, state: 'past' }]} />,
};
