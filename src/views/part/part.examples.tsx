import { HOSTILE, hostileQuestion, question, t, type Examples } from '../gallery/example';
import { ClosedPart, RemovePart } from './part';

export const examples: Examples = {
  closed: (
    <ClosedPart
      {...question('agent', 'Ombud', { optional: true, hint: 'Om någon annan för din talan.' })}
      what="ombud"
    />
  ),
  'closed, and required': (
    <ClosedPart {...question('address', 'Adress', { error: 'Fyll i adressen.' })} what="adress" />
  ),
  locked: <ClosedPart {...question('more', 'Adress', { locked: true })} what="adress" />,
  'without a name': <ClosedPart {...question('nameless', '')} what="" />,
  'to take away': <RemovePart name="/agent" what="ombud" texts={t} />,
  'hostile text': <ClosedPart {...hostileQuestion('h')} what={HOSTILE} />,
};
