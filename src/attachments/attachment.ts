import type { FileValue } from '../form/answer/file-value';

/**
 * Whether a file has been looked through for harmful content. `waiting` until the scanner has answered: before that it is
 * handed out to nobody but who sent it. `harmful` is handed out to nobody. `unchecked` where the operator runs without a scanner.
 */
export type ScanState = 'waiting' | 'clean' | 'harmful' | 'unchecked';

/** A file that was sent: with a draft until it is sent in, and with its case from then on; or with a message of either side. */
export interface Attachment extends FileValue {
  readonly id: string;
  readonly scan: ScanState;
  readonly receivedAt: Date;
  /** The message that it came with; null for what a draft or a case was sent in with. */
  readonly messageId: string | null;
}

/** What the question that a file answers asks for. */
export interface WantedFile {
  /** Media types that are taken: `image/jpeg`, `image/*`. Any of those that we know when empty. */
  readonly accept: readonly string[];
  /** Bytes of one file. */
  readonly mostBytes: number;
  /** Position data in a picture stays: the form asks for the place. */
  readonly keepsPlace: boolean;
}

/** Why a file was not taken. A value, not an exception: the person is told at the question, and the other files go on. */
export type FileFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly mostBytes: number }
  /** The content is of a kind that is not asked for, whatever its name says. `found` is undefined for an unknown kind. */
  | { readonly kind: 'wrong-type'; readonly accept: readonly string[]; readonly found?: string }
  /** A picture that cannot be read to its end. */
  | { readonly kind: 'broken' }
  /** The draft holds as much as one may hold. */
  | { readonly kind: 'draft-full'; readonly mostBytes: number };

/** Whether a file was taken or not. */
export const isFault = (received: object): received is FileFault => 'kind' in received;

/** What stands in the answer for a file. */
export const fileValueOf = ({ name, mediaType, size, sha256 }: Attachment): FileValue => ({
  name,
  mediaType,
  size,
  sha256,
});
