import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { CaseHandling, CaseReader, type CaseWithAnswer } from '../../cases';
import type { Pairs } from '../../form';
import { Allow, Colleagues, SignedIn, type StaffUser } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_HANDLE_CASES } from '../rights';
import { NOBODY, TAKE } from './assign-case';
import { BackToCase } from './back-to-case';
import { findCase } from './find-case';
import { deed, posted, seenIn } from './posted';
import { ProtectedGonePage, ProtectPage } from './protect.page';

/** Whose a case is, and who may know of it. Each deed is written down with it, in one transaction. */
@Controller('personal/arenden/:number')
export class AssignController {
  constructor(
    private readonly cases: CaseReader,
    private readonly handling: CaseHandling,
    private readonly colleagues: Colleagues,
    private readonly back: BackToCase,
    private readonly audit: AuditService,
    private readonly sites: DeskSites,
  ) {}

  /** Gives the case to one of those who may handle it, or to nobody. @throws CaseNotFound */
  @Post('ansvarig')
  @Allow(...MAY_HANDLE_CASES)
  async assign(
    @Param('number') number: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const found = await findCase(this.cases, number, user, MAY_HANDLE_CASES);
    const pressed = { request, user, found, body };
    const chosen = posted(body, '_do') === TAKE ? user.id : posted(body, '_handler');
    const to = chosen === NOBODY ? null : chosen;
    if (to === undefined || (to !== null && !(await this.mayHandle(found, to)))) {
      const handlerError = this.sites.of(request).texts.handling.chooseHandler;
      return this.back.wrong(pressed, { handlerError });
    }
    const changed = await this.back.unlessChanged(
      pressed,
      () =>
        this.handling.assign(found.id, { to, by: user.id, seen: seenIn(body) }, (tx) =>
          this.audit.record(tx, { ...deed(user, 'case.assigned', found), details: { to: to ?? '' } }),
        ),
      ({ site, found: now, names }) => {
        const { handling } = site.texts;
        const nameOf = (id: string | null): string =>
          id === null ? handling.nobody : (names.get(id) ?? handling.unknown);
        return {
          what: handling.handler,
          wanted: nameOf(to),
          now: nameOf(now.handlerId),
          action: addresses.caseHandler(now.number),
          fields: { _handler: to ?? NOBODY },
          isPossible: true,
        };
      },
      to === null ? [] : [to],
    );
    return changed ?? this.back.done(pressed, 'ansvarig');
  }

  /** What it means to protect a case, or to protect it no more. @throws CaseNotFound */
  @Get('skydd')
  @Allow(...MAY_HANDLE_CASES)
  async asks(
    @Param('number') number: string,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const found = await findCase(this.cases, number, user, MAY_HANDLE_CASES);
    const site = this.sites.of(request);
    const wanted = { roles: MAY_HANDLE_CASES, formId: found.formId, secret: true };
    const isForNobody = (await this.colleagues.who(wanted)).length === 0;
    return draw(ProtectPage({ site, found, mayReadSecret: user.mayReadSecret, isForNobody }), site);
  }

  /** Whoever has no right to secrecy may protect a case, and does not see it any more. @throws CaseNotFound, CaseChanged */
  @Post('skydd')
  @Allow(...MAY_HANDLE_CASES)
  async protect(
    @Param('number') number: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const found = await findCase(this.cases, number, user, MAY_HANDLE_CASES);
    const isProtected = posted(body, '_do') === 'protect';
    const action = isProtected ? 'case.protected' : 'case.unprotected';
    await this.handling.protect(found.id, { isProtected, by: user.id, seen: seenIn(body) }, (tx) =>
      this.audit.record(tx, deed(user, action, found)),
    );
    if (!isProtected) return new GoTo(addresses.caseAfter(found.number, 'oskyddat'));
    if (user.mayReadSecret) return new GoTo(addresses.caseAfter(found.number, 'skyddat'));
    const site = this.sites.of(request);
    return draw(ProtectedGonePage({ site }), site);
  }

  private async mayHandle({ formId, protectedAt }: CaseWithAnswer, accountId: string): Promise<boolean> {
    const wanted = { roles: MAY_HANDLE_CASES, formId, secret: protectedAt !== null };
    return (await this.colleagues.who(wanted)).some(({ id }) => id === accountId);
  }
}
