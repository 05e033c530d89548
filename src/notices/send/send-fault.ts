import { PutOff } from '../../platform/jobs';
import type { FaultKind } from '../notice.entity';

/** Characters that are kept of what a server says. */
const LONGEST = 300;

/** A message was not taken, and why. A value to decide by, thrown because a sender may fail anywhere on the way. */
export class SendFault extends PutOff {
  readonly detail: string;

  constructor(
    readonly kind: FaultKind,
    said: string,
  ) {
    // Never what the server said: it may name the recipient, and messages of errors are logged.
    super(`A notice was not taken: ${kind}.`);
    this.detail = said
      .replace(/\p{C}+/gu, ' ')
      .trim()
      .slice(0, LONGEST);
  }
}
