/** What is told of a receipt of ours: nothing of what was sent in, nor by whom. */
export interface KnownReceipt {
  readonly caseNumber: string;
  /** The title of what was filled in. */
  readonly form: string;
  /** "24 november 2026 kl. 10.12": when the case was received, and when the receipt was first made. */
  readonly received: string;
  readonly issued: string;
  /** Of the file that was given; or of each that has the code, for a paper does not tell which one it was. */
  readonly fingerprints: readonly Fingerprint[];
}

export interface Fingerprint {
  /** Hexadecimal. */
  readonly sha256: string;
  /** The files of the case are inside. */
  readonly hasFiles: boolean;
}

export type Way = 'code' | 'file';

/** What a check came to. A wrong code is wrong, however near it was. */
export type Finding =
  | { readonly kind: 'right'; readonly by: Way; readonly receipt: KnownReceipt }
  | { readonly kind: 'wrong'; readonly by: Way }
  | { readonly kind: 'missing'; readonly by: Way }
  | { readonly kind: 'malformed-code' }
  | { readonly kind: 'too-large' };
