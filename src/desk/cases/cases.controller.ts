import { Controller, Get, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { CaseReader, Inbox } from '../../cases';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { PageNotFound, type Html } from '../../platform/http';
import { receiptFileName, ReceiptsService } from '../../receipts';
import type { CaseNews } from '../addresses';
import { MAY_HANDLE_CASES, MAY_READ_CASES } from '../rights';
import { DeskCaseView } from './case-view';
import { findCase, mayReach } from './find-case';

/** What the address says was just done. */
const NEWS: readonly CaseNews[] = [
  'status',
  'meddelande',
  'ansvarig',
  'anteckning',
  'skyddat',
  'oskyddat',
  'komplettering',
  'ej-komplettering',
  'rattat',
  'registrerat',
];

/** Every look is written down before what is looked at is sent: while it is looked up, and without its trace nothing is sent. */
@Controller('personal')
export class DeskCasesController {
  constructor(
    private readonly cases: CaseReader,
    private readonly receipts: ReceiptsService,
    private readonly audit: AuditService,
    private readonly inbox: Inbox,
    private readonly view: DeskCaseView,
  ) {}

  /** @throws CaseNotFound */
  @Get('arenden/:number')
  @Allow(...MAY_READ_CASES)
  async show(
    @Param('number') number: string,
    @Query('gjort') done: unknown,
    @Query('mall') template: unknown,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const found = await findCase(this.cases, number, user, MAY_READ_CASES);
    const { id: caseId, formId } = found;
    const [page] = await Promise.all([
      this.view.page(request, found, {
        news: NEWS.find((news) => news === done),
        ...(typeof template === 'string' && { template }),
      }),
      this.audit.recordAlone({ actor: user.id, action: 'case.viewed', caseId, formId }),
      // Whoever only reads does not take the news from those who are to act on it.
      found.isUnread && mayReach(found, user, MAY_HANDLE_CASES) ? this.inbox.markRead(caseId) : undefined,
    ]);
    return page;
  }

  /** The receipt as the resident has it. @throws CaseNotFound, PageNotFound while it is being made */
  @Get('arenden/:number/kvittens.pdf')
  @Allow(...MAY_READ_CASES)
  async receipt(
    @Param('number') number: string,
    @SignedIn() user: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = await findCase(this.cases, number, user, MAY_READ_CASES);
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
}
