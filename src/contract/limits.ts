/** What the API takes at most. The routes hold to it, and the document says it. */
export const LIMITS = {
  /** Bytes of an answer with its files. Those stand in base64, which makes them a third larger. Without them: as any body. */
  bodyWithFiles: 8 * 1024 * 1024,
  /** Files of one answer: each is looked at, and a picture read to its end. */
  files: 100,
  /**
   * Submissions of one address, and of all, in a minute. A program may send in many, and every one of them costs a write to disk:
   * ten a second of one, for as long as it likes.
   */
  submissions: { perAddress: 600, inAll: 60_000 },
  /** Visible ASCII, as a header may hold it: a UUID is what we recommend. */
  idempotencyKey: '^[\\x21-\\x7e]{1,255}$',
  /** Days that an `Idempotency-Key` is kept at least. */
  keyDays: 30,
} as const;
