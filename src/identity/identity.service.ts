import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit';
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

  /**
   * Uses a link up and begins a session that was never there before.
   * @param earlier the token of a session that this browser had, which ends
   * @returns the new session's token
   * @throws SignInLinkSpent
   */
  signIn(linkToken: string, earlier?: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      const actor = await this.links.use(tx, linkToken);
      if (earlier !== undefined) await this.sessions.end(tx, earlier);
      await this.audit.record(tx, { actor, action: 'staff.signed-in', details: { by: 'link' } });
      return this.sessions.begin(tx, actor);
    });
  }

  /** Ends a session. What its token opened it opens no more, wherever a copy of it may lie. */
  signOut(token: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const actor = await this.sessions.end(tx, token);
      if (actor !== undefined) await this.audit.record(tx, { actor, action: 'staff.signed-out' });
    });
  }
}
