import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit';
import { Configuration } from '../../platform/configuration';
import type { Transaction } from '../../platform/database';
import { IdentityService } from '../identity.service';
import { Lockouts } from './lockouts';
import { isPassword } from './passwords';
import { useRecoveryCode } from './recovery-codes';
import { unseal } from './sealed';
import { totpStep } from './totp';
import { readLogin } from './typed';

/** What somebody types to get in. */
export interface Typed {
  readonly login: string;
  readonly password: string;
  /** Of the app, or one of the recovery codes. */
  readonly code: string;
}

/** How it went. Of what was wrong nothing is said. */
export type LetIn<Result> =
  | { readonly outcome: 'in'; readonly result: Result }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'locked'; readonly seconds: number };

type Proof = 'password' | 'recovery-code';

interface Kept {
  readonly id: string;
  readonly password_hash: string | null;
  readonly totp_sealed: Buffer | null;
}

/** Who the log says has tried, where there is no such account. */
const NOBODY = 'nobody';

/** A step's code, once, and no older one after it: two posts of one code wait for each other here. */
const USE_STEP = `
  WITH used AS (UPDATE staff_accounts SET totp_used_step = $2
                 WHERE id = $1 AND totp_used_step < $2 AND disabled_at IS NULL RETURNING 1)
  SELECT 1 FROM used`;

/** Lets in those who sign in with a password and a code, and nobody else. */
@Injectable()
export class LocalSignIn {
  constructor(
    private readonly db: DataSource,
    private readonly configuration: Configuration,
    private readonly lockouts: Lockouts,
    private readonly identity: IdentityService,
    private readonly audit: AuditService,
  ) {}

  /** @param earlier the token of a session that this browser had, which ends @returns the new session's token */
  enter(typed: Typed, earlier?: string): Promise<LetIn<string>> {
    return this.proven(typed, (tx, account, by) => this.identity.begin(tx, account, by, earlier));
  }

  /**
   * Does something for whoever shows that they can sign in. The same is looked up, worked out and written whether there is such
   * an account or not, so that neither words nor time tell.
   */
  async proven<Result>(
    typed: Typed,
    then: (tx: Transaction, account: string, by: Proof) => Promise<Result>,
  ): Promise<LetIn<Result>> {
    const login = readLogin(typed.login) ?? typed.login.slice(0, 254);
    const seconds = await this.lockouts.take(login);
    if (seconds > 0) return { outcome: 'locked', seconds };
    const account = await this.find(login);
    const isRight = await isPassword(typed.password, account?.password_hash ?? null);
    const step = this.stepOf(account, typed.code);
    const done = await this.db.transaction(async (tx) => {
      const by = isRight && account !== undefined ? await use(tx, account.id, step, typed.code) : undefined;
      if (by === undefined || account === undefined) {
        await this.audit.record(tx, { actor: account?.id ?? NOBODY, action: 'staff.sign-in-failed' });
        return undefined;
      }
      await this.lockouts.clear(tx, login);
      return { result: await then(tx, account.id, by) };
    });
    return done === undefined ? { outcome: 'wrong' } : { outcome: 'in', result: done.result };
  }

  private async find(login: string): Promise<Kept | undefined> {
    if (readLogin(login) === undefined) return undefined;
    const [found] = await this.db.query<Kept[]>(
      'SELECT id, password_hash, totp_sealed FROM staff_accounts WHERE login = $1 AND disabled_at IS NULL',
      [login],
    );
    return found;
  }

  private stepOf(account: Kept | undefined, code: string): number | undefined {
    const { id = '', totp_sealed: sealed = null } = account ?? {};
    const secret = sealed === null ? undefined : unseal(this.configuration.secretKey, id, sealed);
    return secret && totpStep(secret, code.replace(/\s/g, ''), Date.now());
  }
}

/** Uses up what was typed, so that it opens nothing more; undefined where it was used before, or is no code. */
const use = async (
  tx: Transaction,
  accountId: string,
  step: number | undefined,
  code: string,
): Promise<Proof | undefined> => {
  if (step === undefined) return (await useRecoveryCode(tx, accountId, code)) ? 'recovery-code' : undefined;
  const used = await tx.query<unknown[]>(USE_STEP, [accountId, step]);
  return used.length > 0 ? 'password' : undefined;
};
