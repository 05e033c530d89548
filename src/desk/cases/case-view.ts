import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AttachmentsService } from '../../attachments';
import { CaseMessages, CaseReader, isOver, type CaseWithAnswer } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { answerBy, dayOf, showForm, summarise } from '../../form';
import { CaseHolders } from '../../identity';
import { NoticeReader } from '../../notices';
import type { Html } from '../../platform/http';
import { ReceiptsService } from '../../receipts';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { CasePage } from './case.page';
import type { HandleCaseProps } from './handle-case';

/** What the page is to show beside the case. */
export interface Shown {
  readonly news?: HandleCaseProps['news'];
  /** What was typed, and what is wrong with it. */
  readonly writing?: HandleCaseProps['writing'];
  readonly statusError?: string;
  readonly status?: number;
}

/** Draws a case as the staff see it. Whoever asks for it has written the look down. */
@Injectable()
export class DeskCaseView {
  constructor(
    private readonly cases: CaseReader,
    private readonly messages: CaseMessages,
    private readonly catalogue: CatalogueService,
    private readonly receipts: ReceiptsService,
    private readonly notices: NoticeReader,
    private readonly sites: DeskSites,
    private readonly attachments: AttachmentsService,
    private readonly holders: CaseHolders,
  ) {}

  async page(request: FastifyRequest, found: CaseWithAnswer, shown: Shown = {}): Promise<Html> {
    const site = this.sites.of(request);
    const [version, events, messages, isReceiptMade, failure, unreached, files, holder] = await Promise.all([
      this.catalogue.version(found.answerVersionId),
      this.cases.events(found.id),
      this.messages.ofCase(found.id),
      this.receipts.isMade(found.id),
      this.receipts.failure(found.id),
      this.notices.givenUpOf(found.id),
      this.attachments.allOfCase(found.id),
      this.holders.of(found.id),
    ]);
    const model = version.model(site.language, found.answer ?? undefined);
    const { handling } = version.definition.service;
    const days = {
      received: dayOf(found.receivedAt),
      ...(found.completeOn !== null && { complete: found.completeOn }),
    };
    const page = CasePage({
      site,
      found,
      events,
      messages,
      form: model.title,
      version: version.number,
      sections: summarise(showForm(model, version.compiled, found.answer)),
      isReceiptMade,
      failure,
      unreached,
      files,
      holder,
      news: shown.news,
      statusError: shown.statusError,
      writing: shown.writing ?? { postKey: randomUUID(), text: '' },
      answerBy: handling === undefined || isOver(found.status) ? undefined : answerBy(handling, days),
    });
    return draw(page, site, shown.status);
  }
}
