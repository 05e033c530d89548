import { HOSTILE, t, type Examples } from '../gallery/example';
import { Answers } from './answers';

export const examples: Examples = {
  'two pages with change links': (
    <Answers
      texts={t}
      changeHref={(section, row) => `/fill/${section.pageKey}#${row.pointer}`}
      sections={[
        {
          pageKey: 'pupil',
          title: 'Eleven',
          rows: [
            { kind: 'answer', pointer: '/name', label: 'Namn', value: 'Elis Lindqvist', privacy: 'personal' },
          ],
        },
        {
          pageKey: 'journey',
          title: 'Resan',
          rows: [
            { kind: 'heading', label: 'Adresser', level: 1 },
            { kind: 'heading', label: 'Adress 1', level: 2 },
            {
              kind: 'answer',
              pointer: '/a/0',
              label: 'Gatuadress',
              value: 'Gränsgatan 5\n284 32 Perstorp',
              privacy: 'none',
            },
            { kind: 'heading', label: 'Adress 2', level: 2 },
            { kind: 'heading', label: 'Nycklar', level: 3 },
            { kind: 'answer', pointer: '/k', label: 'Nyckel 1', value: 'Hos grannen', privacy: 'none' },
            { kind: 'heading', label: 'Övrigt', level: 1 },
            { kind: 'answer', pointer: '/b', label: 'Något mer?', value: '', privacy: 'none' },
          ],
        },
      ]}
    />
  ),
  files: (
    <Answers
      texts={t}
      fileHref={({ name }) => (name.endsWith('.pdf') ? '/fil/1' : undefined)}
      sections={[
        {
          pageKey: 'papers',
          title: 'Handlingar',
          rows: [
            {
              kind: 'answer',
              pointer: '/papers',
              label: 'Intyg',
              value: 'Intyg.pdf (312 kB)\nKarta.png (1,4 MB)',
              files: [
                { name: 'Intyg.pdf', mediaType: 'application/pdf', size: 312_000, sha256: '' },
                { name: 'Karta.png', mediaType: 'image/png', size: 1_400_000, sha256: '' },
              ],
              privacy: 'none',
            },
          ],
        },
      ]}
    />
  ),
  'masked, as the staff see them': (
    <Answers
      texts={t}
      revealAction="/desk/reveal"
      sections={[
        {
          pageKey: 'child',
          title: 'Barnet',
          rows: [
            {
              kind: 'answer',
              pointer: '/number',
              label: 'Personnummer',
              value: '20141231-••••',
              privacy: 'personal',
              isMasked: true,
            },
            { kind: 'answer', pointer: '/school', label: 'Skola', value: 'Centralskolan', privacy: 'none' },
          ],
        },
      ]}
    />
  ),
  'hostile text': (
    <Answers
      texts={t}
      changeHref={() => HOSTILE}
      sections={[
        {
          pageKey: 'h',
          title: HOSTILE,
          rows: [
            { kind: 'heading', label: HOSTILE, level: 1 },
            { kind: 'answer', pointer: HOSTILE, label: HOSTILE, value: HOSTILE, privacy: 'none' },
          ],
        },
      ]}
    />
  ),
};
