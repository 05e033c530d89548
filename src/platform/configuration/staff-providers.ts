import type { ValidateFunction } from 'ajv';
import { validate } from '../../generated/check-staff-providers';
import type { StaffOidcProviders } from '../../generated/staff-providers';
import { type OidcService, toService } from './oidc-providers';
import { readList } from './read-list';
import schema from './staff-providers.schema.json';

/** Something that the provider says of a person, in a claim that holds it, or holds it among others. */
export interface ClaimMark {
  readonly claim: string;
  readonly value: string;
}

/** What a mark gives: a role for an authority's forms, for one form, or for all. */
export interface MarkedGrant extends ClaimMark {
  readonly role: string;
  readonly authority?: string;
  readonly form?: string;
}

/** Somebody whom the staff signs in with, as the operator has set it up. */
export interface StaffProvider extends OidcService {
  /** The claim that holds the person's name. */
  readonly nameClaim: string;
  /** Which roles it gives. Undefined: an administrator gives them by hand. */
  readonly grants: readonly MarkedGrant[] | undefined;
  /** What gives the right to secrecy, where the provider gives rights at all. */
  readonly secrecy: readonly ClaimMark[];
}

/**
 * `STAFF_OIDC_PROVIDERS` held against its schema.
 * @param wrong gets a sentence for each fault, which names its place and never shows what stands there
 */
export const readStaffProviders = (
  text: string | undefined,
  wrong: (sentence: string) => void,
): readonly StaffProvider[] =>
  readList(
    { name: 'STAFF_OIDC_PROVIDERS', schema, check: validate as ValidateFunction<StaffOidcProviders> },
    text,
    wrong,
  ).map((given) => ({
    ...toService(given),
    nameClaim: given.nameClaim ?? 'name',
    grants: given.grants,
    secrecy: given.secrecy ?? [],
  }));
