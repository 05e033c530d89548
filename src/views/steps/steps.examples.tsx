import { HOSTILE, t, type Examples } from '../gallery/example';
import { Steps } from './steps';

export const examples: Examples = {
  'in the middle': (
    <Steps
      texts={t}
      steps={[
        { title: 'Eleven', state: 'past', href: '/1' },
        { title: 'Resan', state: 'now' },
        { title: 'Granska', state: 'later' },
      ]}
    />
  ),
  'hostile text': <Steps texts={t} steps={[{ title: HOSTILE, state: 'past', href: HOSTILE }]} />,
};
