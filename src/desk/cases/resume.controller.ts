import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { CasePresence, CaseReader } from '../../cases';
import type { Pairs } from '../../form';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { bringsFiles, GoTo, streamStep, TAKES_FILES, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { MAY_READ_CASES } from '../rights';
import { DeskCaseView } from './case-view';
import { findCase } from './find-case';
import { halfWrittenIn, isWritten } from './half-written';
import { deed, posted } from './posted';
import { USE_TEMPLATE } from './template-chooser';

/** A case that somebody goes on with: with what they were writing in its boxes, which is kept nowhere else. */
@Controller('personal/arenden/:number')
export class ResumeController {
  constructor(
    private readonly cases: CaseReader,
    private readonly presence: CasePresence,
    private readonly view: DeskCaseView,
    private readonly audit: AuditService,
  ) {}

  /** @throws CaseNotFound, FileTooLarge, MalformedBody */
  @Post('fortsatt')
  @Allow(...MAY_READ_CASES)
  @RouteConfig(TAKES_FILES)
  async resume(
    @Param('number') number: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const pairs = bringsFiles(request)
      ? await streamStep(request, ({ stream }) => Promise.resolve(void stream.resume()))
      : body;
    const found = await findCase(this.cases, number, user, MAY_READ_CASES);
    const written = halfWrittenIn(pairs);
    const template = posted(pairs, '_do') === USE_TEMPLATE ? (posted(pairs, 'mall') ?? '') : '';
    if (!isWritten(written))
      return new GoTo(
        template === '' ? addresses.case(found.number) : addresses.caseFromTemplate(found.number, template),
      );
    await this.audit.recordAlone(deed(user, 'case.viewed', found));
    return this.view.page(request, found, { written, ...(template !== '' && { template }) });
  }

  /** The page tells by itself that it is still looked at, or that it was left. It shows nothing. @throws CaseNotFound */
  @Post('narvaro')
  @Allow(...MAY_READ_CASES)
  @HttpCode(204)
  async present(
    @Param('number') number: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
  ): Promise<void> {
    const found = await findCase(this.cases, number, user, MAY_READ_CASES);
    if (posted(body, '_do') === 'leave') await this.presence.leave(found.id, user.id);
    else await this.presence.arrive(found.id, user.id);
  }
}
