/** Bytes of a name in UTF-8 that are kept: what the file systems of most receivers hold, with room for a number beside it. */
const MOST_BYTES = 200;

/** Letters and digits of an ending. Longer ones are no ending. */
const ENDING = /\.[\p{L}\p{N}]{1,10}$/u;

/** What controls rather than shows, right-to-left overrides included: `gpj.exe` must not be read as `exe.jpg`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;

/**
 * A file's name as it may be kept and shown: without folders, in composed letters (NFC), without what cannot be seen, at most
 * 200 bytes with its ending kept. Total: of a name that has nothing left comes `fil`.
 */
export const fileName = (given: string): string => {
  const own = given.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const seen = own
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/^[.\s]+/, '')
    .trim();
  return seen === '' ? 'fil' : shortened(seen);
};

/** The name with another ending: a picture that was made into one of another kind. */
export const withEnding = (name: string, ending: string): string =>
  shortened(`${name.replace(ENDING, '')}.${ending}`);

/** The ending in small letters, without its point. */
export const endingOf = (name: string): string => (ENDING.exec(name)?.[0] ?? '').slice(1).toLowerCase();

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const shortened = (name: string): string => {
  if (bytesOf(name) <= MOST_BYTES) return name;
  const ending = ENDING.exec(name)?.[0] ?? '';
  let bytes = bytesOf(ending);
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(name.slice(0, name.length - ending.length))) {
    bytes += bytesOf(segment);
    if (bytes > MOST_BYTES) break;
    kept += segment;
  }
  return `${kept.trimEnd() || 'fil'}${ending}`;
};
