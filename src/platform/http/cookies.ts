import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../configuration';

export interface CookieLife {
  /** How long it stays; without it as long as the browser is open. */
  readonly days?: number;
  /** Where it is sent; everywhere unless said. */
  readonly path?: string;
}

/**
 * Cookies of ours: never read by script, never sent along by other sites' posts, and over HTTPS only when that is how the
 * service is reached. One that is sent everywhere then has the `__Host-` name, so that no neighbour can set it (RFC 6265bis).
 */
@Injectable()
export class Cookies {
  private readonly isSecure: boolean;

  constructor(configuration: Configuration) {
    this.isSecure = configuration.publicUrl?.startsWith('https:') ?? false;
  }

  read(
    request: FastifyRequest,
    name: string,
    { path = '/' }: Pick<CookieLife, 'path'> = {},
  ): string | undefined {
    return request.cookies[this.nameOf(name, path)];
  }

  set(reply: FastifyReply, name: string, value: string, { days, path = '/' }: CookieLife = {}): void {
    void reply.setCookie(this.nameOf(name, path), value, {
      path,
      httpOnly: true,
      sameSite: 'lax',
      secure: this.isSecure,
      maxAge: days === undefined ? undefined : days * 24 * 60 * 60,
    });
  }

  clear(reply: FastifyReply, name: string): void {
    void reply.clearCookie(this.nameOf(name, '/'), {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.isSecure,
    });
  }

  private nameOf(name: string, path: string): string {
    return this.isSecure && path === '/' ? `__Host-${name}` : name;
  }
}
