import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cookies } from '../../platform/http';
import type { Resident } from './resident';
import { RESIDENT_COOKIE } from './resident-cookie';
import { ResidentSessions, type KnownSession } from './resident-sessions';

/** What is known of who asks, once it was looked up. `unknown`: it was not, or it could not be. */
export type Known = Resident | 'nobody' | 'unknown';

/** Which resident a request comes from, on whatever route. It gives no right by itself. */
@Injectable()
export class ResidentIn {
  /** Beside the request, not in it, and asked for once, however many want to know. */
  private readonly asked = new WeakMap<FastifyRequest, Promise<KnownSession | undefined>>();
  private readonly told = new WeakMap<FastifyRequest, Known>();

  constructor(
    private readonly cookies: Cookies,
    private readonly sessions: ResidentSessions,
  ) {}

  /** Whoever is signed in. Asks nothing of the database for a browser that has no such cookie. */
  async of(request: FastifyRequest): Promise<Resident | undefined> {
    const found = await this.session(request);
    return found?.isOver === false ? found.person : undefined;
  }

  /**
   * Whoever was signed in until a while ago. They may save what they have typed into a draft of theirs, and see nothing until
   * they sign in again.
   */
  async lately(request: FastifyRequest): Promise<Resident | undefined> {
    const found = await this.session(request);
    return found?.isOver === true ? found.person : undefined;
  }

  /** What is known without waiting, for what every page shows on top. */
  known(request: FastifyRequest): Known {
    const isNobody = this.cookies.read(request, RESIDENT_COOKIE) === undefined;
    return isNobody ? 'nobody' : (this.told.get(request) ?? 'unknown');
  }

  private session(request: FastifyRequest): Promise<KnownSession | undefined> {
    const known = this.asked.get(request);
    if (known !== undefined) return known;
    const token = this.cookies.read(request, RESIDENT_COOKIE);
    const asked = token === undefined ? Promise.resolve(undefined) : this.lookUp(request, token);
    this.asked.set(request, asked);
    return asked;
  }

  private async lookUp(request: FastifyRequest, token: string): Promise<KnownSession | undefined> {
    const found = await this.sessions.find(token);
    this.told.set(request, found?.isOver === false ? found.person : 'nobody');
    return found;
  }
}
