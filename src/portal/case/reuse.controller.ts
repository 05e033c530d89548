import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CatalogueService } from '../../catalogue';
import { Allow } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { Crowd, RATES } from '../guard/crowd';
import { draw } from '../site/draw';
import { Sites } from '../site/sites';
import { Visitors } from '../site/visitors';
import { CaseAccess } from './case-access';
import { formTitle } from './form-title';
import { ReusePage } from './reuse.page';
import { ReuseService } from './reuse.service';

/** An earlier case copied as a new draft: first what comes along and what does not, then the draft. */
@Controller('arenden/:number/:secret/ny-ansokan')
export class ReuseController {
  constructor(
    private readonly access: CaseAccess,
    private readonly reuse: ReuseService,
    private readonly catalogue: CatalogueService,
    private readonly visitors: Visitors,
    private readonly crowd: Crowd,
    private readonly sites: Sites,
  ) {}

  @Get()
  @Allow('everyone')
  async tell(
    @Param('number') number: string,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const found = await this.access.find(number, secret);
    const path = this.access.path(found.id, found.number);
    if (!(await this.access.mayRead(request, found))) return new GoTo(path);
    const site = this.sites.of(request);
    const page = ReusePage({
      site,
      path,
      caseNumber: found.number,
      form: await formTitle(this.catalogue, found, site.textLanguage),
      reusable: await this.reuse.told(found, site.textLanguage),
    });
    return draw(page, site.municipality, { personal: true });
  }

  @Post()
  @Allow('everyone')
  async begin(
    @Param('number') number: string,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoTo> {
    const found = await this.access.find(number, secret);
    const path = this.access.path(found.id, found.number);
    if (!(await this.access.mayRead(request, found))) return new GoTo(path);
    const language = this.sites.textLanguage(request);
    const reusable = await this.reuse.told(found, language);
    if (reusable === undefined) return new GoTo(addresses.reuse(path));
    await this.crowd.pass(RATES.begin, request);
    const { owner, person } = await this.visitors.orNew(request, reply);
    return new GoTo(await this.reuse.begin(owner, found, reusable, language, person));
  }
}
