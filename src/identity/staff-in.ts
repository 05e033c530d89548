import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cookies } from '../platform/http';
import { Sessions } from './sessions';
import { STAFF_COOKIE } from './staff-cookie';
import type { StaffUser } from './staff-user';
import { StaffTokens } from './tokens/staff-tokens';

/** Where a program's key opens what it opens, and nowhere else. */
const TAKES_KEYS = /^\/api\/(?:exports|cases)(?:[/?]|$)/;

/** The header of a page that asks whether it is fresh, by itself: nobody clicked, and no session is kept open by it. */
export const FRESHENING = 'x-freshen';

const BEARER = /^Bearer +(\S+) *$/i;

/** Who of the staff a request comes from, on whatever route. It gives no right: that is what `@Allow` is for. */
@Injectable()
export class StaffIn {
  constructor(
    private readonly cookies: Cookies,
    private readonly sessions: Sessions,
    private readonly tokens: StaffTokens,
  ) {}

  /**
   * Undefined for residents, and when the session is over. Asks nothing of the database for who has no staff cookie. A program
   * brings a key instead, where cases and exports are fetched.
   */
  async of(request: FastifyRequest): Promise<StaffUser | undefined> {
    const { authorization } = request.headers;
    if (authorization !== undefined && TAKES_KEYS.test(request.url))
      return this.tokens.find(BEARER.exec(authorization)?.[1] ?? '');
    const token = this.cookies.read(request, STAFF_COOKIE);
    return token === undefined
      ? undefined
      : this.sessions.find(token, request.headers[FRESHENING] === undefined);
  }
}
