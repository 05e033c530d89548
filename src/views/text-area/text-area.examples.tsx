import { hostileQuestion, question, type Examples } from '../gallery/example';
import { TextArea } from './text-area';

export const examples: Examples = {
  plain: <TextArea {...question('what', 'Vad har hänt?')} value="" />,
  'with counter and error': (
    <TextArea
      {...question('route', 'Beskriv vägen', {
        hint: 'Berätta vad som gör vägen svår.',
        error: 'Skriv högst 1 000 tecken.',
      })}
      value={'Det saknas trottoar.\nOch belysning.'}
      maxLength={1000}
    />
  ),
  'hostile text': <TextArea {...hostileQuestion('h')} value={'</textarea><b>'} maxLength={9} />,
};
