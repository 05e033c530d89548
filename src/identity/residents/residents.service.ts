import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Configuration, type OidcProvider } from '../../platform/configuration';
import { hashOf, makeToken } from '../token';
import { isAskedHere } from './asked-here';
import { isDenied, tellFault } from './faults';
import { OidcClient } from './oidc-client';
import type { Level } from './resident';
import { ResidentSessions, type Vouched } from './resident-sessions';
import { secretsOf } from './sign-in-secrets';
import { SignIns } from './sign-ins';
import { TEST_PERSONS, vouchedForTest, type TestPerson } from './test-persons';

/** What somebody wants to sign in for. */
export interface Wish {
  /** A path of ours, to come back to. */
  readonly returnTo: string;
  readonly level?: Level;
}

/** How it went. A session's token is nowhere else than here. */
export type SignedInOrNot =
  | { readonly outcome: 'signed-in'; readonly token: string; readonly person: Vouched; readonly wish: Wish }
  /** Unknown, used before, too old, or begun in another browser. */
  | { readonly outcome: 'unknown' }
  /** The person, or the provider on their behalf, said no. */
  | { readonly outcome: 'cancelled'; readonly wish: Wish }
  /** What came back is not to be trusted, or the provider is away. */
  | { readonly outcome: 'failed'; readonly wish: Wish };

/** Lets residents in and out. */
@Injectable()
export class ResidentsService {
  private readonly log = new Logger('sign-in');

  constructor(
    private readonly db: DataSource,
    private readonly configuration: Configuration,
    private readonly signIns: SignIns,
    private readonly sessions: ResidentSessions,
    private readonly oidc: OidcClient,
  ) {}

  /** Whom one can sign in with. */
  get providers(): readonly OidcProvider[] {
    return this.configuration.signIn.providers;
  }

  /** Made-up persons to sign in as: for whoever tries the service on this machine, and nobody else. */
  testPersonsFor(request: FastifyRequest): readonly TestPerson[] {
    return this.configuration.signIn.hasTestIdentity && isAskedHere(request) ? TEST_PERSONS : [];
  }

  /** Whether one can sign in at all. */
  isOfferedTo(request: FastifyRequest): boolean {
    return this.providers.length > 0 || this.testPersonsFor(request).length > 0;
  }

  provider(id: string): OidcProvider | undefined {
    return this.providers.find((one) => one.id === id);
  }

  /** A token for a browser that is about to sign in: what comes back must come back to it. */
  browserToken(known: string | undefined): string {
    return known !== undefined && hashOf(known) !== undefined ? known : makeToken();
  }

  /**
   * Where the browser goes to sign in; undefined when the provider is away.
   * @param browser of `browserToken`
   * @param isAnew whether somebody is signed in already, and not well enough
   */
  async begin(
    provider: OidcProvider,
    browser: string,
    wish: Wish,
    way: { readonly redirectUri: string; readonly language: string; readonly isAnew: boolean },
  ): Promise<string | undefined> {
    const { secretKey } = this.configuration;
    const state = await this.signIns.begin(browser, { provider: provider.id, ...wish });
    try {
      const going = { ...way, ...secretsOf(secretKey, state), state, level: wish.level };
      return (await this.oidc.address(provider, going)).href;
    } catch (error) {
      tellFault(this.log, provider, error);
      return undefined;
    }
  }

  /**
   * Somebody came back from a provider. A session that begins is never one that the browser had before.
   * @param cameTo the whole address, with what the provider put into it
   * @param earlier the token of the session that the browser had
   */
  async finish(
    provider: OidcProvider,
    browser: string | undefined,
    cameTo: URL,
    earlier: string | undefined,
  ): Promise<SignedInOrNot> {
    const state = cameTo.searchParams.get('state') ?? '';
    const begun = await this.signIns.take(browser ?? '', state, provider.id);
    if (begun === undefined) return { outcome: 'unknown' };
    const wish: Wish = { returnTo: begun.returnTo, ...(begun.level && { level: begun.level }) };
    try {
      const { secretKey } = this.configuration;
      const person = await this.oidc.vouched(provider, cameTo, state, secretsOf(secretKey, state));
      return { outcome: 'signed-in', token: await this.enter(person, earlier), person, wish };
    } catch (error) {
      if (isDenied(error)) return { outcome: 'cancelled', wish };
      tellFault(this.log, provider, error);
      return { outcome: 'failed', wish };
    }
  }

  /** Signs in a made-up person, as a provider would; undefined for one that is not among them, and where there are none. */
  async enterAsTest(
    request: FastifyRequest,
    personalNumber: string,
    earlier: string | undefined,
  ): Promise<{ readonly token: string; readonly person: Vouched } | undefined> {
    const found = this.testPersonsFor(request).find((one) => one.personalNumber === personalNumber);
    if (found === undefined) return undefined;
    const person = vouchedForTest(found);
    return { token: await this.enter(person, earlier), person };
  }

  /** Ends a session here. */
  leave(token: string): Promise<void> {
    return this.sessions.end(this.db.manager, token);
  }

  /** Where one signs out at the provider as well; undefined where that is not offered, or not to be had now. */
  async signOutAddress(provider: OidcProvider, returnTo: string): Promise<string | undefined> {
    try {
      return (await this.oidc.signOutAddress(provider, returnTo))?.href;
    } catch (error) {
      tellFault(this.log, provider, error);
      return undefined;
    }
  }

  private enter(person: Vouched, earlier: string | undefined): Promise<string> {
    return this.db.transaction((tx) => this.sessions.begin(tx, person, earlier));
  }
}
