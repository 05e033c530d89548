import type { ErrorObject, ValidateFunction } from 'ajv';
import { validate } from '../../generated/check-oidc-providers';
import type { OidcProviders } from '../../generated/oidc-providers';
import schema from './oidc-providers.schema.json';

/** Somebody whom residents sign in with, as the operator has set it up. */
export interface OidcProvider {
  /** In our addresses. */
  readonly id: string;
  readonly name: { readonly sv: string; readonly en: string };
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
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
): readonly OidcProvider[] => {
  if (text === undefined) return [];
  const given = parsed(text);
  if (given === undefined) {
    wrong('OIDC_PROVIDERS is not JSON (not shown). Expected: a list of providers, as the manual describes.');
    return [];
  }
  const check = validate as ValidateFunction<OidcProviders>;
  if (!check(given)) {
    const sentences = (check.errors ?? []).map(sentence);
    [...new Set(sentences)].forEach(wrong);
    return [];
  }
  const ids = given.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) wrong(`OIDC_PROVIDERS has two providers with the id ${JSON.stringify(twice)}.`);
  return given.map(toProvider);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const toProvider = (given: OidcProviders[number]): OidcProvider => ({
  id: given.id,
  name: { sv: given.name.sv, en: given.name.en ?? given.name.sv },
  issuer: given.issuer,
  clientId: given.clientId,
  clientSecret: given.clientSecret,
  scopes: given.scopes ?? [],
  claims: { name: 'name', givenName: 'given_name', familyName: 'family_name', ...given.claims },
  levels: new Map(Object.entries(given.levels ?? {})),
});

const sentence = ({ keyword, instancePath, schemaPath, params }: ErrorObject): string => {
  const { missingProperty, additionalProperty } = params as Readonly<Record<string, string>>;
  const at = `OIDC_PROVIDERS${instancePath === '' ? '' : ` at ${instancePath}`}`;
  if (keyword === 'required')
    return `${at} has no ${JSON.stringify(missingProperty)}. Expected: ${expected(`${parentOf(schemaPath)}/properties/${missingProperty ?? ''}`)}.`;
  if (keyword === 'additionalProperties')
    return `${at} has ${JSON.stringify(additionalProperty)}, which is not known here. Take it away, or look how it is spelt.`;
  return `${at} is wrong (not shown). Expected: ${expected(parentOf(schemaPath))}.`;
};

const parentOf = (schemaPath: string): string => schemaPath.slice(0, schemaPath.lastIndexOf('/'));

/** The nearest description on the way to a place in the schema. */
const expected = (schemaPath: string): string => {
  let at: unknown = schema;
  let found = schema.description;
  for (const token of schemaPath.split('/').slice(1)) {
    at = (at as Record<string, unknown> | undefined)?.[token];
    const told = (at as { description?: unknown } | undefined)?.description;
    if (typeof told === 'string') found = told;
  }
  return found;
};
