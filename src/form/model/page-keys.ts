import { slug } from './labels';

/** Steps of every form, that no page may take the address of. */
const TAKEN = [
  'granska',
  'skicka-in',
  'kvitto',
  'filer',
  'start',
  'spara',
  'ta-bort',
  'ny-version',
  'bekrafta',
];

/** Gives each page its place in addresses: the first of the names that leaves a slug, with a number when it is taken. */
export const pageKeys = () => {
  const taken = new Set(TAKEN);
  return (...names: (string | undefined)[]): string => {
    const base = names.map((name) => slug(name ?? '')).find((key) => key !== '') ?? 'sida';
    let key = base;
    for (let number = 2; taken.has(key); number++) key = `${base}-${number}`;
    taken.add(key);
    return key;
  };
};
