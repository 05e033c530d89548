import { hostileQuestion, question, type Examples } from '../gallery/example';
import { NumberBox } from './number-box';

export const examples: Examples = {
  integer: <NumberBox {...question('age', 'Hur många är ni?')} value="4" integer width="w4" />,
  'with unit and error': (
    <NumberBox
      {...question('distance', 'Hur långt är det till skolan?', {
        hint: 'Mät kortaste gångvägen.',
        error: 'Skriv ett tal, till exempel 12,5.',
      })}
      value="fyra"
      integer={false}
      unit={{ shown: 'km', spoken: 'kilometer' }}
    />
  ),
  'hostile text': (
    <NumberBox {...hostileQuestion('h')} value={'"><b>'} integer unit={{ shown: '<b>', spoken: '<b>' }} />
  ),
};
