import { HOSTILE, type Examples } from '../gallery/example';
import { Files } from './files';

export const examples: Examples = {
  receipt: <Files label="Handlingar" files={[{ name: 'Kvittens', href: '/r', about: 'PDF, 214 kB' }]} />,
  'hostile text': <Files files={[{ name: HOSTILE, href: HOSTILE, about: HOSTILE }]} />,
};
