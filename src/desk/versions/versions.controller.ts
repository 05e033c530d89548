import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogueService, FormNotFound, type WorkingCopy } from '../../catalogue';
import type { FormDefinition, Pairs } from '../../form';
import { Allow, isWithin, reachOf, SignedIn, type StaffUser } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { Refusal } from '../../platform/refusal';
import {
  GateService,
  PublicationByOneself,
  PublicationNotFound,
  PublicationOvertaken,
  PublishService,
  tellReport,
  WorkingCopyChanged,
  WorkingCopyFaulty,
  type GateReport,
  type Published,
} from '../../publishing';
import { addresses, type VersionsNews } from '../addresses';
import { posted } from '../cases/posted';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_DESIGN, MAY_READ_CASES } from '../rights';
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

/** Milliseconds that a page is waited for while drafts and cases are gone through; the command line has all the time it needs. */
const PATIENCE = 25_000;

/** What is told on the page itself, beside what is so now. */
const TOLD = [PublicationOvertaken, PublicationByOneself, WorkingCopyChanged, WorkingCopyFaulty];

/** A form's versions: what has been published, what is in the folder, and the way from the one to the other. */
@Controller('personal/formular/:form/versioner')
export class VersionsController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly view: VersionsView,
    private readonly publishing: PublishService,
    private readonly gate: GateService,
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
    requireReach(user, formId);
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
    requireReach(user, formId);
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

  /**
   * What the folder would mean for every draft and case that there is. Nothing is kept and nothing is changed.
   * @throws FormNotFound, GateNotOpened, GateGaveUp
   */
  @Post('granskning')
  @Allow(...MAY_DESIGN)
  async judge(
    @Param('form') formId: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    requireReach(user, formId);
    const site = this.sites.of(request);
    const post = { ...publishIn(body, new Date(), site.texts).post, errors: {} };
    try {
      const definition = publishable(this.catalogue.workingCopy(formId), posted(body, '_sha'));
      const report = await this.gate.run(formId, definition, undefined, AbortSignal.timeout(PATIENCE));
      const mayReadCases = isWithin(reachOf(user, MAY_READ_CASES), formId);
      const told = mayReadCases ? report : withoutNumbers(report);
      const judged = { isClean: report.clean, sentences: tellReport(told, site.language) };
      return await this.page(formId, request, { post, judged });
    } catch (fault) {
      if (isTimeout(fault))
        return this.page(formId, request, { post, refused: site.texts.versions.judgeTooLong(formId) });
      if (!TOLD.some((kind) => fault instanceof kind)) throw fault;
      return this.again(formId, request, post, 409, fault as Refusal);
    }
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
    requireReach(user, formId);
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
    requireReach(user, formId);
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
    requireReach(user, formId);
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
    requireReach(user, formId);
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

/** Whoever may not read the cases is told how many they are, and not which. */
const withoutNumbers = (report: GateReport): GateReport => ({
  ...report,
  groups: report.groups.map((group) => ({ ...group, caseNumbers: [] })),
});

const isTimeout = (fault: unknown): boolean => fault instanceof Error && fault.name === 'TimeoutError';

const requireReach = (user: StaffUser, formId: string): void => {
  if (!isWithin(reachOf(user, MAY_DESIGN), formId)) throw new FormNotFound();
};

/** @throws FormNotFound for what is no number of a version */
const numberIn = (typed: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw new FormNotFound();
  return Number(typed);
};

/** What was looked at, where it can be published. @throws WorkingCopyFaulty, WorkingCopyChanged */
const publishable = (copy: WorkingCopy | undefined, seen: string | undefined): FormDefinition => {
  if (copy?.read.definition === undefined) throw new WorkingCopyFaulty();
  if (copy.sha256 !== seen) throw new WorkingCopyChanged();
  return copy.read.definition;
};
