/** One page of a list. */
export interface Paged<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly page: number;
  readonly of: number;
}

/** @param wanted the page as it stands in the address; anything that is no page becomes the first or the last */
export const paged = <T>(items: readonly T[], wanted: unknown, size: number): Paged<T> => {
  const of = Math.max(1, Math.ceil(items.length / size));
  const asked = typeof wanted === 'string' && /^\d{1,6}$/.test(wanted) ? Number(wanted) : 1;
  const page = Math.min(of, Math.max(1, asked));
  return { items: items.slice((page - 1) * size, page * size), page, of };
};
