import { hostileQuestion, question, type Examples } from '../gallery/example';
import { FileBox } from './file-box';

export const examples: Examples = {
  plain: (
    <FileBox
      {...question('receipt', 'Kvittensen (PDF)', { hint: 'Välj filen, eller dra den hit.' })}
      accept=".pdf"
    />
  ),
  'with an error': (
    <FileBox {...question('none', 'Kvittensen (PDF)', { error: 'Välj en fil.' })} accept=".pdf" />
  ),
  'hostile text': <FileBox {...hostileQuestion('h')} accept={'"><b>'} />,
};
