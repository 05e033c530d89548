import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type AuditAction, AuditService } from '../../audit';
import { Configuration } from '../../platform/configuration';
import type { Transaction } from '../../platform/database';
import { SIGN_IN_PATH } from '../identity.service';
import { readLogin, readName } from '../local/typed';
import { LastAdministrator, RightsFromProvider } from '../refusals';
import { Sessions } from '../sessions';
import { SignInLinks } from '../sign-in-links';
import type { Account, Given } from './account';
import { giveGrant, takeGrant } from './give-grants';
import { aloneWithAccounts, isLoginTaken } from './taken';

/** What will not do, by the box that it stands in. */
export interface AccountFaults {
  readonly name?: 'missing';
  readonly login?: 'malformed' | 'taken';
}

/** What an administrator says of somebody. */
export interface Named {
  readonly name: string;
  readonly login: string;
}

const ADMINISTRATORS = `SELECT 1 FROM staff_accounts WHERE 'administrator' = ANY (roles) AND disabled_at IS NULL LIMIT 1`;

/** Manages the staff's accounts. What is taken away is gone at the next request of whoever had it. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly db: DataSource,
    private readonly configuration: Configuration,
    private readonly sessions: Sessions,
    private readonly links: SignInLinks,
    private readonly audit: AuditService,
  ) {}

  /** A new local account, which may do nothing yet. @returns its id, or what will not do */
  make(actor: string, named: Named): Promise<string | AccountFaults> {
    return this.withNamed(named, undefined, async (tx, name, login) => {
      const [made] = await tx.query<{ id: string }[]>(
        `INSERT INTO staff_accounts (name, login, roles) VALUES ($1, $2, '{}') RETURNING id`,
        [name, login],
      );
      if (made === undefined) throw new Error('The account was not made.');
      await this.record(tx, actor, 'account.made', made.id);
      return made.id;
    });
  }

  /** Another name or address. @returns what will not do */
  rename(actor: string, { id }: Account, named: Named): Promise<string | AccountFaults> {
    return this.withNamed(named, id, async (tx, name, login) => {
      await tx.query('UPDATE staff_accounts SET name = $2, login = $3 WHERE id = $1', [id, name, login]);
      await this.record(tx, actor, 'account.changed', id);
      return id;
    });
  }

  /** Whether the rights of an account are what its provider says. */
  isManagedElsewhere({ provider }: Account): boolean {
    const found = this.configuration.signIn.staffProviders.find(({ id }) => id === provider);
    return found?.grants !== undefined;
  }

  /** @throws RightsFromProvider */
  give(actor: string, account: Account, given: Given): Promise<void> {
    return this.change(actor, account, 'account.granted', (tx) => giveGrant(tx, account.id, given), given);
  }

  /** @throws RightsFromProvider, LastAdministrator */
  take(actor: string, account: Account, given: Given): Promise<void> {
    return this.change(actor, account, 'account.revoked', (tx) => takeGrant(tx, account.id, given), given);
  }

  /** The right to cases with protected identity or secrecy. @throws RightsFromProvider */
  setSecrecy(actor: string, account: Account, may: boolean): Promise<void> {
    return this.change(actor, account, may ? 'account.secrecy-given' : 'account.secrecy-taken', (tx) =>
      tx.query('UPDATE staff_accounts SET may_read_secret = $2 WHERE id = $1', [account.id, may]),
    );
  }

  /** The address of a link that lets somebody in once, to set up how they sign in; the one before opens nothing more. */
  invite(actor: string, { id }: Account, publicUrl: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      await this.record(tx, actor, 'account.invited', id);
      return `${publicUrl}${SIGN_IN_PATH}/${await this.links.invite(tx, id, actor)}`;
    });
  }

  /** @param butOf the token of a session that goes on */
  endSessions(actor: string, id: string, butOf?: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const count = await this.sessions.endAll(tx, id, butOf);
      const action = actor === id ? 'staff.sessions-ended' : 'account.sessions-ended';
      await this.audit.record(tx, { actor, action, details: { account: id, count } });
    });
  }

  /** Nobody gets in with it any more, and whoever is in is out. It stays, for the log. @throws LastAdministrator */
  close(actor: string, { id }: Account): Promise<void> {
    return this.alone(async (tx) => {
      await tx.query('UPDATE staff_accounts SET disabled_at = coalesce(disabled_at, now()) WHERE id = $1', [
        id,
      ]);
      await this.sessions.endAll(tx, id);
      await this.links.voidThose(tx, id);
      await this.record(tx, actor, 'account.closed', id);
    });
  }

  open(actor: string, { id }: Account): Promise<void> {
    return this.alone(async (tx) => {
      await tx.query('UPDATE staff_accounts SET disabled_at = NULL WHERE id = $1', [id]);
      await this.record(tx, actor, 'account.opened', id);
    });
  }

  private change(
    actor: string,
    account: Account,
    action: AuditAction,
    write: (tx: Transaction) => Promise<unknown>,
    given?: Given,
  ): Promise<void> {
    if (this.isManagedElsewhere(account)) throw new RightsFromProvider();
    return this.alone(async (tx) => {
      await write(tx);
      await this.record(tx, actor, action, account.id, given);
    });
  }

  private alone(write: (tx: Transaction) => Promise<void>): Promise<void> {
    return this.db.transaction(async (tx) => {
      await aloneWithAccounts(tx);
      await write(tx);
      if ((await tx.query<unknown[]>(ADMINISTRATORS)).length === 0) throw new LastAdministrator();
    });
  }

  private async withNamed(
    named: Named,
    butOf: string | undefined,
    then: (tx: Transaction, name: string, login: string) => Promise<string>,
  ): Promise<string | AccountFaults> {
    const [name, login] = [readName(named.name), readLogin(named.login)];
    return this.db.transaction(async (tx) => {
      await aloneWithAccounts(tx);
      const isTaken = login !== undefined && (await isLoginTaken(tx, login, butOf));
      if (name !== undefined && login !== undefined && !isTaken) return then(tx, name, login);
      return {
        ...(name === undefined && { name: 'missing' as const }),
        ...((login === undefined || isTaken) && {
          login: isTaken ? ('taken' as const) : ('malformed' as const),
        }),
      };
    });
  }

  private record(
    tx: Transaction,
    actor: string,
    action: AuditAction,
    account: string,
    given?: Given,
  ): Promise<void> {
    const details: Record<string, string> = { account };
    if (given !== undefined) details['role'] = given.role;
    if (given?.scope.of === 'authority') details['authority'] = given.scope.name;
    const formId = given?.scope.of === 'form' ? given.scope.name : undefined;
    return this.audit.record(tx, { actor, action, formId, details });
  }
}
