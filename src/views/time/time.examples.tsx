import { HOSTILE, hostileQuestion, question, type Examples } from '../gallery/example';
import { TimeBox } from './time-box';

export const examples: Examples = {
  empty: <TimeBox {...question('a', 'När ska vi hämta dig?')} value="" />,
  'with an error': (
    <TimeBox
      {...question('b', 'När ska vi hämta dig?', { error: 'Skriv ett klockslag, till exempel 14.30.' })}
      value="halv tre"
    />
  ),
  locked: <TimeBox {...question('c', 'Tid', { locked: true })} value="08.15" />,
  'hostile text': <TimeBox {...hostileQuestion('h')} value={HOSTILE} />,
};
