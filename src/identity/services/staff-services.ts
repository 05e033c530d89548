import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit';
import { Configuration, type StaffProvider } from '../../platform/configuration';
import type { Transaction } from '../../platform/database';
import { replaceGrants } from '../accounts/give-grants';
import { IdentityService } from '../identity.service';
import { readName } from '../local/typed';
import { isDenied, tellFault } from '../residents/faults';
import { OidcClient } from '../residents/oidc-client';
import { secretsOf } from '../residents/sign-in-secrets';
import { SignIns } from '../residents/sign-ins';
import { Sessions } from '../sessions';
import { hashOf, makeToken } from '../token';
import { rightsIn, type Rights } from './rights-in';

/** How it went. */
export type CameBack =
  | { readonly outcome: 'signed-in'; readonly token: string; readonly returnTo: string }
  /** The provider knows them, and gives them no right here; or the account is closed. */
  | { readonly outcome: 'no-right' }
  /** Unknown, used before, too old, or begun in another browser. */
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'cancelled' }
  /** What came back is not to be trusted, or the provider is away. */
  | { readonly outcome: 'failed' };

interface Person {
  readonly subject: string;
  readonly name: string;
  readonly rights: Rights | undefined;
}

/** An account by who the provider says it is: issuer and all, so that a provider that is exchanged brings nobody in as another. */
const KEEP = `
  INSERT INTO staff_accounts AS a (name, roles, provider, subject) VALUES ($1, '{}', $2, $3)
  ON CONFLICT (provider, subject) DO UPDATE SET name = excluded.name
  RETURNING id, disabled_at IS NOT NULL AS "isClosed"`;

/** Lets the staff in by the municipality's own sign-in service, and gives them the rights that it says. */
@Injectable()
export class StaffServices {
  private readonly log = new Logger('staff-sign-in');

  constructor(
    private readonly db: DataSource,
    private readonly configuration: Configuration,
    private readonly signIns: SignIns,
    private readonly oidc: OidcClient,
    private readonly sessions: Sessions,
    private readonly identity: IdentityService,
    private readonly audit: AuditService,
  ) {}

  get all(): readonly StaffProvider[] {
    return this.configuration.signIn.staffProviders;
  }

  byId(id: string): StaffProvider | undefined {
    return this.all.find((one) => one.id === id);
  }

  /** A token for a browser that is about to sign in: what comes back must come back to it. */
  browserToken(known: string | undefined): string {
    return known !== undefined && hashOf(known) !== undefined ? known : makeToken();
  }

  /** Where the browser goes to sign in; undefined when the provider is away. @param browser of `browserToken` */
  async begin(
    provider: StaffProvider,
    browser: string,
    way: { readonly redirectUri: string; readonly language: string; readonly returnTo: string },
  ): Promise<string | undefined> {
    const { returnTo, ...to } = way;
    const state = await this.signIns.begin(browser, { provider: tripOf(provider), returnTo });
    const secrets = secretsOf(this.configuration.secretKey, state);
    try {
      return (await this.oidc.address(provider, { ...to, ...secrets, state, isAnew: false })).href;
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
    provider: StaffProvider,
    browser: string | undefined,
    cameTo: URL,
    earlier: string | undefined,
  ): Promise<CameBack> {
    const state = cameTo.searchParams.get('state') ?? '';
    const begun = await this.signIns.take(browser ?? '', state, tripOf(provider));
    if (begun === undefined) return { outcome: 'unknown' };
    let person: Person;
    try {
      person = await this.person(provider, cameTo, state);
    } catch (error) {
      if (isDenied(error)) return { outcome: 'cancelled' };
      tellFault(this.log, provider, error);
      return { outcome: 'failed' };
    }
    const token = await this.db.transaction((tx) => this.enter(tx, provider, person, earlier));
    return token === undefined
      ? { outcome: 'no-right' }
      : { outcome: 'signed-in', token, returnTo: begun.returnTo };
  }

  private async person(provider: StaffProvider, cameTo: URL, state: string): Promise<Person> {
    const marks = [...(provider.grants ?? []), ...provider.secrecy].map(({ claim }) => claim);
    const secrets = secretsOf(this.configuration.secretKey, state);
    const wanted = [...marks, provider.nameClaim];
    const claims = await this.oidc.claims(provider, cameTo, state, secrets, wanted);
    const name = readName(claims[provider.nameClaim]) ?? claims.sub.slice(0, 200);
    return { subject: `${claims.iss} ${claims.sub}`, name, rights: rightsIn(provider, claims) };
  }

  /** Rights that the provider does not give any more are gone. Without any, the sessions are, too, and undefined comes back. */
  private async enter(
    tx: Transaction,
    provider: StaffProvider,
    { subject, name, rights }: Person,
    earlier: string | undefined,
  ): Promise<string | undefined> {
    const [account] = await tx.query<{ id: string; isClosed: boolean }[]>(KEEP, [name, provider.id, subject]);
    if (account === undefined) throw new Error('The account was not kept.');
    const { id } = account;
    if (rights !== undefined) await replaceGrants(tx, id, rights.given, rights.mayReadSecret);
    if (account.isClosed || rights?.given.length === 0) {
      await this.sessions.endAll(tx, id);
      await this.audit.record(tx, {
        actor: id,
        action: 'staff.sign-in-failed',
        details: { by: provider.id },
      });
      return undefined;
    }
    return this.identity.begin(tx, id, provider.id, earlier);
  }
}

/** Beside residents' providers, whose ids hold no colon. */
const tripOf = ({ id }: StaffProvider): string => `staff:${id}`;
