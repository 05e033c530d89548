import { HOSTILE, t, type Examples } from '../gallery/example';
import { ErrorSummary } from './error-summary';

export const examples: Examples = {
  'one problem': (
    <ErrorSummary texts={t} problems={[{ href: '#phone', message: 'Skriv ett telefonnummer.' }]} />
  ),
  'several, one without a place': (
    <ErrorSummary
      texts={t}
      problems={[
        { href: '#name', message: 'Skriv ditt namn.' },
        { message: 'Något saknas i ett annat steg.' },
      ]}
    />
  ),
  'hostile text': <ErrorSummary texts={t} problems={[{ href: `#${HOSTILE}`, message: HOSTILE }]} />,
};
