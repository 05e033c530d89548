/** A label for a property that has no title: `dateOfBirth` -> "Date of birth", `postal_code` -> "Postal code". */
export const labelFromName = (name: string): string => {
  const words = name
    .replace(/[_\-.\s]+/gu, ' ')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .trim()
    .split(' ')
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase()))
    .join(' ');
  if (words === '') return /^\s*$/u.test(name) ? JSON.stringify(name) : name;
  return words.charAt(0).toUpperCase() + words.slice(1);
};

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
