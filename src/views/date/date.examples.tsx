import { hostileQuestion, question, type Examples } from '../gallery/example';
import { DateBoxes } from './date-boxes';

export const examples: Examples = {
  plain: (
    <DateBoxes
      {...question('from', 'När ska det börja?', { hint: 'Till exempel 11 01 2027.' })}
      value={{ d: '', m: '', y: '' }}
    />
  ),
  'own birthday': (
    <DateBoxes
      {...question('born', 'När är du född?')}
      value={{ d: '1', m: '2', y: '1990' }}
      autocomplete="bday"
    />
  ),
  'with error': (
    <DateBoxes
      {...question('late', 'När ska det sluta?', { error: 'Datumet kan tidigast vara 24 november 2026.' })}
      value={{ d: '11', m: '01', y: '2026' }}
    />
  ),
  'hostile text': <DateBoxes {...hostileQuestion('h')} value={{ d: '"', m: '<b>', y: '>' }} />,
};
