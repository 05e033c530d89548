import { randomUUID } from 'node:crypto';
import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuditService, type AuditAction } from '../../audit';
import {
  CaseHandling,
  CaseMessages,
  CaseReader,
  isCaseStatus,
  messageFault,
  messageText,
  type CaseWithAnswer,
} from '../../cases';
import { dayOf, type Pairs } from '../../form';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import type { Transaction } from '../../platform/database';
import { isUuid } from '../../platform/ids';
import { addresses } from '../addresses';
import { DeskSites } from '../frame/desk-sites';
import { MAY_HANDLE_CASES } from '../rights';
import { DeskCaseView } from './case-view';
import { findCase } from './find-case';

/** What the staff do with a case. Each deed is written down with it, in one transaction. */
@Controller('personal/arenden/:number')
export class HandlingController {
  constructor(
    private readonly cases: CaseReader,
    private readonly handling: CaseHandling,
    private readonly messages: CaseMessages,
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
      await this.audit.recordAlone(deed(user, 'case.viewed', found));
      const statusError = this.sites.of(request).texts.staffCase.chooseStatus;
      return this.view.page(request, found, { statusError, status: 422 });
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

  /** @throws CaseNotFound, TextNotStorable */
  @Post('meddelanden')
  @Allow(...MAY_HANDLE_CASES)
  async message(
    @Param('number') number: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const found = await findCase(this.cases, number);
    const text = messageText(body?.get('_message')?.[0] ?? '');
    const key = body?.get('_key')?.[0];
    const postKey = key !== undefined && isUuid(key) ? key : randomUUID();
    const fault = messageFault(text);
    if (fault !== undefined) {
      await this.audit.recordAlone(deed(user, 'case.viewed', found));
      const { myCase } = this.sites.of(request).texts;
      const error = fault === 'empty' ? myCase.empty : myCase.tooLong;
      return this.view.page(request, found, { writing: { text, postKey, error }, status: 422 });
    }
    const told = (tx: Transaction): Promise<void> =>
      this.audit.record(tx, deed(user, 'case.message-sent', found));
    await this.messages.send(found.id, { text, postKey }, user, told);
    return new GoTo(addresses.caseAfter(found.number, 'meddelande'));
  }
}

const deed = (user: StaffUser, action: AuditAction, { id: caseId, formId }: CaseWithAnswer) => ({
  actor: user.id,
  action,
  caseId,
  formId,
});
