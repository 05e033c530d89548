import { HOSTILE, type Examples } from '../gallery/example';
import { Tree } from './tree';

const question = (words: string, kind: string) => ({ key: words, words, kind, href: '/f', inner: [] });

export const examples: Examples = {
  'two pages': (
    <div class="staff">
      <Tree
        heading="Frågor"
        branches={[
          {
            key: 'eleven',
            words: '1 Eleven',
            href: '/f',
            inner: [question('Elevens namn', 'text'), question('Årskurs', 'val')],
          },
          {
            key: 'resan',
            words: '2 Resan',
            href: '/f',
            inner: [
              { ...question('Var bor barnet?', 'val'), isCurrent: true },
              { ...question('Avstånd', 'tal'), flag: '1 problem' },
              {
                ...question('Adresser', 'lista'),
                inner: [question('Gatuadress', 'text'), question('Postnummer', 'text')],
              },
            ],
          },
        ]}
        more={{ words: 'Visa alla 412 frågor', href: '/alla' }}
      />
    </div>
  ),
  'hostile text': (
    <Tree
      heading={HOSTILE}
      branches={[{ key: 'h', words: HOSTILE, href: '/f', kind: HOSTILE, flag: HOSTILE, inner: [] }]}
      more={{ words: HOSTILE, href: '/f' }}
    />
  ),
};
