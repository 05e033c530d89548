import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit';
import type { Transaction } from '../platform/database';
import { Sessions } from './sessions';
import { SignInLinks } from './sign-in-links';

/** Where a sign-in link leads, without its token. */
export const SIGN_IN_PATH = '/personal/logga-in';

/** Lets staff in and out. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignInLinks,
    private readonly sessions: Sessions,
    private readonly audit: AuditService,
  ) {}

  /**
   * The way in for whoever runs the server, once and within the hour; undefined while an administrator is signed in.
   * @param publicUrl how the service is reached, without a trailing slash
   */
  async firstSignInLink(publicUrl: string): Promise<string | undefined> {
    const token = await this.links.first();
    return token && `${publicUrl}${SIGN_IN_PATH}/${token}`;
  }

  /** Whether a link would let somebody in. Changes nothing. */
  isLinkUsable(linkToken: string): Promise<boolean> {
    return this.links.isUsable(linkToken);
  }

  /** Whether the link for whoever runs the server waits to be used: then it is worth telling of. */
  isFirstLinkOpen(): Promise<boolean> {
    return this.links.isFirstOpen();
  }

  /**
   * Uses a link up and begins a session that was never there before.
   * @param earlier the token of a session that this browser had, which ends
   * @returns the new session's token, and whether somebody was invited: then it has to be set up how they sign in from now on
   * @throws SignInLinkSpent
   */
  signIn(
    linkToken: string,
    earlier?: string,
  ): Promise<{ readonly token: string; readonly isInvitation: boolean }> {
    return this.db.transaction(async (tx) => {
      const { account, isInvitation } = await this.links.use(tx, linkToken);
      return { token: await this.begin(tx, account, 'link', earlier), isInvitation };
    });
  }

  /**
   * Begins a session in the caller's transaction, and writes it down.
   * @param by how they have shown who they are: `link`, `password`, `recovery-code`, or a provider's id
   * @param earlier the token of a session that this browser had, which ends
   * @returns the new session's token
   */
  async begin(tx: Transaction, account: string, by: string, earlier?: string): Promise<string> {
    if (earlier !== undefined) await this.sessions.end(tx, earlier);
    await this.audit.record(tx, { actor: account, action: 'staff.signed-in', details: { by } });
    return this.sessions.begin(tx, account, by === 'link' ? 'link' : 'itself');
  }

  /** Ends a session. What its token opened it opens no more, wherever a copy of it may lie. */
  signOut(token: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const actor = await this.sessions.end(tx, token);
      if (actor !== undefined) await this.audit.record(tx, { actor, action: 'staff.signed-out' });
    });
  }
}
