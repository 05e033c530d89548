import { isPersonId, normalisePersonId } from '../../form/identifiers/person-id';
import type { OidcProvider } from '../../platform/configuration';
import type { Vouched } from './resident-sessions';

/** Characters of a name that is kept. */
const LONGEST_NAME = 200;

/** The claims of an ID token, with those of the user info beside them. */
export type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

/** What a provider's claims say of a person. What is no personal number is none, and an unknown `acr` is no level. */
export const vouchedOf = (provider: OidcProvider, claims: Claims): Vouched => {
  const { personalNumber: number, ...names } = provider.claims;
  const personalNumber = number === undefined ? undefined : personalNumberIn(claims[number]);
  const givenName = nameIn(claims[names.givenName]);
  const familyName = nameIn(claims[names.familyName]);
  const both = [givenName, familyName].filter((one) => one !== undefined).join(' ');
  const name = nameIn(claims[names.name]) ?? nameIn(both);
  return {
    provider: provider.id,
    issuer: claims.iss,
    subject: claims.sub,
    level: typeof claims.acr === 'string' ? (provider.levels.get(claims.acr) ?? 1) : 1,
    ...(personalNumber && { personalNumber }),
    ...(name && { name }),
    ...(givenName && { givenName }),
    ...(familyName && { familyName }),
  };
};

const personalNumberIn = (claim: unknown): string | undefined => {
  if (typeof claim !== 'string') return undefined;
  const number = normalisePersonId(claim);
  return /^\d{12}$/.test(number) && isPersonId(number) ? number : undefined;
};

const nameIn = (claim: unknown): string | undefined => {
  const name = typeof claim === 'string' ? claim.replace(/[\p{Cc}\p{Cs}]/gu, '').trim() : '';
  return name === '' ? undefined : name.slice(0, LONGEST_NAME);
};
