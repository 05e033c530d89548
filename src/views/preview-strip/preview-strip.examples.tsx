import { HOSTILE, t, type Examples } from '../gallery/example';
import { PreviewStrip } from './preview-strip';

const strip = { texts: t, about: 'Så som mappen sparades kl. 14.32.', againHref: '#' };

export const examples: Examples = {
  'in a frame': <PreviewStrip {...strip} />,
  'with tools': (
    <PreviewStrip
      {...strip}
      remark="Svaren i adressen gick inte att läsa."
      links={[
        { words: 'Formuläret', href: '#a', current: true },
        { words: 'Kvittens', href: '#b' },
      ]}
      tools={{
        action: '#',
        example: 'anonymous',
        examples: ['anonymous', 'with-reply'],
        language: 'sv',
        languages: [
          { tag: 'sv', name: 'Svenska' },
          { tag: 'en', name: 'English' },
        ],
        plain: false,
      }}
      shareHref="#"
    />
  ),
  'hostile text': (
    <PreviewStrip
      {...strip}
      about={HOSTILE}
      links={[{ words: HOSTILE, href: '#' }]}
      tools={{ action: '#', example: HOSTILE, examples: [HOSTILE], language: 'sv', languages: [] }}
    />
  ),
};
