/** Letters that may stand in a header as they are (RFC 8187 attr-char). */
const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The name for programs that know no other letters than these. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');

/** `attachment`, with the file's name in both forms (RFC 6266). */
export const asDownload = (name: string): string =>
  `attachment; filename="${plain(name)}"; filename*=UTF-8''${escaped(name)}`;

/**
 * Headers of what somebody sent us and is handed out: saved, never shown as a page of ours, kept by no cache. What it is, its
 * content has told.
 */
export const fileHeaders = (mediaType: string, disposition: string): Record<string, string> => ({
  'content-type': mediaType,
  'content-disposition': disposition,
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
});
