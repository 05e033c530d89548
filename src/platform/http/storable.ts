/** PostgreSQL stores no NUL, and half a surrogate pair is no character (RFC 7493 2.1). */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();
