/**
 * A pattern as the compiled validator runs it: by code points (`u`) as JSON Schema asks, or without where only that
 * compiles, since foreign schemas escape more than `u` allows.
 */
export const regExp = (pattern: string, flags: string): RegExp => {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return new RegExp(pattern, flags.replace('u', ''));
  }
};
