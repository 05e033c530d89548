/** One of the two that are compared: a version's number, or the folder as it is now. */
export type Side = number | 'arbetskopia';

export interface Sides {
  /** From, to; none where there is nothing to compare. */
  readonly chosen?: readonly [Side, Side];
  /** What was asked for and is not there, as it was written. */
  readonly unknown?: string;
}

/**
 * Which two are compared: those that the address says, else the published version and the folder, else the last two versions.
 * @param numbers of the form's versions, oldest first
 */
export const readSides = (
  query: unknown,
  numbers: readonly number[],
  { isFolder, published }: { readonly isFolder: boolean; readonly published?: number | undefined },
): Sides => {
  const said = (typeof query === 'object' && query !== null ? query : {}) as Readonly<
    Record<string, unknown>
  >;
  const last = published ?? numbers.at(-1);
  if (last === undefined) return {};
  const fallback: readonly [Side, Side] = isFolder ? [last, 'arbetskopia'] : [beforeOf(last, numbers), last];
  const asked = [said['fran'], said['till']].map((value, place): Side | { readonly unknown: string } => {
    if (value === undefined || value === '') return fallback[place === 0 ? 0 : 1];
    if (value === 'arbetskopia' && isFolder) return value;
    const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
    return number !== undefined && numbers.includes(number)
      ? number
      : { unknown: (typeof value === 'string' ? value : '?').slice(0, 40) };
  });
  const [from = fallback[0], to = fallback[1]] = asked;
  if (typeof from === 'object') return { chosen: fallback, unknown: from.unknown };
  if (typeof to === 'object') return { chosen: fallback, unknown: to.unknown };
  return { chosen: [from, to] };
};

const beforeOf = (number: number, numbers: readonly number[]): number =>
  numbers.filter((one) => one < number).at(-1) ?? number;
