/** The package brings no types for its languages. */
declare module 'hyphen/sv' {
  export function hyphenateSync(
    text: string,
    options?: { hyphenChar?: string; minWordLength?: number },
  ): string;
}
