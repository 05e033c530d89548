import { HOSTILE, type Examples } from '../gallery/example';
import { Messages } from './messages';

const time = { words: '24 november 2026 kl. 10.05', iso: '2026-11-24' };

export const examples: Examples = {
  'both ways': (
    <Messages
      messages={[
        {
          key: '1',
          from: 'Karin Nilsson, handläggare',
          time,
          text: 'Hej.\nIntyget behöver beskriva varför en ramp är nödvändig.',
          fresh: 'Nytt',
        },
        { key: '2', from: 'Du', time, text: 'Tack. Jag skickar det i nästa vecka.', mine: true },
      ]}
    />
  ),
  'hostile text': <Messages messages={[{ key: '1', from: HOSTILE, time, text: HOSTILE, fresh: HOSTILE }]} />,
};
