import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import {
  CaseChanged,
  CaseHandling,
  CaseMessages,
  CaseNotes,
  CaseReader,
  isCaseStatus,
  MessagePosts,
  type CaseWithAnswer,
} from '../../cases';
import { CatalogueService } from '../../catalogue';
import { dayOf, offeredStatuses, showDate, type Pairs } from '../../form';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { GoTo, TAKES_FILES, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { DeskSites } from '../frame/desk-sites';
import { MAY_HANDLE_CASES } from '../rights';
import { DeskCaseView, type Shown } from './case-view';
import { ChangedView } from './changed-view';
import { findCase } from './find-case';
import { deed, noteIn, posted, seenIn } from './posted';

/** What the staff do with a case. Each deed is written down with it, in one transaction. */
@Controller('personal/arenden/:number')
export class HandlingController {
  constructor(
    private readonly cases: CaseReader,
    private readonly catalogue: CatalogueService,
    private readonly handling: CaseHandling,
    private readonly messages: CaseMessages,
    private readonly posts: MessagePosts,
    private readonly notes: CaseNotes,
    private readonly view: DeskCaseView,
    private readonly changed: ChangedView,
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
    const found = await findCase(this.cases, number, user, MAY_HANDLE_CASES);
    const [from, to, seen] = [posted(body, '_from'), posted(body, '_to'), seenIn(body)];
    if (!isCaseStatus(from) || !isCaseStatus(to)) {
      const statusError = this.sites.of(request).texts.staffCase.chooseStatus;
      return this.again(request, user, found, { statusError });
    }
    try {
      await this.handling.changeStatus(found.id, { from, to, by: user.id, seen }, (tx) =>
        this.audit.record(tx, { ...deed(user, 'case.status-changed', found), details: { from, to } }),
      );
    } catch (fault) {
      if (!(fault instanceof CaseChanged)) throw fault;
      return this.changed.page(request, user, { caseId: found.id, seen }, ({ site, found: now }) => {
        const { workflow } = this.catalogue.serviceNow(now.formId);
        const { statuses } = site.texts.staff;
        return {
          what: site.texts.staff.status,
          wanted: statuses[to] ?? to,
          now: statuses[now.status] ?? now.status,
          action: addresses.caseStatus(now.number),
          fields: { _from: now.status, _to: to },
          isPossible: offeredStatuses(workflow, now.status).includes(to),
        };
      });
    }
    return new GoTo(addresses.caseAfter(found.number, 'status'));
  }

  /** From today the case has all that is needed. @throws CaseNotFound */
  @Post('komplett')
  @Allow(...MAY_HANDLE_CASES)
  async complete(
    @Param('number') number: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const found = await findCase(this.cases, number, user, MAY_HANDLE_CASES);
    const [day, seen] = [dayOf(new Date()), seenIn(body)];
    try {
      await this.handling.markComplete(found.id, { day, by: user.id, seen }, (tx) =>
        this.audit.record(tx, { ...deed(user, 'case.completed', found), details: { day } }),
      );
    } catch (fault) {
      if (!(fault instanceof CaseChanged)) throw fault;
      return this.changed.page(request, user, { caseId: found.id, seen }, ({ site, found: now }) => {
        const { handling, staffCase } = site.texts;
        return {
          what: staffCase.completeFrom,
          wanted: showDate(day, site.language),
          now: now.completeOn === null ? handling.notYet : showDate(now.completeOn, site.language),
          action: addresses.caseComplete(now.number),
          fields: {},
          isPossible: true,
        };
      });
    }
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
    const found = await findCase(this.cases, number, user, MAY_HANDLE_CASES);
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

  /** For colleagues only. @throws CaseNotFound, TextNotStorable */
  @Post('anteckningar')
  @Allow(...MAY_HANDLE_CASES)
  async note(
    @Param('number') number: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const found = await findCase(this.cases, number, user, MAY_HANDLE_CASES);
    const noting = noteIn(body, this.sites.of(request).texts);
    if (noting.error !== undefined) return this.again(request, user, found, { noting });
    await this.notes.write(found.id, noting, user, (tx, note) =>
      this.audit.record(tx, { ...deed(user, 'case.note-written', found), details: { note } }),
    );
    return new GoTo(addresses.caseAfter(found.number, 'anteckning'));
  }

  /** The page once more, with what is wrong: a look as any other. */
  private async again(
    request: FastifyRequest,
    user: StaffUser,
    found: CaseWithAnswer,
    wrong: Pick<Shown, 'writing' | 'noting' | 'statusError'>,
  ): Promise<Html> {
    await this.audit.recordAlone(deed(user, 'case.viewed', found));
    return this.view.page(request, found, { ...wrong, status: 422 });
  }
}
