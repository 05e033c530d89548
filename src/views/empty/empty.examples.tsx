import { HOSTILE, type Examples } from '../gallery/example';
import { Empty } from './empty';

export const examples: Examples = {
  'no hits': (
    <Empty
      icon="search"
      heading="Inga träffar"
      text="Prova ett annat ord."
      way={{ words: 'Visa alla', href: '/' }}
    />
  ),
  'hostile text': <Empty icon="document" heading={HOSTILE} text={HOSTILE} />,
};
