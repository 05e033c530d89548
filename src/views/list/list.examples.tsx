import { HOSTILE, type Examples } from '../gallery/example';
import { List } from './list';

export const examples: Examples = {
  services: (
    <List
      items={[
        {
          title: 'Skolskjuts',
          href: '/forms/a',
          text: 'Ansök om resa till och från skolan.',
          meta: [{ icon: 'lock', words: 'E-legitimation' }],
        },
        { title: 'Felanmälan', href: '/forms/b' },
      ]}
    />
  ),
  cases: (
    <List
      level={2}
      items={[{ title: 'Skolskjuts', href: '/c', tag: { icon: 'waiting', words: 'Inte inskickad' } }]}
    />
  ),
  'hostile text': (
    <List
      items={[{ title: HOSTILE, href: HOSTILE, text: HOSTILE, meta: [{ icon: 'info', words: HOSTILE }] }]}
    />
  ),
};
