/**
 * A label for a property that has no title: `dateOfBirth` -> "Date of birth", `postal_code` -> "Postal code", `userIDs` ->
 * "User IDs", `POST_NR` -> "Post nr", `@type` (of XML and JSON-LD) -> "Type".
 */
export const labelFromName = (name: string): string => {
  const isShouted = /^[\p{Lu}\d]{2,}([_\-.\s]+[\p{Lu}\d]+)+$/u.test(name);
  const words = (isShouted ? name.toLowerCase() : name)
    .replace(/^[@#$](?=\p{L})/u, '')
    .replace(/[_\-.\s]+/gu, ' ')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}(?!s(?!\p{Ll}))\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .trim()
    .split(' ')
    .map((word) => (/^\p{Lu}{2,}s?$/u.test(word) ? word : word.toLowerCase()))
    .join(' ');
  if (words === '') return /^\s*$/u.test(name) ? JSON.stringify(name) : name;
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** `home_delivery`, `homeDelivery`, `HOME_DELIVERY`: several words that a program writes as one. Not `kWh`, nor `sv_SE`. */
export const isNameInCode = (text: string): boolean =>
  /^(?!\p{Ll}{2,3}_\p{Lu}{2}$)(?:\p{L}+(?:_[\p{L}\d]+)+|\p{Lu}?\p{Ll}{2,}(?:\p{Lu}\p{Ll}+)+)$/u.test(text);

/** A text as part of an address: a-z, 0-9 and hyphen. "Vad gäller det?" -> `vad-galler-det`. May be empty. */
export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
