import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit';
import { Configuration } from '../../platform/configuration';
import type { Transaction } from '../../platform/database';
import { Sessions } from '../sessions';
import type { StaffUser } from '../staff-user';
import { AccountReader } from '../accounts/read-accounts';
import { aloneWithAccounts, isLoginTaken } from '../accounts/taken';
import { LocalSignIn } from './local-sign-in';
import { hashPassword, passwordFault, type PasswordFault } from './passwords';
import { renewRecoveryCodes } from './recovery-codes';
import { seal, unseal } from './sealed';
import { makeTotpSecret, totpAddress, totpKey, totpStep } from './totp';
import { readLogin } from './typed';

/** What an app that shows codes is to be told. */
export interface Offer {
  /** Sealed: it goes to the browser and back, and lies nowhere until a code of it has been typed. */
  readonly sealed: string;
  /** For a QR code. */
  readonly address: string;
  /** To type in. */
  readonly key: string;
}

export interface Wanted {
  /** What to sign in with from now on; an account that has one already keeps it. */
  readonly login: string;
  readonly password: string;
  readonly repeated: string;
  readonly sealed: string;
  /** A code of the app, which shows that it was told right. */
  readonly code: string;
  /** What one signs in with until now; asked for where no link has let one in. */
  readonly now: { readonly password: string; readonly code: string };
}

/** What will not do, by the box that it stands in. */
export interface SetUpFaults {
  readonly login?: 'malformed' | 'taken';
  readonly password?: PasswordFault;
  readonly repeated?: 'differs';
  readonly code?: 'wrong';
  readonly now?: 'wrong' | 'locked';
}

export type SetUpOrNot =
  | { readonly outcome: 'set-up'; readonly recoveryCodes: readonly string[] }
  | { readonly outcome: 'faults'; readonly faults: SetUpFaults };

const KEEP = `
  UPDATE staff_accounts
     SET login = coalesce(login, $2), password_hash = $3, totp_sealed = $4, totp_used_step = $5
   WHERE id = $1`;

/** Sets up how somebody signs in with a local account: password, app and recovery codes at once, none without the others. */
@Injectable()
export class SetUp {
  constructor(
    private readonly db: DataSource,
    private readonly configuration: Configuration,
    private readonly accounts: AccountReader,
    private readonly sessions: Sessions,
    private readonly signIn: LocalSignIn,
    private readonly audit: AuditService,
  ) {}

  /**
   * What to tell the app. @param issuer what the app is to call us
   * @param again what was offered on a page that comes back with faults: the app may have been told
   */
  offer(account: { readonly id: string; readonly label: string }, issuer: string, again = ''): Offer {
    const secret = this.secretIn(account.id, again) ?? makeTotpSecret();
    return {
      sealed: seal(this.configuration.secretKey, `offer ${account.id}`, secret).toString('base64url'),
      address: totpAddress(secret, issuer, account.label),
      key: totpKey(secret),
    };
  }

  /** Whether a session may set up without showing that one can sign in already: a link has begun it. */
  isOpen(session: string): Promise<boolean> {
    return this.sessions.maySetUp(session);
  }

  /**
   * Takes it, and ends all other sessions of the account: whoever had got in is out.
   * @param session the token of the session that asks
   */
  async take(user: StaffUser, session: string, wanted: Wanted): Promise<SetUpOrNot> {
    const account = await this.accounts.byId(user.id);
    if (account === undefined) throw new Error('Who is signed in has an account.');
    const login = account.login ?? readLogin(wanted.login);
    const secret = this.secretIn(user.id, wanted.sealed);
    const step = secret && totpStep(secret, wanted.code.replace(/\s/g, ''), Date.now());
    const faults = await this.faultsOf(user, login, step, wanted);
    if (Object.keys(faults).length > 0 || login === undefined || secret === undefined || step === undefined)
      return { outcome: 'faults', faults };

    const kept = [
      user.id,
      login,
      await hashPassword(wanted.password),
      seal(this.configuration.secretKey, user.id, secret),
      step,
    ];
    const keep = async (tx: Transaction): Promise<readonly string[] | undefined> => {
      await aloneWithAccounts(tx);
      // Somebody may have taken it since it was looked for.
      if (await isLoginTaken(tx, login, user.id)) return undefined;
      await this.audit.record(tx, { actor: user.id, action: 'staff.set-up' });
      await tx.query(KEEP, kept);
      await this.sessions.endAll(tx, user.id, session);
      await this.sessions.endSetUp(tx, user.id);
      return renewRecoveryCodes(tx, user.id);
    };
    if (await this.sessions.maySetUp(session)) return setUpOrTaken(await this.db.transaction(keep));
    const proven = await this.signIn.proven({ login, ...wanted.now }, keep);
    return proven.outcome === 'in'
      ? setUpOrTaken(proven.result)
      : { outcome: 'faults', faults: { now: proven.outcome } };
  }

  private async faultsOf(
    user: StaffUser,
    login: string | undefined,
    step: number | undefined,
    { password, repeated }: Wanted,
  ): Promise<SetUpFaults> {
    const tooWeak = passwordFault(password, login ?? '');
    const isTaken = login !== undefined && (await isLoginTaken(this.db.manager, login, user.id));
    return {
      ...((login === undefined || isTaken) && { login: isTaken ? 'taken' : 'malformed' }),
      ...(tooWeak && { password: tooWeak }),
      ...(tooWeak === undefined && password !== repeated && { repeated: 'differs' }),
      ...(step === undefined && { code: 'wrong' }),
    };
  }

  private secretIn(accountId: string, sealed: string): Buffer | undefined {
    return unseal(this.configuration.secretKey, `offer ${accountId}`, Buffer.from(sealed, 'base64url'));
  }
}

const setUpOrTaken = (recoveryCodes: readonly string[] | undefined): SetUpOrNot =>
  recoveryCodes === undefined
    ? { outcome: 'faults', faults: { login: 'taken' } }
    : { outcome: 'set-up', recoveryCodes };
