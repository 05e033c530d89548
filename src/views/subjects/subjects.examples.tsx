import { HOSTILE, type Examples } from '../gallery/example';
import { Subjects } from './subjects';

export const examples: Examples = {
  two: (
    <Subjects
      subjects={[
        { name: 'Bygga, bo och miljö', href: '/?subject=home', icon: 'home', count: '16 e-tjänster' },
        { name: 'Utbildning', href: '/?subject=education', icon: 'education', count: '1 e-tjänst' },
      ]}
    />
  ),
  'hostile text': <Subjects subjects={[{ name: HOSTILE, href: HOSTILE, icon: 'civic', count: HOSTILE }]} />,
};
