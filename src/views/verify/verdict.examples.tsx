import { HOSTILE, type Examples } from '../gallery/example';
import { KnownFacts, Verdict } from './verdict';

export const examples: Examples = {
  right: (
    <Verdict isRight said="Stämmer: " heading="Filen är oförändrad">
      <p>Filen är oförändrad sedan den utfärdades av Perstorps kommun den 24 november 2026 kl. 10.12.</p>
      <KnownFacts
        facts={[
          { term: 'Ärendenummer', fact: '2026-000127-4' },
          { term: 'Fingeravtryck (SHA-256)', fact: 'e3b0c44298fc1c14'.repeat(4), isCode: true },
        ]}
      />
    </Verdict>
  ),
  wrong: (
    <Verdict isRight={false} said="Stämmer inte: " heading="Ingen kvittens härifrån har den koden">
      <p>Jämför koden med den på kvittensen.</p>
    </Verdict>
  ),
  'hostile text': (
    <Verdict isRight said={HOSTILE} heading={HOSTILE}>
      <KnownFacts facts={[{ term: HOSTILE, fact: HOSTILE, isCode: true }]} />
    </Verdict>
  ),
};
