import { HOSTILE, t, type Examples } from '../gallery/example';
import { Changes } from './changes';

const file = {
  name: 'Intyg.pdf',
  size: 312_000,
  mediaType: 'application/pdf',
  sha256: 'a'.repeat(64),
} as const;

export const examples: Examples = {
  'a few changes': (
    <Changes
      changes={[
        {
          pointer: '/school',
          label: 'Skola',
          privacy: 'none',
          before: { value: 'Centralskolan' },
          after: { value: 'Norra skolan' },
        },
        {
          pointer: '/addresses/1/street',
          label: 'Gata',
          under: 'Adress 2',
          privacy: 'personal',
          after: { value: 'Gränsgatan 5\n284 32 Perstorp' },
        },
        {
          pointer: '/certificate',
          label: 'Intyg',
          privacy: 'sensitive',
          before: { value: '' },
          after: { value: 'Intyg.pdf', files: [file] },
        },
      ]}
      fileHref={() => '/intyg'}
      texts={t}
    />
  ),
  covered: (
    <Changes
      changes={[
        {
          pointer: '/a',
          label: 'Personnummer',
          privacy: 'personal',
          before: { value: '1' },
          after: { value: '2' },
        },
      ]}
      isCovered={() => true}
      texts={t}
    />
  ),
  'hostile text': (
    <Changes
      changes={[
        {
          pointer: '/h',
          label: HOSTILE,
          under: HOSTILE,
          privacy: 'none',
          before: { value: HOSTILE },
          after: { value: HOSTILE },
        },
      ]}
      texts={t}
    />
  ),
};
