/** Characters of an address that one may come back to. */
const LONGEST = 1000;

/** A path here and nowhere else: `//host` and `/\host` lead to other sites. */
export const isOwnPath = (to: unknown): to is string =>
  typeof to === 'string' && to.length <= LONGEST && /^\/(?![/\\])[\x21-\x7e]*$/.test(to);

/** The draft that a path of ours leads into, if it does. */
export const draftIn = (path: string): string | undefined => /^\/utkast\/([^/?#]+)/.exec(path)?.[1];
