import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BlanksService } from '../../blanks';
import { CatalogueService } from '../../catalogue';
import { localService, unstorable, type Json, type Pairs } from '../../form';
import { Allow } from '../../identity';
import {
  Cookies,
  GoTo,
  MalformedBody,
  parseJson,
  TAKES_JSON,
  type Html,
  type JsonBody,
} from '../../platform/http';
import { addresses } from '../addresses';
import { LINK_COOKIE, linkCookie } from '../fill-in/by-link';
import { FillInService } from '../fill-in/fill-in.service';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import { Sites } from '../site/sites';
import { ownerFor } from '../site/visitor';
import { prefilledRows, prefillOf } from './prefill';
import { ServicePage } from './service.page';

/** What a service is, and the way into it. */
@Controller('tjanster')
export class ServiceController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly blanks: BlanksService,
    private readonly fillIn: FillInService,
    private readonly sites: Sites,
    private readonly cookies: Cookies,
  ) {}

  @Get(':form')
  @Allow('everyone')
  show(@Param('form') formId: string, @Req() request: FastifyRequest): Html {
    const { definition, version } = this.catalogue.offered(formId);
    const site: Site = {
      ...this.sites.of(request, addresses.service(formId)),
      otherLanguages: version.otherLanguages,
    };
    const service = localService(definition, site.textLanguage);
    const model = version.model(site.textLanguage);
    const prefill = prefillOf(model, request.query);
    const category = site.municipality.categories.find(({ id }) => id === service.category);
    const page = ServicePage({
      site,
      formId,
      service,
      title: service.title ?? model.title,
      category: category && { name: category.name, href: addresses.subject(category.id) },
      steps: model.pages
        .filter(({ shown, stop }) => shown !== 'never' && stop !== true)
        .map(({ title }) => title),
      ...(this.blanks.has(formId, site.textLanguage) && { blank: addresses.blank(formId) }),
      prefill,
      prefilled: prefilledRows(version, site.textLanguage, prefill),
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
    const given = body ?? new Map<string, string[]>();
    const language = this.sites.textLanguage(request);
    const { draftId, href, pairs } = await this.fillIn.begin(owner, formId, language, { pairs: given });
    const told = linkCookie(given, pairs);
    if (told !== '') this.cookies.set(reply, LINK_COOKIE, told, { path: addresses.draft(draftId) });
    return new GoTo(href);
  }

  /**
   * A draft that begins with a whole answer: as JSON, or as JSON in the form field `_answer`. Nothing in it is checked
   * until it is sent in, and its owner goes on from the first step.
   * @throws MalformedBody, AnswerTooDeep
   */
  @Post(':form/borja')
  @Allow('everyone')
  @RouteConfig(TAKES_JSON)
  async beginWith(
    @Param('form') formId: string,
    @Body() body: Pairs | JsonBody | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoTo> {
    this.catalogue.offered(formId);
    const answer = answerIn(body);
    const owner = ownerFor(this.cookies, request, reply);
    const language = this.sites.textLanguage(request);
    const { href } = await this.fillIn.begin(owner, formId, language, { answer });
    return new GoTo(href);
  }
}

const answerIn = (body: Pairs | JsonBody | undefined): Json => {
  const answer = body instanceof Map ? jsonIn(body) : (body as JsonBody | undefined)?.value;
  if (answer === undefined) throw new MalformedBody({ reason: 'not-json' });
  if (unstorable(answer as Json).length > 0) throw new MalformedBody({ reason: 'unstorable-text' });
  return answer as Json;
};

const jsonIn = (pairs: Pairs): unknown => parseJson(pairs.get('_answer')?.[0] ?? '');
