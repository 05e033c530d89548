import { HOSTILE, type Examples } from '../gallery/example';
import { Slip, Verify } from './slip';

export const examples: Examples = {
  receipt: (
    <Slip
      heading="Tack, vi har tagit emot din ansökan"
      numberLabel="Ärendenummer"
      caseNumber="2026-04127"
      what="Ansökan om skolskjuts"
      received="Mottagen 24 november 2026 kl. 14.43"
    >
      <h2>Spara din kod</h2>
      <p>
        <Verify code="7F3K-92QM-4TXD" />
      </p>
    </Slip>
  ),
  'hostile text': (
    <Slip heading={HOSTILE} numberLabel={HOSTILE} caseNumber={HOSTILE} what={HOSTILE} received={HOSTILE}>
      <Verify code={HOSTILE} />
    </Slip>
  ),
};
