import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Cookies } from '../../platform/http';
import { addresses } from '../addresses';

/** What the pages of one draft are told from post to page: in cookies that no other page is sent. */
@Injectable()
export class DraftCookies {
  constructor(private readonly cookies: Cookies) {}

  read(request: FastifyRequest, draftId: string, cookie: string): string | undefined {
    return this.cookies.read(request, cookie, pathOf(draftId));
  }

  /** @param value empty: what was told before is forgotten */
  write(reply: FastifyReply, request: FastifyRequest, draftId: string, cookie: string, value: string): void {
    if (value !== '' || this.read(request, draftId, cookie) !== undefined)
      this.cookies.set(reply, cookie, value, pathOf(draftId));
  }
}

const pathOf = (draftId: string) => ({ path: addresses.draft(draftId) });
