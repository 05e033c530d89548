import { Body, Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { CaseReader } from '../../cases';
import type { Pairs } from '../../form';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { PageNotFound, type GoTo, type Html } from '../../platform/http';
import { archiveFileName, MakeReceipt, ReceiptsService } from '../../receipts';
import { askerOf } from '../asker-of';
import { BackToCase } from '../cases/back-to-case';
import { findCase } from '../cases/find-case';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_READ_CASES, MAY_RETRY } from '../rights';
import { FailedPage } from './failed.page';

/** Rows on the page: more at once have one reason. */
const ROWS = 100;

/** What the staff can do with receipts: see which failed and why, have them made again, fetch one for an archive. */
@Controller('personal')
export class DeskReceiptsController {
  constructor(
    private readonly cases: CaseReader,
    private readonly receipts: ReceiptsService,
    private readonly make: MakeReceipt,
    private readonly audit: AuditService,
    private readonly sites: DeskSites,
    private readonly back: BackToCase,
  ) {}

  @Get('kvittenser')
  @Allow(...MAY_READ_CASES)
  async failed(@SignedIn() user: StaffUser, @Req() request: FastifyRequest): Promise<Html> {
    const rows = await this.receipts.failures(ROWS, askerOf(user, MAY_READ_CASES));
    await this.audit.recordAlone({ actor: user.id, action: 'cases.listed', details: { count: rows.length } });
    const site = this.sites.of(request);
    return draw(FailedPage({ site, rows }), site);
  }

  /** @throws CaseNotFound */
  @Post('arenden/:number/kvittens')
  @Allow(...MAY_RETRY)
  async again(
    @Param('number') number: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const found = await findCase(this.cases, number, user, MAY_RETRY);
    const { id: caseId, formId } = found;
    await this.audit.recordAlone({ actor: user.id, action: 'receipt.retried', caseId, formId });
    await this.make.again(found.id);
    return this.back.done({ request, user, found, body });
  }

  /** The twin without files inside, made on demand. @throws CaseNotFound, PageNotFound while there is no receipt */
  @Get('arenden/:number/kvittens-arkiv.pdf')
  @Allow(...MAY_READ_CASES)
  async archive(
    @Param('number') number: string,
    @SignedIn() user: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = await findCase(this.cases, number, user, MAY_READ_CASES);
    if (!(await this.receipts.isMade(found.id))) throw new PageNotFound();
    const { id: caseId, formId } = found;
    await this.audit.recordAlone({ actor: user.id, action: 'receipt.archive-fetched', caseId, formId });
    const bytes = await this.receipts.makeForArchive(found.id);
    void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      length: bytes.length,
      disposition: `attachment; filename="${archiveFileName(found.number)}"`,
    });
  }
}
