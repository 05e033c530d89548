import { HOSTILE, type Examples } from '../gallery/example';
import { Facts } from './facts';

export const examples: Examples = {
  three: (
    <Facts
      facts={[
        { icon: 'time', term: 'Tid att fylla i', fact: 'ungefär 10 minuter' },
        { icon: 'money', term: 'Kostnad', fact: 'kostnadsfritt' },
        { icon: 'message', term: 'Svar', fact: 'inom 4 veckor' },
      ]}
    />
  ),
  'hostile text': <Facts facts={[{ icon: 'info', term: HOSTILE, fact: HOSTILE }]} />,
};
