import { HOSTILE, type Examples } from '../gallery/example';
import { Notice } from './notice';

export const examples: Examples = {
  information: (
    <Notice heading="Hellre på papper?" said="Information: ">
      <p>Ring oss, så skickar vi en blankett.</p>
    </Notice>
  ),
  important: (
    <Notice tone="warn" heading="Har du skyddade personuppgifter?" level={2}>
      <p>Använd inte e-tjänsten.</p>
    </Notice>
  ),
  'went well': (
    <Notice tone="ok">
      <p>Det är sparat.</p>
    </Notice>
  ),
  'hostile text': (
    <Notice heading={HOSTILE} said={HOSTILE}>
      {HOSTILE}
    </Notice>
  ),
};
