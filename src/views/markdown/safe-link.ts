const OUTSIDE = /^(?:https?:\/\/|mailto:|tel:)[\x21-\x7e\u00a1-\u{10ffff}]+$/iu;
/** A path, a query or a fragment here: `//host` and `/\host` lead to other sites, and `x:y` names a scheme. */
const HERE = /^(?:\/(?![/\\])|[?#]|\.{1,2}\/|[\w-]+(?:[/?#.]|$))[\x21-\x5b\x5d-\x7e\u00a1-\u{10ffff}]*$/u;
const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/** An address that a text may lead to, or undefined: never script, never data, never another scheme. */
export const safeLink = (address: string): string | undefined => {
  if (OUTSIDE.test(address)) return address;
  return HERE.test(address) && !SCHEME.test(address) ? address : undefined;
};
