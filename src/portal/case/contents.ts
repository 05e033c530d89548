import type { AnswerSection } from '../../form';
import type { Message } from '../../views';

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
  readonly files: readonly ToldFile[];
  readonly messages: readonly Message[];
}

/** A file of a case, in words. */
export interface ToldFile {
  readonly key: string;
  readonly name: string;
  readonly sha256: string;
  /** Kind, size, day, and how its check went. */
  readonly about: string;
  /** Where it is opened; none for one that nobody is handed. */
  readonly href?: string;
}

/** A message that is being written, and what is wrong with it. */
export interface Writing {
  /** Of the page: posted twice it is one message. */
  readonly postKey: string;
  readonly text: string;
  readonly error?: string;
  readonly fileError?: string;
}
