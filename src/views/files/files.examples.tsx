import { HOSTILE, type Examples } from '../gallery/example';
import { Files } from './files';

export const examples: Examples = {
  receipt: <Files label="Handlingar" files={[{ name: 'Kvittens', href: '/r', about: 'PDF, 214 kB' }]} />,
  'of several questions': (
    <Files
      files={[
        { name: 'Intyg.pdf (nummer 1)', href: '/1', about: 'PDF, 214 kB', belongsTo: 'Svar på ”Läkarintyg”' },
        {
          name: 'Intyg.pdf (nummer 2)',
          about: 'PDF, 80 kB, väntar på kontroll',
          belongsTo: 'Svar på ”Foto”',
        },
      ]}
    />
  ),
  'hostile text': <Files files={[{ name: HOSTILE, href: HOSTILE, about: HOSTILE, belongsTo: HOSTILE }]} />,
};
