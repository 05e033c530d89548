import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogueService, FormNotFound, requireDesigner } from '../../catalogue';
import type { Pairs } from '../../form';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { Refusal } from '../../platform/refusal';
import {
  PublicationByOneself,
  PublicationNotFound,
  PublicationNotJudged,
  PublicationOvertaken,
  PublishService,
  WorkingCopyChanged,
  WorkingCopyFaulty,
  type Published,
} from '../../publishing';
import { addresses, type VersionsNews } from '../addresses';
import { posted } from '../cases/posted';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_DESIGN } from '../rights';
import { publishable } from './publishable';
import { FRESH, publishIn, wishIn, type PublishPost } from './publish-post';
import { VersionPage } from './version.page';
import { VersionsPage, type VersionsPageProps } from './versions.page';
import { VersionsView } from './versions-view';

const NEWS: readonly VersionsNews[] = [
  'publicerad',
  'schemalagd',
  'foreslagen',
  'godkand',
  'installd',
  'aterstalld',
  'tillbakadragen',
];

const NEWS_OF: Readonly<Record<Published['state'], VersionsNews>> = {
  now: 'publicerad',
  scheduled: 'schemalagd',
  proposed: 'foreslagen',
};

/** What is told on the page itself, beside what is so now. */
const TOLD = [
  PublicationOvertaken,
  PublicationByOneself,
  PublicationNotJudged,
  WorkingCopyChanged,
  WorkingCopyFaulty,
];

/** A form's versions: what has been published, what is in the folder, and the way from the one to the other. */
@Controller('personal/formular/:form/versioner')
export class VersionsController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly view: VersionsView,
    private readonly publishing: PublishService,
    private readonly sites: DeskSites,
  ) {}

  /** @throws FormNotFound */
  @Get()
  @Allow(...MAY_DESIGN)
  async show(
    @Param('form') formId: string,
    @Query('gjort') done: unknown,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    requireDesigner(user, formId);
    return this.page(formId, request, { post: FRESH, news: NEWS.find((one) => one === done) });
  }

  /** @throws FormNotFound */
  @Post()
  @Allow(...MAY_DESIGN)
  async publish(
    @Param('form') formId: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    requireDesigner(user, formId);
    const site = this.sites.of(request);
    await this.view.ofForm(formId, site.language);
    const { post, wish } = publishIn(body, new Date(), site.texts);
    if (wish === undefined) return this.again(formId, request, post, 422);
    return this.done(formId, request, post, async () => {
      const copy = this.catalogue.workingCopy(formId);
      const definition = publishable(copy, posted(body, '_sha'));
      if (copy !== undefined && (await this.view.isRefuted(copy))) throw new WorkingCopyFaulty();
      const { state } = await this.publishing.publish(definition, wish, { account: user.id });
      return NEWS_OF[state];
    });
  }

  /** @throws FormNotFound */
  @Post('dra-tillbaka')
  @Allow(...MAY_DESIGN)
  retire(
    @Param('form') formId: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    requireDesigner(user, formId);
    return this.done(formId, request, FRESH, async () => {
      await this.publishing.retire(formId, wishIn(body), { account: user.id });
      return 'tillbakadragen';
    });
  }

  /** @throws FormNotFound, PublicationNotFound */
  @Post('publiceringar/:publication')
  @Allow(...MAY_DESIGN)
  decide(
    @Param('form') formId: string,
    @Param('publication') id: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    requireDesigner(user, formId);
    return this.done(formId, request, FRESH, async () => {
      const wish = wishIn(body);
      switch (posted(body, '_do')) {
        case 'approve':
          await this.publishing.approve(formId, id, wish, user.id);
          return 'godkand';
        case 'cancel':
          await this.publishing.cancel(formId, id, wish, user.id);
          return 'installd';
        default:
          throw new PublicationNotFound();
      }
    });
  }

  /** @throws FormNotFound */
  @Get(':version')
  @Allow(...MAY_DESIGN)
  async version(
    @Param('form') formId: string,
    @Param('version') number: string,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    requireDesigner(user, formId);
    const site = this.sites.of(request);
    const told = await this.view.ofForm(formId, site.language);
    const version = await this.view.version(formId, numberIn(number));
    return draw(VersionPage({ site, told, version }), site);
  }

  /** @throws FormNotFound, PublicationNotFound */
  @Post(':version')
  @Allow(...MAY_DESIGN)
  async rollBack(
    @Param('form') formId: string,
    @Param('version') number: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    requireDesigner(user, formId);
    const { id } = await this.view.version(formId, numberIn(number));
    return this.done(formId, request, FRESH, async () => {
      await this.publishing.rollBack(formId, id, wishIn(body), { account: user.id });
      return 'aterstalld';
    });
  }

  /** Does it, and offers at once what is in force then; or tells why it is not done, beside what is so now. */
  private async done(
    formId: string,
    request: FastifyRequest,
    post: PublishPost,
    work: () => Promise<VersionsNews>,
  ): Promise<Html | GoTo> {
    try {
      const news = await work();
      await this.catalogue.follow();
      return new GoTo(addresses.versionsAfter(formId, news));
    } catch (fault) {
      if (!TOLD.some((kind) => fault instanceof kind)) throw fault;
      return this.again(formId, request, post, 409, fault as Refusal);
    }
  }

  private async again(
    formId: string,
    request: FastifyRequest,
    post: PublishPost,
    status: number,
    fault?: Refusal,
  ): Promise<Html> {
    const refused = fault && this.sites.of(request).texts.refusals[fault.code];
    return this.page(formId, request, { post, refused }, status);
  }

  private async page(
    formId: string,
    request: FastifyRequest,
    shown: Omit<VersionsPageProps, 'site' | 'told'>,
    status = 200,
  ): Promise<Html> {
    const site = this.sites.of(request);
    const told = await this.view.ofForm(formId, site.language);
    return draw(VersionsPage({ site, told, ...shown }), site, status);
  }
}

/** @throws FormNotFound for what is no number of a version */
const numberIn = (typed: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw new FormNotFound();
  return Number(typed);
};
