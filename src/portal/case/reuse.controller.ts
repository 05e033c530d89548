import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CatalogueService } from '../../catalogue';
import { Allow } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { Crowd, RATES } from '../guard/crowd';
import { Standing } from '../service/standing';
import { takesSignIn } from '../sign-in/sign-in-gate';
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
    private readonly standing: Standing,
    private readonly sites: Sites,
  ) {}

  @Get()
  @Allow('everyone')
  async tell(
    @Param('number') number: string,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const opened = await this.access.toRead(request, number, secret);
    if (opened instanceof GoTo) return opened;
    const { found, path } = opened;
    const site = await this.standing.on(this.sites.ofSecret(request, addresses.reuse(path)), found.formId);
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
    const opened = await this.access.toRead(request, number, secret);
    if (opened instanceof GoTo) return opened;
    const { found, path } = opened;
    const language = this.sites.textLanguage(request);
    const reusable = await this.reuse.told(found, language);
    if (reusable === undefined) return new GoTo(addresses.reuse(path));
    const { id, version, definition } = reusable.offered;
    await this.standing.requirePlace(id);
    await this.crowd.pass(RATES.begin, request);
    const { owner, person } = await this.visitors.orNew(request, reply, definition.service.draftDays);
    return new GoTo(
      await this.reuse.begin(owner, found, reusable, language, takesSignIn(version) ? person : undefined),
    );
  }
}
