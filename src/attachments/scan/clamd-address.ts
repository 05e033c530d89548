/** Where ClamAV's daemon listens, as `CLAMD` says it: `tcp://127.0.0.1:3310`, `unix:/run/clamav/clamd.ctl`. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

const DEFAULT_PORT = 3310;

/** @returns undefined for what is no such address */
export const clamdAddress = (text: string): ClamdAddress | undefined => {
  const path = /^unix:(?:\/\/)?(\/.+)$/.exec(text)?.[1];
  if (path !== undefined) return { path };
  if (!/^tcp:\/\/[^/?#@]+\/?$/.test(text) || !URL.canParse(text)) return undefined;
  const { hostname, port } = new URL(text);
  if (hostname === '') return undefined;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? DEFAULT_PORT : Number(port) };
};
