import { HOSTILE, type Examples } from '../gallery/example';
import { More } from './more';

export const examples: Examples = {
  closed: (
    <More summary="Läs mer om dina rättigheter">
      <p>Du har rätt att få fel rättade.</p>
    </More>
  ),
  'hostile text': <More summary={HOSTILE}>{HOSTILE}</More>,
};
