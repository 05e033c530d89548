import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CatalogueService } from '../../catalogue';
import { localService, type Pairs } from '../../form';
import { Allow } from '../../identity';
import { Cookies, GoTo, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { FillInService } from '../fill-in/fill-in.service';
import { draw } from '../site/draw';
import { Sites } from '../site/sites';
import { ownerFor } from '../site/visitor';
import { ServicePage } from './service.page';

/** Characters of a value that a link may bring along. */
const LONGEST_VALUE = 500;

/** What a service is, and the way into it. */
@Controller('tjanster')
export class ServiceController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly fillIn: FillInService,
    private readonly sites: Sites,
    private readonly cookies: Cookies,
  ) {}

  @Get(':form')
  @Allow('everyone')
  show(@Param('form') formId: string, @Req() request: FastifyRequest): Html {
    const { definition, version } = this.catalogue.offered(formId);
    const site = this.sites.of(request, addresses.service(formId));
    const service = localService(definition, site.language);
    const model = version.model(site.language);
    const category = site.municipality.categories.find(({ id }) => id === service.category);
    const page = ServicePage({
      site,
      formId,
      service,
      title: service.title ?? model.title,
      category: category && { name: category.name, href: addresses.subject(category.id) },
      steps: model.pages.filter(({ shown }) => shown !== 'never').map(({ title }) => title),
      prefill: prefillOf(request.query),
    });
    return draw(page, site.municipality);
  }

  @Post(':form')
  @Allow('everyone')
  async begin(
    @Param('form') formId: string,
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoTo> {
    this.catalogue.offered(formId);
    const owner = ownerFor(this.cookies, request, reply);
    const prefill = body ?? new Map<string, string[]>();
    return new GoTo(await this.fillIn.begin(owner, formId, this.sites.language(request), prefill));
  }
}

/** Values by the names of their controls, as a link brings them: `/tjanster/traff?/event=frukost`. */
const prefillOf = (query: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query as Record<string, unknown>)
      .filter((pair): pair is [string, string] => pair[0].startsWith('/') && typeof pair[1] === 'string')
      .map(([name, value]) => [name, value.slice(0, LONGEST_VALUE)]),
  );
