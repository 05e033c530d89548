import { hostileQuestion, question, type Examples } from '../gallery/example';
import { Tick } from './tick';

export const examples: Examples = {
  plain: <Tick {...question('a', 'Jag har läst villkoren')} value="true" ticked={false} />,
  ticked: <Tick {...question('b', 'Jag har läst villkoren')} value="true" ticked />,
  'with hint and error': (
    <Tick
      {...question('c', 'Uppgifterna stämmer', {
        hint: 'Det du skickar in blir en allmän handling.',
        error: 'Du behöver kryssa i rutan för att fortsätta.',
      })}
      value="true"
      ticked={false}
    />
  ),
  'hostile text': <Tick {...hostileQuestion('h')} value={'"><b>'} ticked />,
};
