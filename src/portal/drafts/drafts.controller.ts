import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DraftLinksService, DraftNotFound, DraftsService, DraftSent, type Owner } from '../../drafts';
import { isMailAddress, showDay, type Pairs } from '../../form';
import { Allow } from '../../identity';
import { GoTo, RateLimiter, TooManyTries, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { DraftOwners } from '../fill-in/draft-owners';
import { FillInService } from '../fill-in/fill-in.service';
import { whereToGoOn } from '../fill-in/where-to-go';
import type { OpenDraft } from '../fill-in/open-draft';
import { savedWords } from '../fill-in/saved-words';
import { pageWithKey } from '../fill-in/walk';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import { Sites } from '../site/sites';
import { Visitors } from '../site/visitors';
import { NewVersionPage } from './new-version.page';
import { NewVersions } from './new-versions';
import { RemovedPage, RemovePage } from './remove.page';
import { SavedPage, type LinkOffer } from './saved.page';

/** What one does with a draft beside filling it in: come back to it, carry it over to a new version, throw it away. */
@Controller('utkast')
export class DraftsController {
  /** Beside the limits per draft and address, which hold for all copies: one network sends no more mails than this. */
  private readonly mails = new RateLimiter({ perAddress: 10, inAll: 300 });

  constructor(
    private readonly fillIn: FillInService,
    private readonly owners: DraftOwners,
    private readonly drafts: DraftsService,
    private readonly links: DraftLinksService,
    private readonly versions: NewVersions,
    private readonly visitors: Visitors,
    private readonly sites: Sites,
  ) {}

  @Get('borttaget')
  @Allow('everyone')
  removed(@Req() request: FastifyRequest): Html {
    const site = this.sites.of(request, addresses.removed);
    return draw(RemovedPage({ site }), site.municipality, { personal: true });
  }

  @Get(':draft/spara')
  @Allow('everyone')
  async saved(
    @Param('draft') draftId: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const { open } = await this.open(request, draftId);
    return this.drawSaved(request, open, query, { isTakenBack: 'tillbaka' in query, typed: '' });
  }

  /** The address for a link, or the link taken back. */
  @Post(':draft/spara')
  @Allow('everyone')
  async link(
    @Param('draft') draftId: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const { open, owner } = await this.open(request, draftId);
    if (!(await this.mayBeLinked(request, open))) throw new DraftNotFound();
    const here = addresses.saved(draftId, fromOf(query));
    if (body?.get('_do')?.[0] === 'take-back') {
      await this.links.takeBack(owner, draftId);
      return new GoTo(`${here}&tillbaka=1#nytt`);
    }
    const typed = body?.get('_email')?.[0] ?? '';
    const email = typed.trim().normalize('NFC');
    const { drafts } = this.sites.of(request).texts;
    if (!isMailAddress(email)) {
      const error = email === '' ? drafts.emailMissing : drafts.emailWrong;
      return this.drawSaved(request, open, query, { isTakenBack: false, typed, error }, 422);
    }
    const seconds = this.mails.take(request.ip, Date.now());
    if (seconds > 0) throw new TooManyTries({ seconds });
    if ((await this.links.want(owner, draftId, email)) === 'sent') return new GoTo(`${here}#nytt`);
    return this.drawSaved(request, open, query, { isTakenBack: false, typed, error: drafts.often }, 429);
  }

  @Get(':draft/ta-bort')
  @Allow('everyone')
  async askToRemove(@Param('draft') draftId: string, @Req() request: FastifyRequest): Promise<Html> {
    const site = this.sites.of(request, addresses.remove(draftId));
    const { open } = await this.open(request, draftId);
    const onHref = whereToGoOn(open).href;
    const page = RemovePage({ site, draftId, form: open.model.title, onHref });
    return draw(page, site.municipality, { personal: true });
  }

  @Post(':draft/ta-bort')
  @Allow('everyone')
  async remove(@Param('draft') draftId: string, @Req() request: FastifyRequest): Promise<GoTo> {
    const { owner } = await this.owners.of(request, draftId);
    await this.drafts.remove(owner, draftId);
    return new GoTo(addresses.removed);
  }

  @Get(':draft/ny-version')
  @Allow('everyone')
  async newVersion(@Param('draft') draftId: string, @Req() request: FastifyRequest): Promise<Html | GoTo> {
    const site = this.sites.of(request, addresses.newVersion(draftId));
    const { open } = await this.open(request, draftId);
    const newer = this.versions.of(open);
    if (newer === undefined) return new GoTo(whereToGoOn(open).href);
    const told = await this.versions.told(open, newer, site.textLanguage);
    const form = newer.model(site.textLanguage).title;
    return draw(NewVersionPage({ site, draftId, form, told }), site.municipality, { personal: true });
  }

  @Post(':draft/ny-version')
  @Allow('everyone')
  async carryOver(@Param('draft') draftId: string, @Req() request: FastifyRequest): Promise<GoTo> {
    const { open, owner } = await this.open(request, draftId);
    const language = this.sites.textLanguage(request);
    await this.versions.carry(owner, open, language);
    return new GoTo(whereToGoOn(await this.fillIn.open(owner, draftId, language)).href);
  }

  /** A resident's draft that is not sent. @throws DraftNotFound, DraftSent */
  private async open(
    request: FastifyRequest,
    draftId: string,
  ): Promise<{ readonly open: OpenDraft; readonly owner: Owner }> {
    const { owner } = await this.owners.of(request, draftId);
    const open = await this.fillIn.open(owner, draftId, this.sites.textLanguage(request));
    if (open.draft.source !== 'web') throw new DraftNotFound();
    if (open.draft.caseId !== null) throw new DraftSent();
    return { open, owner };
  }

  /** Not where nothing may be left behind, and not past a sign-in: whoever is signed in comes back by that. */
  private async mayBeLinked(request: FastifyRequest, { draft, version }: OpenDraft): Promise<boolean> {
    if (draft.daysKept === 0 || version.definition.service.login === 'required') return false;
    return !(await this.isPersons(request, draft));
  }

  private async isPersons(request: FastifyRequest, { ownerHash }: OpenDraft['draft']): Promise<boolean> {
    const { person } = await this.visitors.of(request);
    return person !== undefined && this.visitors.ownerOf(person).equals(ownerHash);
  }

  private async drawSaved(
    request: FastifyRequest,
    open: OpenDraft,
    query: Readonly<Record<string, unknown>>,
    offer: Omit<LinkOffer, 'living'>,
    status = 200,
  ): Promise<Html> {
    const { draft, model } = open;
    const from = fromOf(query);
    const site = this.sites.of(request, addresses.saved(draft.id, from));
    const mayBeLinked = await this.mayBeLinked(request, open);
    const living = mayBeLinked ? await this.links.livingOf(draft) : undefined;
    const until = living && showDay(living.expiresAt, site.language);
    const page = SavedPage({
      site,
      draftId: draft.id,
      form: model.title,
      from,
      kept: await this.kept(request, open, site),
      onHref:
        pageWithKey(open.shown, from) === undefined ? whereToGoOn(open).href : addresses.step(draft.id, from),
      ...(mayBeLinked && {
        link: {
          ...offer,
          ...(living !== undefined && until !== undefined && { living: { email: living.email, until } }),
        },
      }),
    });
    return draw(page, site.municipality, { personal: true, status });
  }

  private async kept(request: FastifyRequest, { draft }: OpenDraft, site: Site): Promise<string> {
    if (draft.daysKept === 0) return savedWords(draft, site);
    const { drafts } = site.texts;
    const day = showDay(draft.expiresAt, site.language);
    return (await this.isPersons(request, draft)) ? drafts.keptForPerson(day) : drafts.keptUntil(day);
  }
}

const PAGE_KEY = /^[a-z0-9-]{1,100}$/;

/** The step one came from, as the address says; it comes from outside. */
const fromOf = ({ fran }: Readonly<Record<string, unknown>>): string =>
  typeof fran === 'string' && PAGE_KEY.test(fran) ? fran : '';
