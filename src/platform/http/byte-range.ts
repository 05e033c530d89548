/** A part of a file: the first byte's place, and the place after the last one. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * What a request wants of a file (RFC 9110, 14): undefined for all of it, also where several parts are asked for at once or the
 * header cannot be read; `unsatisfiable` where there is no such part.
 * @param ifRange the tag of the file that whoever asks has a part of: of another one they need all
 */
export const byteRange = (
  range: string | undefined,
  ifRange: string | undefined,
  size: number,
  tag: string,
): ByteRange | undefined | 'unsatisfiable' => {
  if (range === undefined || (ifRange !== undefined && ifRange !== tag)) return undefined;
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range.trim()) ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '')
    return last === '0' || size === 0
      ? 'unsatisfiable'
      : { start: Math.max(0, size - Number(last)), end: size };
  const start = Number(first);
  const end = last === '' ? size : Math.min(Number(last) + 1, size);
  if (last !== '' && Number(last) < start) return undefined;
  return start >= size ? 'unsatisfiable' : { start, end };
};
