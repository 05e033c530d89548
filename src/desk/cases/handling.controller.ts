import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AuditService, type AuditAction } from '../../audit';
import {
  CaseHandling,
  CaseMessages,
  CaseReader,
  isCaseStatus,
  MessagePosts,
  type CaseWithAnswer,
} from '../../cases';
import { dayOf, type Pairs } from '../../form';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { GoTo, TAKES_FILES, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { DeskSites } from '../frame/desk-sites';
import { MAY_HANDLE_CASES } from '../rights';
import { DeskCaseView, type Shown } from './case-view';
import { findCase } from './find-case';

/** What the staff do with a case. Each deed is written down with it, in one transaction. */
@Controller('personal/arenden/:number')
export class HandlingController {
  constructor(
    private readonly cases: CaseReader,
    private readonly handling: CaseHandling,
    private readonly messages: CaseMessages,
    private readonly posts: MessagePosts,
    private readonly view: DeskCaseView,
    private readonly audit: AuditService,
    private readonly sites: DeskSites,
  ) {}

  /** @throws CaseNotFound, StatusNotPossible */
  @Post('status')
  @Allow(...MAY_HANDLE_CASES)
  async status(
    @Param('number') number: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const found = await findCase(this.cases, number);
    const [from, to] = ['_from', '_to'].map((name) => body?.get(name)?.[0]);
    if (!isCaseStatus(from) || !isCaseStatus(to)) {
      const statusError = this.sites.of(request).texts.staffCase.chooseStatus;
      return this.again(request, user, found, { statusError });
    }
    await this.handling.changeStatus(found.id, { from, to, by: user.id }, (tx) =>
      this.audit.record(tx, { ...deed(user, 'case.status-changed', found), details: { from, to } }),
    );
    return new GoTo(addresses.caseAfter(found.number, 'status'));
  }

  /** From today the case has all that is needed. @throws CaseNotFound */
  @Post('komplett')
  @Allow(...MAY_HANDLE_CASES)
  async complete(@Param('number') number: string, @SignedIn() user: StaffUser): Promise<GoTo> {
    const found = await findCase(this.cases, number);
    const day = dayOf(new Date());
    await this.handling.markComplete(found.id, day, user.id, (tx) =>
      this.audit.record(tx, { ...deed(user, 'case.completed', found), details: { day } }),
    );
    return new GoTo(addresses.case(found.number));
  }

  /** With files, or without. @throws CaseNotFound, FileTooLarge, MalformedBody, TextNotStorable */
  @Post('meddelanden')
  @Allow(...MAY_HANDLE_CASES)
  @RouteConfig(TAKES_FILES)
  async message(
    @Param('number') number: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const found = await findCase(this.cases, number);
    const writing = await this.posts.read(request, body, found.id, this.sites.of(request).texts);
    if (writing.error !== undefined || writing.fileError !== undefined)
      return this.again(request, user, found, { writing });
    await this.messages.send(found.id, writing, user, (tx, { id }) =>
      this.audit.record(tx, {
        ...deed(user, 'case.message-sent', found),
        details: { message: id, files: writing.files.length },
      }),
    );
    return new GoTo(addresses.caseAfter(found.number, 'meddelande'));
  }

  /** The page once more, with what is wrong: a look as any other. */
  private async again(
    request: FastifyRequest,
    user: StaffUser,
    found: CaseWithAnswer,
    wrong: Pick<Shown, 'writing' | 'statusError'>,
  ): Promise<Html> {
    await this.audit.recordAlone(deed(user, 'case.viewed', found));
    return this.view.page(request, found, { ...wrong, status: 422 });
  }
}

const deed = (user: StaffUser, action: AuditAction, { id: caseId, formId }: CaseWithAnswer) => ({
  actor: user.id,
  action,
  caseId,
  formId,
});
