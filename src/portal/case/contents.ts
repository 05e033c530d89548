import type { AnswerSection } from '../../form';
import type { Message, ToldFile } from '../../views';

/** What one may see of a case with its code, or as the person who sent it in. */
export interface Contents {
  readonly code: string;
  readonly sections: readonly AnswerSection[];
  readonly receipt: {
    readonly href: string;
    /** "214 kB"; undefined while it is being made. */
    readonly size?: string;
    /** The day it was made, in words. */
    readonly day?: string;
    /** It could not be made so far. */
    readonly isDelayed: boolean;
  };
  /** What it was sent in with. */
  readonly files: readonly (ToldFile & { readonly sha256: string })[];
  readonly messages: readonly Message[];
}
