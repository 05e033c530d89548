import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CaseLinks, CaseNotFound, CaseReader, readCaseNumber, type CaseWithAnswer } from '../../cases';
import { CaseHolders } from '../../identity';
import { Cookies, GoTo, RateLimiter, TooManyTries } from '../../platform/http';
import { Visitors } from '../site/visitors';

export const CASE_COOKIE = 'blankett_arende';
export const CASE_COOKIE_DAYS = 30;

/**
 * Who may see what of a case. The link holds a secret and shows that it was received. What was written needs the code as well,
 * which the browser that sent it in has been given, and others read off the receipt; or whoever sent it in signed in, and is
 * signed in now.
 */
@Injectable()
export class CaseAccess {
  /** A code has 60 bits and stands behind a secret of 128: this keeps the trying from costing us anything. */
  private readonly tries = new RateLimiter({ perAddress: 20, inAll: 600 });

  constructor(
    private readonly cases: CaseReader,
    private readonly links: CaseLinks,
    private readonly cookies: Cookies,
    private readonly holders: CaseHolders,
    private readonly visitors: Visitors,
  ) {}

  /** The path of a case's page; the same for ever. */
  path(caseId: string, number: string): string {
    return this.links.path(caseId, number);
  }

  /** The path of a case known by its id. @throws CaseNotFound */
  async pathOfCase(caseId: string): Promise<string> {
    return this.path(caseId, await this.numberOfCase(caseId));
  }

  /** @throws CaseNotFound */
  async numberOfCase(caseId: string): Promise<string> {
    const found = await this.cases.byId(caseId);
    if (found === undefined) throw new CaseNotFound();
    return found.number;
  }

  /** @throws CaseNotFound for a wrong number and for a wrong secret alike */
  async find(number: string, secret: string): Promise<CaseWithAnswer> {
    const known = readCaseNumber(number);
    const found = known === undefined ? undefined : await this.cases.byNumber(known);
    if (found === undefined || !this.links.isSecret(secret, found.id, found.number)) throw new CaseNotFound();
    return found;
  }

  /** A case and its path, for one who may see what was written; or the way to its page, which asks for the code. @throws CaseNotFound */
  async toRead(
    request: FastifyRequest,
    number: string,
    secret: string,
  ): Promise<{ readonly found: CaseWithAnswer; readonly path: string } | GoTo> {
    const found = await this.find(number, secret);
    const path = this.path(found.id, found.number);
    return (await this.mayRead(request, found)) ? { found, path } : new GoTo(path);
  }

  /** Whether one may see what was written: by the code that was shown before, or as the person who sent it in. */
  async mayRead(request: FastifyRequest, found: CaseWithAnswer): Promise<boolean> {
    if (this.hasCode(request, found)) return true;
    const { person } = await this.visitors.of(request);
    return person !== undefined && this.holders.isHeldBy(found.id, [this.visitors.ownerOf(person)]);
  }

  code(found: { readonly id: string }): string {
    return this.links.code(found.id);
  }

  /** Whether a code that somebody gives is the right one. @throws TooManyTries */
  isCode(typed: string, found: { readonly id: string }, request: FastifyRequest): boolean {
    const wait = this.tries.take(request.ip, Date.now());
    if (wait > 0) throw new TooManyTries({ seconds: wait });
    return this.links.isCode(typed, found.id);
  }

  /** Whether this browser has shown the code before. */
  hasCode(request: FastifyRequest, found: CaseWithAnswer): boolean {
    const code = this.cookies.read(request, CASE_COOKIE, { path: pathOf(found.number) });
    return code !== undefined && this.links.isCode(code, found.id);
  }

  /** Lets this browser see the case's contents from now on. */
  letIn(reply: FastifyReply, caseId: string, number: string): void {
    this.cookies.set(reply, CASE_COOKIE, this.links.code(caseId), {
      path: pathOf(number),
      days: CASE_COOKIE_DAYS,
    });
  }
}

const pathOf = (number: string): string => `/arenden/${number}`;
