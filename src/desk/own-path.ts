/** Characters of an address that one may come back to. */
const LONGEST = 1000;

/** A path of the staff's pages, and nowhere else. */
export const isDeskPath = (to: unknown): to is string =>
  typeof to === 'string' && to.length <= LONGEST && /^\/personal(?:[/?][\x21-\x7e]*)?$/.test(to);
