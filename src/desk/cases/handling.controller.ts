import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import {
  CaseHandling,
  CaseMessages,
  CaseNotes,
  CaseReader,
  isCaseStatus,
  isOver,
  MessagePosts,
  type PostedMessage,
  type CaseWithAnswer,
} from '../../cases';
import { CatalogueService } from '../../catalogue';
import { dayOf, offeredStatuses, showDate, type Pairs } from '../../form';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { TAKES_FILES, type GoTo, type Html } from '../../platform/http';
import type { Texts } from '../../views';
import { addresses } from '../addresses';
import { DeskSites } from '../frame/desk-sites';
import { MAY_HANDLE_CASES } from '../rights';
import { BackToCase } from './back-to-case';
import { findCase } from './find-case';
import { halfWrittenIn } from './half-written';
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
    private readonly back: BackToCase,
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
    const pressed = { request, user, found, body };
    const [from, to] = [posted(body, '_from'), posted(body, '_to')];
    if (!isCaseStatus(from) || !isCaseStatus(to)) {
      const statusError = this.sites.of(request).texts.staffCase.chooseStatus;
      return this.back.wrong(pressed, { statusError });
    }
    const changed = await this.back.unlessChanged(
      pressed,
      () =>
        this.handling.changeStatus(found.id, { from, to, by: user.id, seen: seenIn(body) }, (tx) =>
          this.audit.record(tx, { ...deed(user, 'case.status-changed', found), details: { from, to } }),
        ),
      ({ site, found: now }) => {
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
      },
    );
    return changed ?? this.back.done(pressed, 'status');
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
    const pressed = { request, user, found, body };
    const day = dayOf(new Date());
    const changed = await this.back.unlessChanged(
      pressed,
      () =>
        this.handling.markComplete(found.id, { day, by: user.id, seen: seenIn(body) }, (tx) =>
          this.audit.record(tx, { ...deed(user, 'case.completed', found), details: { day } }),
        ),
      ({ site, found: now }) => {
        const { handling, staffCase } = site.texts;
        return {
          what: staffCase.completeFrom,
          wanted: showDate(day, site.language),
          now: now.completeOn === null ? handling.notYet : showDate(now.completeOn, site.language),
          action: addresses.caseComplete(now.number),
          fields: {},
          isPossible: true,
        };
      },
    );
    return changed ?? this.back.done(pressed);
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
    const { texts } = this.sites.of(request);
    const { pairs, ...read } = await this.posts.read(request, body, found.id, texts);
    const pressed = { request, user, found, body: pairs };
    const writing = closedMeanwhile(found, pairs) ? toldOfEnd(read, texts) : read;
    if (writing.error !== undefined || writing.fileError !== undefined)
      return this.back.wrong(pressed, { writing });
    await this.messages.send(found.id, writing, user, (tx, { id }) =>
      this.audit.record(tx, {
        ...deed(user, 'case.message-sent', found),
        details: { message: id, files: writing.files.length },
      }),
    );
    return this.back.done(pressed, 'meddelande', { ...halfWrittenIn(pairs), message: '' });
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
    const pressed = { request, user, found, body };
    if (noting.error !== undefined) return this.back.wrong(pressed, { noting });
    await this.notes.write(found.id, noting, user, (tx, note) =>
      this.audit.record(tx, { ...deed(user, 'case.note-written', found), details: { note } }),
    );
    return this.back.done(pressed, 'anteckning', { ...halfWrittenIn(body), note: '' });
  }
}

/** Ended by somebody while the message was written: whoever sends it is to know. A page that does not say has seen nothing. */
const closedMeanwhile = ({ status }: CaseWithAnswer, body: Pairs | undefined): boolean =>
  isOver(status) && posted(body, '_from') !== status;

const toldOfEnd = (writing: PostedWriting, { handling, myCase }: Texts): PostedWriting => ({
  ...writing,
  error: writing.error ?? handling.closedMeanwhile,
  ...(writing.files.length > 0 && { fileError: writing.fileError ?? myCase.filesAgain }),
});

type PostedWriting = Omit<PostedMessage, 'pairs'>;
