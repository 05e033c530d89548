import { HOSTILE, type Examples } from '../gallery/example';
import { Told } from './told';

export const examples: Examples = {
  'a fault and a closing time': (
    <Told
      told={[
        { tone: 'warn', heading: 'Driftmeddelande', texts: ['BankID fungerar inte just nu.'] },
        { tone: 'info', heading: 'Stänger snart', texts: ['Skicka in senast 31 januari 2027 kl. 16.00.'] },
      ]}
    />
  ),
  'hostile text': <Told told={[{ tone: 'stop', heading: HOSTILE, texts: [HOSTILE] }]} />,
};
