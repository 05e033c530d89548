import type { Path } from '../pointer';
import { slug } from './labels';

const TOKENS: Readonly<Record<string, string>> = {
  name: 'name',
  fullname: 'name',
  namn: 'name',
  firstname: 'given-name',
  givenname: 'given-name',
  fornamn: 'given-name',
  tilltalsnamn: 'given-name',
  lastname: 'family-name',
  familyname: 'family-name',
  surname: 'family-name',
  efternamn: 'family-name',
  email: 'email',
  emailaddress: 'email',
  epost: 'email',
  epostadress: 'email',
  phone: 'tel',
  phonenumber: 'tel',
  mobile: 'tel',
  mobilephone: 'tel',
  telephone: 'tel',
  telefon: 'tel',
  telefonnummer: 'tel',
  mobiltelefon: 'tel',
  address: 'street-address',
  street: 'street-address',
  streetaddress: 'street-address',
  adress: 'street-address',
  gatuadress: 'street-address',
  postalcode: 'postal-code',
  postcode: 'postal-code',
  zip: 'postal-code',
  zipcode: 'postal-code',
  postnummer: 'postal-code',
  city: 'address-level2',
  town: 'address-level2',
  postort: 'address-level2',
  ort: 'address-level2',
};

/** Groups whose members are the applicant's own data. */
const OWN_GROUPS = new Set([
  'applicant',
  'contact',
  'contactdetails',
  'me',
  'you',
  'yourdetails',
  'sokande',
  'sokanden',
  'kontakt',
  'kontaktuppgifter',
  'dinauppgifter',
]);

const plain = (name: string) => slug(name).replaceAll('-', '');

/**
 * The HTML autocomplete token by the property's name: only at the root, or in groups named for the applicant, since a
 * browser must not fill in one's own data about others (WCAG 1.3.5).
 */
export const autocompleteByName = (path: Path): string | undefined => {
  const groups = path.slice(0, -1);
  const name = path.at(-1);
  if (typeof name !== 'string') return undefined;
  const own = groups.every((group) => typeof group === 'string' && isOwnGroup(group, groups));
  const token = plain(name);
  return own && Object.hasOwn(TOKENS, token) ? TOKENS[token] : undefined;
};

/** `address` inside `applicant` is the applicant's still. */
const isOwnGroup = (group: string, groups: Path) =>
  OWN_GROUPS.has(plain(group)) || (group !== groups[0] && Object.hasOwn(TOKENS, plain(group)));
