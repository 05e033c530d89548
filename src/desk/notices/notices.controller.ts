import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit';
import { CaseReader, numbersOfCases } from '../../cases';
import { Allow, reachOf, reachParameter, SignedIn, type Role, type StaffUser } from '../../identity';
import { Composer, NoticeReader, NoticeStore, UnprovableForms, type Notice } from '../../notices';
import { Configuration } from '../../platform/configuration';
import { GoTo, PageNotFound, type Html } from '../../platform/http';
import { JobsService } from '../../platform/jobs';
import { addresses } from '../addresses';
import { askerOf } from '../asker-of';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_RETRY, MAY_SEE_NOTICES } from '../rights';
import { NoticePage } from './notice.page';
import { NoticesPage } from './notices.page';

/** Rows on the page: whoever looks for an older one begins at its case. */
const ROWS = 100;

/** What residents were told by e-mail and text message. Every look is written down. */
@Controller('personal/utskick')
export class DeskNoticesController {
  constructor(
    private readonly db: DataSource,
    private readonly reader: NoticeReader,
    private readonly store: NoticeStore,
    private readonly composer: Composer,
    private readonly unprovable: UnprovableForms,
    private readonly cases: CaseReader,
    private readonly audit: AuditService,
    private readonly jobs: JobsService,
    private readonly configuration: Configuration,
    private readonly sites: DeskSites,
  ) {}

  @Get()
  @Allow(...MAY_SEE_NOTICES)
  async latest(
    @Query() query: Readonly<Record<string, unknown>>,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const isGivenUp = 'ofram' in query;
    const asker = askerOf(user, MAY_SEE_NOTICES);
    const rows = await this.reader.latest(ROWS, isGivenUp, asker);
    const numbers = await numbersOfCases(
      this.db.manager,
      rows.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])),
      { reach: reachParameter(asker.reach), mayReadSecret: asker.mayReadSecret },
    );
    await this.audit.recordAlone({
      actor: user.id,
      action: 'notices.listed',
      details: { count: rows.length },
    });
    const site = this.sites.of(request);
    const hasServer = this.configuration.mail !== undefined;
    const unprovable = this.unprovable.all().map(({ version }) => version.model(site.language).title);
    return draw(NoticesPage({ site, rows, numbers, isGivenUp, hasServer, unprovable }), site);
  }

  /** @throws PageNotFound */
  @Get(':notice')
  @Allow(...MAY_SEE_NOTICES)
  async show(
    @Param('notice') id: string,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const notice = await this.found(id, user, MAY_SEE_NOTICES);
    const isCovered = !this.mayOpen(user);
    await this.audit.recordAlone({
      actor: user.id,
      action: 'notice.viewed',
      caseId: notice.caseId ?? undefined,
      details: { notice: notice.id, covered: isCovered },
    });
    const composed = await (isCovered ? this.composer.composeCovered(notice) : this.composer.compose(notice));
    const { number: caseNumber } =
      (notice.caseId === null ? undefined : await this.cases.byId(notice.caseId)) ?? {};
    const site = this.sites.of(request);
    const { mail, sms } = this.configuration;
    const hasServer = (notice.channel === 'sms' ? sms : mail) !== undefined;
    return draw(NoticePage({ site, notice, caseNumber, composed, isCovered, hasServer }), site);
  }

  /** @throws PageNotFound */
  @Post(':notice/igen')
  @Allow(...MAY_RETRY)
  async again(@Param('notice') id: string, @SignedIn() user: StaffUser): Promise<GoTo> {
    const notice = await this.found(id, user, MAY_RETRY);
    await this.db.transaction(async (tx) => {
      await this.audit.record(tx, {
        actor: user.id,
        action: 'notice.retried',
        caseId: notice.caseId ?? undefined,
        details: { notice: notice.id },
      });
      await this.store.again(tx, notice.id);
    });
    this.jobs.wakeSoon();
    return new GoTo(addresses.notice(notice.id));
  }

  /**
   * Links and codes are keys, and the staff's are others. Only where somebody tries the service on their own machine, with the
   * embedded database, may an administrator go where a resident would: nobody else gets the mail there.
   */
  private mayOpen(user: StaffUser): boolean {
    const { databaseUrl, mail } = this.configuration;
    return databaseUrl === undefined && mail === undefined && reachOf(user, ['administrator']) === 'all';
  }

  private async found(id: string, user: StaffUser, allowed: readonly Role[]): Promise<Notice> {
    const notice = await this.reader.byId(id, askerOf(user, allowed));
    if (notice === undefined) throw new PageNotFound();
    return notice;
  }
}
