import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BlanksService } from '../../blanks';
import { CatalogueService, type OpenedVersion } from '../../catalogue';
import { localService, unstorable, type Json, type Pairs, type ServiceElsewhere } from '../../form';
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
import { begunDraft } from '../drafts/begun-draft';
import { LINK_COOKIE, linkCookie } from '../fill-in/by-link';
import { FillInService } from '../fill-in/fill-in.service';
import { whereToGoOn } from '../fill-in/where-to-go';
import { Crowd, RATES } from '../guard/crowd';
import { levelFor, passGate, takesSignIn } from '../sign-in/sign-in-gate';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import { Sites } from '../site/sites';
import { Visitors } from '../site/visitors';
import { ElsewherePage } from './elsewhere.page';
import { prefilledRows, prefillOf } from './prefill';
import { Standing } from './standing';
import { ServicePage, type ServicePageProps } from './service.page';

/** What a service is, and the way into it. */
@Controller('tjanster')
export class ServiceController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly blanks: BlanksService,
    private readonly fillIn: FillInService,
    private readonly sites: Sites,
    private readonly cookies: Cookies,
    private readonly visitors: Visitors,
    private readonly crowd: Crowd,
    private readonly standing: Standing,
  ) {}

  @Get(':form')
  @Allow('everyone')
  async show(@Param('form') formId: string, @Req() request: FastifyRequest): Promise<Html> {
    const offered = this.catalogue.elsewhere().find(({ id }) => id === formId);
    return offered === undefined ? this.showHere(formId, request) : this.showElsewhere(offered, request);
  }

  private showElsewhere(offered: ServiceElsewhere, request: FastifyRequest): Html {
    const { id, paperSize } = offered;
    const site = this.sites.of(request, addresses.service(id));
    const service = { ...offered.service, ...localService(offered, site.textLanguage) };
    const category = site.municipality.categories.find((one) => one.id === service.category);
    const page = ElsewherePage({
      site,
      id,
      service,
      paperSize,
      category: category && { name: category.name, href: addresses.subject(category.id) },
    });
    return draw(page, site.municipality);
  }

  private async showHere(formId: string, request: FastifyRequest): Promise<Html> {
    const { definition, version } = this.catalogue.offered(formId);
    const site = await this.standing.on(
      {
        ...this.sites.of(request, addresses.service(formId)),
        otherLanguages: version.otherLanguages,
      },
      formId,
    );
    const service = localService(definition, site.textLanguage);
    const model = version.model(site.textLanguage);
    const prefill = prefillOf(model, request.query);
    const category = site.municipality.categories.find(({ id }) => id === service.category);
    const { owners } = await this.visitors.of(request);
    const open = await this.fillIn.unsent(owners, site.textLanguage, formId);
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
      begun: open.map((one) => begunDraft(one, whereToGoOn(one), site)),
      signIn: this.signIn(site, version, request.url),
    });
    return draw(page, site.municipality, { personal: open.length > 0 });
  }

  /** What the page says of signing in: nothing where the form asks nobody to, and for whoever has. */
  private signIn(site: Site, version: OpenedVersion, url: string): ServicePageProps['signIn'] {
    const isIn = site.signedIn !== undefined && site.signedIn !== 'nobody';
    const isNeeded = version.definition.service.login === 'required';
    if (isIn || !takesSignIn(version) || (site.signedIn === undefined && !isNeeded)) return undefined;
    // With what a link brought along, to come back to.
    return { href: addresses.signIn(url, levelFor(version)), isNeeded };
  }

  @Post(':form')
  @Allow('everyone')
  async begin(
    @Param('form') formId: string,
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoTo> {
    const { version, definition } = this.catalogue.offered(formId);
    await this.standing.requirePlace(formId);
    await this.crowd.pass(RATES.begin, request);
    const { owner, person } = await this.visitors.orNew(request, reply, definition.service.draftDays);
    passGate(version, person);
    const given = body ?? new Map<string, string[]>();
    const language = this.sites.textLanguage(request);
    const { draftId, href, pairs } = await this.fillIn.begin(
      owner,
      formId,
      language,
      { pairs: given },
      takesSignIn(version) ? person : undefined,
    );
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
    const { version, definition } = this.catalogue.offered(formId);
    const answer = answerIn(body);
    await this.standing.requirePlace(formId);
    await this.crowd.pass(RATES.begin, request);
    const { owner, person } = await this.visitors.orNew(request, reply, definition.service.draftDays);
    passGate(version, person);
    const language = this.sites.textLanguage(request);
    const { href } = await this.fillIn.begin(
      owner,
      formId,
      language,
      { answer },
      takesSignIn(version) ? person : undefined,
    );
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
