import { Controller, Get, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { CaseReader, type Case } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { GoTo, PageNotFound, type Html } from '../../platform/http';
import { NoticeReader } from '../../notices';
import { receiptFileName, ReceiptsService } from '../../receipts';
import { addresses } from '../addresses';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { isOneOf, MAY_ENTER, MAY_READ_CASES, MAY_SEE_NOTICES } from '../rights';
import { DeskCaseView } from './case-view';
import { findCase } from './find-case';
import { readCursor, writeCursor } from './cursor';
import { LatestPage } from './latest.page';

/** Rows on a page. */
const ROWS = 50;

/** What the address says was just done. */
const NEWS: Readonly<Record<string, 'status' | 'message' | undefined>> = {
  status: 'status',
  meddelande: 'message',
};

/** Every look is written down before what is looked at is sent. */
@Controller('personal')
export class DeskCasesController {
  constructor(
    private readonly cases: CaseReader,
    private readonly catalogue: CatalogueService,
    private readonly receipts: ReceiptsService,
    private readonly notices: NoticeReader,
    private readonly audit: AuditService,
    private readonly sites: DeskSites,
    private readonly view: DeskCaseView,
  ) {}

  /** The latest cases; designers, who may not see any, go on to the forms. */
  @Get()
  @Allow(...MAY_ENTER)
  async latest(
    @Query('efter') after: unknown,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    if (!isOneOf(user.roles, MAY_READ_CASES)) return new GoTo(addresses.forms);
    const found = await this.cases.latest({ limit: ROWS + 1, after: readCursor(after) });
    const shown = found.slice(0, ROWS);
    const last = shown.at(-1);
    const details = {
      count: shown.length,
      ...(last && { first: shown[0]?.number ?? '', last: last.number }),
    };
    await this.audit.recordAlone({ actor: user.id, action: 'cases.listed', details });

    const site = this.sites.of(request);
    const rows = await Promise.all(
      shown.map(async (found) => ({ found, form: await this.titleOf(found, site.language) })),
    );
    const next = found.length > ROWS && last ? addresses.casesAfter(writeCursor(last)) : undefined;
    const failed = (await this.receipts.failures(1)).length > 0;
    const unreached = isOneOf(user.roles, MAY_SEE_NOTICES) && (await this.notices.isAnyGivenUp());
    return draw(LatestPage({ site, rows, next, isFirst: after === undefined, failed, unreached }), site);
  }

  /** @throws CaseNotFound */
  @Get('arenden/:number')
  @Allow(...MAY_READ_CASES)
  async show(
    @Param('number') number: string,
    @Query('gjort') done: unknown,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const found = await findCase(this.cases, number);
    await this.audit.recordAlone({
      actor: user.id,
      action: 'case.viewed',
      caseId: found.id,
      formId: found.formId,
    });

    return this.view.page(request, found, { news: NEWS[String(done)] });
  }

  /** The receipt as the resident has it. @throws CaseNotFound, PageNotFound while it is being made */
  @Get('arenden/:number/kvittens.pdf')
  @Allow(...MAY_READ_CASES)
  async receipt(
    @Param('number') number: string,
    @SignedIn() user: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = await findCase(this.cases, number);
    const receipt = await this.receipts.find(found.id);
    if (receipt === undefined) throw new PageNotFound();
    await this.audit.recordAlone({
      actor: user.id,
      action: 'receipt.fetched',
      caseId: found.id,
      formId: found.formId,
    });
    void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    return new StreamableFile(receipt.bytes, {
      type: 'application/pdf',
      length: receipt.bytes.length,
      disposition: `attachment; filename="${receiptFileName(found.number)}"`,
    });
  }

  /** As it was called when it was filled in. */
  private async titleOf({ formVersionId }: Case, language: 'sv' | 'en'): Promise<string> {
    return (await this.catalogue.version(formVersionId)).model(language).title;
  }
}
