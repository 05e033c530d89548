import type { ValidateFunction } from 'ajv';
import { validate } from '../../generated/check-oidc-providers';
import type { OidcProviders } from '../../generated/oidc-providers';
import type { StaffOidcProviders } from '../../generated/staff-providers';
import schema from './oidc-providers.schema.json';
import { readList } from './read-list';

/** A service that speaks OpenID Connect, and what it knows us by. */
export interface OidcService {
  /** In our addresses. */
  readonly id: string;
  readonly name: { readonly sv: string; readonly en: string };
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
}

/** Somebody whom residents sign in with, as the operator has set it up. */
export interface OidcProvider extends OidcService {
  /** The names of the provider's claims. */
  readonly claims: {
    readonly personalNumber?: string;
    readonly name: string;
    readonly givenName: string;
    readonly familyName: string;
  };
  /** Level of assurance by `acr`. */
  readonly levels: ReadonlyMap<string, 2 | 3 | 4>;
}

/**
 * `OIDC_PROVIDERS` held against its schema.
 * @param wrong gets a sentence for each fault, which names its place and never shows what stands there
 */
export const readProviders = (
  text: string | undefined,
  wrong: (sentence: string) => void,
): readonly OidcProvider[] =>
  readList(
    { name: 'OIDC_PROVIDERS', schema, check: validate as ValidateFunction<OidcProviders> },
    text,
    wrong,
  ).map(toProvider);

/** What is told of every service alike: a name without English is the same in both languages. */
export const toService = (given: OidcProviders[number] | StaffOidcProviders[number]): OidcService => ({
  id: given.id,
  name: { sv: given.name.sv, en: given.name.en ?? given.name.sv },
  issuer: given.issuer,
  clientId: given.clientId,
  clientSecret: given.clientSecret,
  scopes: given.scopes ?? [],
});

const toProvider = (given: OidcProviders[number]): OidcProvider => ({
  ...toService(given),
  claims: { name: 'name', givenName: 'given_name', familyName: 'family_name', ...given.claims },
  levels: new Map(Object.entries(given.levels ?? {})),
});
