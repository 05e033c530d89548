/** Bytes of the files of one draft together, and of those of one message. What a case of this kind ever needs, and a mail system takes. */
export const MOST_BYTES_TOGETHER = 100 * 1024 * 1024;
