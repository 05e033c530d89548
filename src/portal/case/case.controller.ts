import { setTimeout as pause } from 'node:timers/promises';
import { Body, Controller, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CaseWithAnswer } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { localService, showForm, showInstant, summarise, type Pairs } from '../../form';
import { Allow } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { receiptFileName, ReceiptsService, type StoredReceipt } from '../../receipts';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import { Sites } from '../site/sites';
import { CaseAccess } from './case-access';
import { CasePage, type Contents } from './case.page';
import { ReceiptNotReady } from './refusals';

/** A receipt takes a second; a page waits a moment for it, so that it can say how large it is. Milliseconds. */
const PAGE_PATIENCE = 2_000;
const DOWNLOAD_PATIENCE = 20_000;
const LOOK_AGAIN = 100;

@Controller('arenden/:number/:secret')
export class CaseController {
  constructor(
    private readonly access: CaseAccess,
    private readonly receipts: ReceiptsService,
    private readonly catalogue: CatalogueService,
    private readonly sites: Sites,
  ) {}

  @Get()
  @Allow('everyone')
  async show(
    @Param('number') number: string,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const found = await this.access.find(number, secret);
    return this.page(found, request, this.access.hasCode(request, found), false);
  }

  /** The code, typed. */
  @Post()
  @Allow('everyone')
  async enter(
    @Param('number') number: string,
    @Param('secret') secret: string,
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Html | GoTo> {
    const found = await this.access.find(number, secret);
    if (!this.access.isCode(body?.get('_code')?.[0] ?? '', found))
      return this.page(found, request, false, true);
    this.access.letIn(reply, found.id, found.number);
    return new GoTo(this.access.path(found.id, found.number));
  }

  /** The receipt; waited for when it is still being made. Without the code one is led to the page that asks for it. */
  @Get('kvittens.pdf')
  @Allow('everyone')
  async receipt(
    @Param('number') number: string,
    @Param('secret') secret: string,
    @Query('kod') code: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | GoTo> {
    const found = await this.access.find(number, secret);
    const isTold = typeof code === 'string' && this.access.isCode(code, found);
    if (!isTold && !this.access.hasCode(request, found)) {
      return new GoTo(this.access.path(found.id, found.number));
    }
    const receipt = await this.waitForReceipt(found.id, DOWNLOAD_PATIENCE);
    if (receipt === undefined) throw new ReceiptNotReady();
    void reply.header('cache-control', 'private, no-store').header('x-robots-tag', 'noindex');
    return new StreamableFile(receipt.bytes, {
      type: 'application/pdf',
      length: receipt.bytes.length,
      disposition: `attachment; filename="${receiptFileName(found.number)}"`,
    });
  }

  private async page(
    found: CaseWithAnswer,
    request: FastifyRequest,
    hasCode: boolean,
    wrongCode: boolean,
  ): Promise<Html> {
    const site = this.sites.of(request);
    const version = await this.catalogue.version(found.answerVersionId);
    const service = {
      ...this.live(found.formId, site.language),
      ...localService(version.definition, site.textLanguage),
    };
    const path = this.access.path(found.id, found.number);
    const page = CasePage({
      site,
      service,
      wrongCode,
      caseNumber: found.number,
      form: version.model(site.textLanguage).title,
      received: showInstant(found.receivedAt, site.language),
      status: site.texts.case.statuses[found.status] ?? found.status,
      contents: hasCode ? await this.contents(found, path, site) : undefined,
      action: path,
    });
    return draw(page, site.municipality, { personal: true, status: wrongCode ? 422 : 200 });
  }

  private async contents(
    found: CaseWithAnswer,
    path: string,
    { language, textLanguage }: Site,
  ): Promise<Contents> {
    const version = await this.catalogue.version(found.answerVersionId);
    const shown = showForm(version.model(textLanguage, found.answer), version.compiled, found.answer);
    const receipt = await this.waitForReceipt(found.id, PAGE_PATIENCE);
    const isDelayed = receipt === undefined && (await this.receipts.failure(found.id)) !== undefined;
    return {
      code: this.access.code(found),
      sections: summarise(shown),
      receipt: {
        href: `${path}/kvittens.pdf`,
        size: receipt && inKilobytes(receipt.bytes.length, language),
        isDelayed,
      },
    };
  }

  /** Contact and the like as they are today; none for a form that is no longer offered. */
  private live(formId: string, language: 'sv' | 'en') {
    const form = this.catalogue.forms().find(({ id }) => id === formId);
    return form === undefined ? {} : { contact: localService(form.definition, language).contact };
  }

  private async waitForReceipt(caseId: string, patience: number): Promise<StoredReceipt | undefined> {
    const until = Date.now() + patience;
    for (;;) {
      const receipt = await this.receipts.find(caseId);
      if (receipt !== undefined || Date.now() >= until) return receipt;
      await pause(LOOK_AGAIN);
    }
  }
}

const inKilobytes = (bytes: number, language: 'sv' | 'en'): string =>
  `${Math.ceil(bytes / 1000).toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')}\u00A0kB`;
