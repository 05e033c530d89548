/** What can be wrong with the log. Closed: each kind has a sentence in `npx blankett audit verify`. */
export type AuditFault =
  /** An entry is not as it was when it was sealed. */
  | 'changed'
  /** An entry was sealed, and is gone from the log. */
  | 'removed'
  /** A place of the chain is empty. */
  | 'link-removed'
  /** What stands at this place of the chain was sealed at another, or never. */
  | 'moved'
  /** The end of the chain is gone: it was sealed further than it goes. */
  | 'cut-off'
  /** An entry is neither sealed nor waiting for it: somebody took it out, or put it in. */
  | 'unsealed'
  /** An entry waits to be sealed, and is gone from the log. */
  | 'removed-unsealed'
  /** What is personal in an entry is not what it was. */
  | 'personal-changed'
  /** What is personal in an entry is gone, and no entry tells of its erasure. */
  | 'personal-removed'
  /** How far the chain goes is not signed with this key. */
  | 'not-signed'
  /** The server itself found so, before it sealed on. */
  | 'was-not-signed'
  /** The chain does not hold what was told of it at an earlier time. */
  | 'known-lost';

export interface AuditFinding {
  readonly fault: AuditFault;
  /** Of the chain. */
  readonly position?: string;
  /** Of the log. */
  readonly entry?: string;
  /** How many, where they are told together. */
  readonly count?: number;
}

/** A place of the chain and its hash there, as it was told once and kept elsewhere. */
export interface KnownSeal {
  readonly position: bigint;
  readonly hash: string;
}

export interface VerifiedLog {
  /** Entries in the chain. */
  readonly sealed: number;
  /** The first ones found; `untold` is how many more there are. */
  readonly findings: readonly AuditFinding[];
  readonly untold: number;
  /** The end of the chain, to be kept elsewhere; undefined while nothing is sealed. */
  readonly seal?: KnownSeal;
  /** Whether the end was held against the server's key. */
  readonly isSignatureChecked: boolean;
  /** Entries whose personal part was erased in good order. */
  readonly erased: number;
  /** What has been written and not sealed yet. */
  readonly tail: { readonly count: number; /** Seconds. */ readonly oldest: number };
  /** Whether whoever asks could change the log: the database does not keep the server's role from it. */
  readonly isOpen: boolean;
}
