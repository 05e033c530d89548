/**
 * `^(?=A)(?!B)C` as `^(?:A)`, `^(?:B)` and `^C`. Looking ahead is done once, at the beginning, and never taken up again, so
 * the whole costs no more than its parts together; and each part can be proved. Undefined where there is nothing to split,
 * or where a part would refer to another.
 */
export const splitLookaheads = (pattern: string): string[] | undefined => {
  if (/\\[1-9k]|\(\?</.test(pattern)) return undefined;
  const parts: string[] = [];
  let rest = pattern.startsWith('^') ? pattern.slice(1) : '';
  for (;;) {
    const begins = /^\(\?[=!]/.test(rest);
    const end = begins ? closing(rest) : undefined;
    if (end === undefined) break;
    // A repeated look ahead is none at the beginning only.
    if (/^[*+?{]/.test(rest.slice(end + 1))) return undefined;
    parts.push(`^(?:${rest.slice(3, end)})`);
    rest = rest.slice(end + 1);
  }
  return parts.length === 0 || hasAlternatives(rest) ? undefined : [...parts, `^${rest}`];
};

/** Signs that are not escaped and stand in no class, with their places and how deep in groups. */
function* signs(pattern: string): Generator<{ sign: string; place: number; depth: number }> {
  let depth = 0;
  let inClass = false;
  for (let place = 0; place < pattern.length; place++) {
    const sign = pattern.charAt(place);
    if (sign === '\\') place++;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else {
      if (sign === '(') depth++;
      if (sign === ')') depth--;
      yield { sign, place, depth };
    }
  }
}

/** Where the group that a text begins with ends. */
const closing = (text: string): number | undefined => {
  for (const { sign, place, depth } of signs(text)) if (sign === ')' && depth === 0) return place;
  return undefined;
};

const hasAlternatives = (text: string): boolean =>
  [...signs(text)].some(({ sign, depth }) => sign === '|' && depth === 0);
