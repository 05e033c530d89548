import { Injectable } from '@nestjs/common';
import type * as Oidc from 'openid-client';
import type { Configuration as Client, ServerMetadata } from 'openid-client';
import type { OidcProvider, OidcService } from '../../platform/configuration';
import type { Level } from './resident';
import type { Vouched } from './resident-sessions';
import type { SignInSecrets } from './sign-in-secrets';
import { type Claims, vouchedOf } from './vouched-of';

/** Milliseconds for which what a provider says of itself is believed. */
const KEPT = 60 * 60 * 1000;

/** Seconds that a provider may take to answer. */
const PATIENCE = 10;

/** What a sign-in is begun with. */
export interface Going extends SignInSecrets {
  readonly redirectUri: string;
  readonly state: string;
  /** The least level that will do. */
  readonly level?: Level;
  /** Whether one must sign in anew, though the provider may know the browser. */
  readonly isAnew: boolean;
  readonly language: string;
}

/** Speaks OpenID Connect with the providers of residents and staff. Loaded when the first one signs in. */
@Injectable()
export class OidcClient {
  private readonly known = new Map<string, { readonly metadata: ServerMetadata; readonly at: number }>();

  /** Where the browser is sent. @throws anything when the provider is away */
  async address(provider: OidcService & Partial<Pick<OidcProvider, 'levels'>>, going: Going): Promise<URL> {
    const oidc = await import('openid-client');
    const client = await this.client(provider);
    const acr = acrFrom(provider, going.level);
    return oidc.buildAuthorizationUrl(client, {
      redirect_uri: going.redirectUri,
      scope: provider.scopes.join(' '),
      state: going.state,
      nonce: going.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(going.verifier),
      code_challenge_method: 'S256',
      ui_locales: going.language,
      ...(acr !== '' && { acr_values: acr }),
      ...(going.isAnew && { prompt: 'login' }),
    });
  }

  /**
   * What the provider says of whoever came back from it. Issuer, state, nonce, times and signature are checked.
   * @param cameTo the whole address that the browser came back to
   * @throws anything when something is wrong with it, or when the provider is away
   */
  async vouched(
    provider: OidcProvider,
    cameTo: URL,
    state: string,
    secrets: SignInSecrets,
  ): Promise<Vouched> {
    const { personalNumber } = provider.claims;
    const wanted = personalNumber === undefined ? [] : [personalNumber];
    return vouchedOf(provider, await this.claims(provider, cameTo, state, secrets, wanted));
  }

  /**
   * The same as claims. @param wanted the names of those that are asked for at the userinfo too, where the ID token lacks one
   * @throws anything when something is wrong with it, or when the provider is away
   */
  async claims(
    provider: OidcService,
    cameTo: URL,
    state: string,
    { nonce, verifier }: SignInSecrets,
    wanted: readonly string[],
  ): Promise<Claims> {
    const oidc = await import('openid-client');
    const client = await this.client(provider);
    const tokens = await oidc.authorizationCodeGrant(client, cameTo, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('The provider gave no ID token.');
    const isAll = wanted.every((name) => name in claims);
    if (isAll || client.serverMetadata().userinfo_endpoint === undefined) return claims;
    const more = await oidc.fetchUserInfo(client, tokens.access_token, claims.sub);
    return { ...more, ...claims };
  }

  /**
   * Where one signs out at the provider, too; undefined where it offers no such thing. The ID token is not sent along, as it may
   * hold the personal number: the provider asks instead.
   */
  async signOutAddress(provider: OidcService, returnTo: string): Promise<URL | undefined> {
    const oidc = await import('openid-client');
    const client = await this.client(provider);
    if (client.serverMetadata().end_session_endpoint === undefined) return undefined;
    return oidc.buildEndSessionUrl(client, { post_logout_redirect_uri: returnTo });
  }

  /**
   * Made anew each time, so that the provider's keys are asked for at each sign-in, and one that has just changed them is
   * understood at once.
   */
  private async client(provider: OidcService): Promise<Client> {
    const oidc = await import('openid-client');
    const { clientId, clientSecret, issuer } = provider;
    const metadata = await this.metadata(provider);
    // Left out, it is the basic way alone (OpenID Connect Discovery 1.0, 3).
    const isPost = metadata.token_endpoint_auth_methods_supported?.includes('client_secret_post') ?? false;
    const auth = isPost ? oidc.ClientSecretPost(clientSecret) : oidc.ClientSecretBasic(clientSecret);
    const client = new oidc.Configuration(metadata, clientId, clientSecret, auth);
    client.timeout = PATIENCE;
    oidc.enableNonRepudiationChecks(client);
    if (isPlain(issuer)) allowPlain(oidc)(client);
    return client;
  }

  private async metadata({ issuer, clientId }: OidcService): Promise<ServerMetadata> {
    // Residents' and the staff's may have the same id.
    const key = JSON.stringify([issuer, clientId]);
    const known = this.known.get(key);
    if (known !== undefined && known.at + KEPT > Date.now()) return known.metadata;
    const oidc = await import('openid-client');
    const options = { timeout: PATIENCE, ...(isPlain(issuer) && { execute: [allowPlain(oidc)] }) };
    const found = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), options);
    const metadata = found.serverMetadata();
    this.known.set(key, { metadata, at: Date.now() });
    return metadata;
  }
}

/** On this machine only: the configuration takes no other. */
const isPlain = (issuer: string): boolean => issuer.startsWith('http:');

// eslint-disable-next-line @typescript-eslint/no-deprecated -- never was replaced: openid-client says so to make it stand out
const allowPlain = ({ allowInsecureRequests }: typeof Oidc) => allowInsecureRequests;

/** Those that mean the level or more, the lowest first. */
const acrFrom = (
  { levels = new Map() }: Partial<Pick<OidcProvider, 'levels'>>,
  least: Level | undefined,
): string =>
  least === undefined
    ? ''
    : [...levels]
        .filter(([, level]) => level >= least)
        .toSorted(([, a], [, b]) => a - b)
        .map(([acr]) => acr)
        .join(' ');
