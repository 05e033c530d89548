import { HOSTILE, hostileQuestion, question, type Examples } from '../gallery/example';
import { JsonArea } from './json-area';

export const examples: Examples = {
  empty: <JsonArea {...question('a', 'Övriga uppgifter', { optional: true })} value="" />,
  filled: (
    <JsonArea
      {...question('b', 'Övriga uppgifter', { hint: 'Från ditt system.' })}
      value={'{\n  "kod": 12\n}'}
    />
  ),
  'with an error': (
    <JsonArea
      {...question('c', 'Övriga uppgifter', { error: 'Kontrollera att alla tecken är med.' })}
      value="{kod"
    />
  ),
  locked: <JsonArea {...question('d', 'Övriga uppgifter', { locked: true })} value="null" />,
  'hostile text': <JsonArea {...hostileQuestion('h')} value={HOSTILE} />,
};
