import { hostileQuestion, question, type Examples } from '../gallery/example';
import { YesNo } from './yes-no';

export const examples: Examples = {
  unanswered: <YesNo {...question('a', 'Behöver du hjälp?')} value={undefined} />,
  'must be answered': <YesNo {...question('b', 'Behöver du hjälp?')} value="true" />,
  'optional and unanswered': <YesNo {...question('c', 'Behöver du hjälp?', { optional: true })} value="" />,
  'optional, can be taken back': (
    <YesNo {...question('d', 'Behöver du hjälp?', { optional: true })} value="false" />
  ),
  'with error': <YesNo {...question('e', 'Behöver du hjälp?', { error: 'Välj ja eller nej.' })} value="" />,
  'hostile text': <YesNo {...hostileQuestion('h')} value={'"><b>'} />,
};
