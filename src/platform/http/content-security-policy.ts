import { createHash } from 'node:crypto';
import type { HtmlOptions } from './html';

/** Pages share their styles, so there are few; a form's own rules are short. */
const KEPT = 2000;
const hashes = new Map<string, string>();

const hashOf = (style: string): string => {
  const known = hashes.get(style);
  if (known !== undefined) return known;
  if (hashes.size >= KEPT) hashes.clear();
  const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  hashes.set(style, hash);
  return hash;
};

/** What a page has beside its styles. */
type Allowed = Pick<HtmlOptions, 'hasScript' | 'isFramed' | 'hasFrames'>;

/**
 * Nothing is allowed but what the page itself brings: its styles by hash, and pictures, fonts and posts of our own. Scripts of
 * our own, too, where the page has any: never in its markup, and none that evaluates text. They ask nobody but us.
 */
export const contentSecurityPolicy = (
  styles: readonly string[] = [],
  { hasScript = false, isFramed = false, hasFrames = false }: Allowed = {},
): string =>
  [
    "default-src 'none'",
    ...(styles.length === 0 ? [] : [`style-src ${styles.map(hashOf).join(' ')}`]),
    ...(hasScript ? ["script-src 'self'", "connect-src 'self'"] : []),
    ...(hasFrames ? ["frame-src 'self'"] : []),
    "img-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${isFramed ? "'self'" : "'none'"}`,
  ].join('; ');
