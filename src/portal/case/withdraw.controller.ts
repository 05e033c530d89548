import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CaseHandling, isWithdrawable, type CaseWithAnswer } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { Allow } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { draw } from '../site/draw';
import { Sites } from '../site/sites';
import { CaseAccess } from './case-access';
import { formTitle } from './form-title';
import { residentStatuses } from './status-words';
import { WithdrawPage } from './withdraw.page';

/** Taking a case back: a page that says what it means, and then the deed. */
@Controller('arenden/:number/:secret/aterta')
export class WithdrawController {
  constructor(
    private readonly access: CaseAccess,
    private readonly handling: CaseHandling,
    private readonly catalogue: CatalogueService,
    private readonly sites: Sites,
  ) {}

  @Get()
  @Allow('everyone')
  async ask(
    @Param('number') number: string,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const opened = await this.access.toRead(request, number, secret);
    if (opened instanceof GoTo) return opened;
    const { found, path } = opened;
    if (found.status === 'withdrawn') return new GoTo(addresses.wholeCase(path));
    return this.page(request, found, isWithdrawable(found.status) ? 200 : 409);
  }

  @Post()
  @Allow('everyone')
  async withdraw(
    @Param('number') number: string,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const opened = await this.access.toRead(request, number, secret);
    if (opened instanceof GoTo) return opened;
    const { found, path } = opened;
    if ((await this.handling.withdraw(found.id)) !== 'too-late') return new GoTo(addresses.wholeCase(path));
    return this.page(request, await this.access.find(number, secret), 409);
  }

  private async page(request: FastifyRequest, found: CaseWithAnswer, status: number): Promise<Html> {
    const path = this.access.path(found.id, found.number);
    const site = this.sites.ofSecret(request, addresses.withdraw(path));
    const page = WithdrawPage({
      site,
      path,
      caseNumber: found.number,
      form: await formTitle(this.catalogue, found, site.textLanguage),
      status: residentStatuses(this.catalogue, found.formId, site)[found.status] ?? found.status,
      isPossible: isWithdrawable(found.status),
    });
    return draw(page, site.municipality, { personal: true, status });
  }
}
