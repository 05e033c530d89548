import { HOSTILE, t, type Examples } from '../gallery/example';
import { Failed, NotFound } from './sorry';

export const examples: Examples = {
  'not found': <NotFound texts={t} phone="0435-390 00" />,
  failed: <Failed texts={t} phone="0435-390 00" status={500} code="K7-2F9Q" again="/fill/1" />,
  'nothing can be saved': (
    <Failed texts={t} phone="0435-390 00" status={503} saved="Skolskjuts, steg 1 till 3, kl. 14.32." />
  ),
  'hostile text': (
    <Failed
      texts={t}
      phone={HOSTILE}
      status={400}
      reason={HOSTILE}
      saved={HOSTILE}
      again={HOSTILE}
      code={HOSTILE}
    />
  ),
};
