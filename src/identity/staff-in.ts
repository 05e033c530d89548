import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cookies } from '../platform/http';
import { Sessions } from './sessions';
import { STAFF_COOKIE } from './staff-cookie';
import type { StaffUser } from './staff-user';

/** Who of the staff a request comes from, on whatever route. It gives no right: that is what `@Allow` is for. */
@Injectable()
export class StaffIn {
  constructor(
    private readonly cookies: Cookies,
    private readonly sessions: Sessions,
  ) {}

  /** Undefined for residents, and when the session is over. Asks nothing of the database for who has no staff cookie. */
  async of(request: FastifyRequest): Promise<StaffUser | undefined> {
    const token = this.cookies.read(request, STAFF_COOKIE);
    return token === undefined ? undefined : this.sessions.find(token);
  }
}
