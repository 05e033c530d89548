import { HOSTILE, type Examples } from '../gallery/example';
import { PreviewFrame } from './preview-frame';

const alone = { href: '/', words: 'Öppna i ett eget fönster' };

export const examples: Examples = {
  'as on a telephone': <PreviewFrame title="Steget Resan" src="about:blank" width="phone" alone={alone} />,
  'as on a computer': <PreviewFrame title="Steget Resan" src="about:blank" width="desktop" alone={alone} />,
  'hostile text': (
    <PreviewFrame title={HOSTILE} src="about:blank" width="phone" alone={{ href: '/', words: HOSTILE }} />
  ),
};
