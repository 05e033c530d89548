/** What a filled-in blank may take. Ours are a hundredth of each. */
export const LIMITS = {
  /** Bytes of the file. */
  bytes: 10 * 1024 * 1024,
  /** Saves on top of each other: a viewer may add one at each click on "save". */
  sections: 500,
  /** Objects that the file lists. */
  listed: 200_000,
  /** Bytes that its packed parts may unfold to, all together. */
  unpacked: 32 * 1024 * 1024,
  /** Fields, and the groups and boxes that they are made of. */
  fields: 20_000,
  /** Fields in groups in groups. */
  depth: 32,
  /** Bytes of one text. */
  text: 200_000,
} as const;

/** What the thread that reads may take: seconds a file, megabytes for objects. */
export const THREAD_LIMITS = { seconds: 5, megabytes: 256, idle: 30_000 } as const;
