import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DraftSent } from '../../drafts';
import { showDay, showTime, type Pairs, type ShownPage } from '../../form';
import { Allow } from '../../identity';
import { Cookies, GoTo, isDatabaseAway, type Html } from '../../platform/http';
import { followRules } from '../../views';
import { addresses } from '../addresses';
import { CaseAccess } from '../case/case-access';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import { Sites } from '../site/sites';
import { LANGUAGE_COOKIE, LANGUAGE_DAYS } from '../site/visitor';
import { SHOWN, shownOnPage } from './changed-pairs';
import { LINK_COOKIE, stillByLink } from './by-link';
import { DraftOwners } from './draft-owners';
import { CHANGES, FillInService, type OpenDraft } from './fill-in.service';
import { LostPages } from './lost-pages';
import { ReviewPage } from './review.page';
import { readSearches, SEARCH_COOKIE, searchCookie, searchesIn } from './searches';
import { StepScripts } from './step-scripts';
import { StepPage, type StepPageProps } from './step.page';
import { StoppedPage } from './stopped.page';
import { pageBefore, pageWithKey, stopPage, visiblePages } from './walk';

/** What a script that saves in the background is told: when, in words. */
interface Kept {
  readonly saved: string;
}

/** A resident's way through a form: one page at a time, then the review, then the case. */
@Controller('utkast/:draft')
export class FillInController {
  constructor(
    private readonly fillIn: FillInService,
    private readonly owners: DraftOwners,
    private readonly access: CaseAccess,
    private readonly lost: LostPages,
    private readonly sites: Sites,
    private readonly cookies: Cookies,
    private readonly stepScripts: StepScripts,
  ) {}

  @Get('granska')
  @Allow('everyone')
  async review(@Param('draft') draftId: string, @Req() request: FastifyRequest): Promise<Html | GoTo> {
    const site = this.sites.of(request, addresses.review(draftId));
    const { owner } = await this.owners.of(request, draftId);
    const open = await this.fillIn.open(owner, draftId, site.textLanguage);
    return (await this.sent(open)) ?? this.drawReview(open, inForm(site, open));
  }

  @Post('granska')
  @Allow('everyone')
  async submit(
    @Param('draft') draftId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Html | GoTo> {
    const site = this.sites.of(request, addresses.review(draftId));
    const { owner, staff } = await this.owners.of(request, draftId);
    const filed = await this.fillIn.submit(owner, draftId, site.textLanguage, staff);
    if (filed === undefined) return new GoTo(`${addresses.review(draftId)}#fel`);
    if (staff !== undefined) return new GoTo(addresses.staffCase(filed.number));
    this.access.letIn(reply, filed.caseId, filed.number);
    return new GoTo(this.access.path(filed.caseId, filed.number));
  }

  @Get(':page')
  @Allow('everyone')
  async step(
    @Param('draft') draftId: string,
    @Param('page') key: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const site = this.sites.of(request, addresses.step(draftId, key));
    const { owner } = await this.owners.of(request, draftId);
    const open = await this.fillIn.open(owner, draftId, site.textLanguage);
    const sent = await this.sent(open);
    if (sent !== undefined) return sent;
    const page = pageWithKey(open.shown, key);
    if (page === undefined) return this.elsewhere(open);
    if (page.page.stop === true) return drawStop(open, page, inForm(site, open));
    const problems = this.fillIn.problemsOf(open, key);
    const isTold = 'fel' in query;
    const searches = readSearches(this.cookies.read(request, SEARCH_COOKIE, pathOf(draftId)), key);
    const byLink = stillByLink(this.cookies.read(request, LINK_COOKIE, pathOf(draftId)), open.pairs);
    const scripts = await this.stepScripts.of(open, page, site.textLanguage, { isTold, searches, byLink });
    return drawStep(
      open,
      page,
      { ...inForm(site, open), inForm: true },
      {
        problems: isTold ? problems : problems.filter(({ soft }) => soft === true),
        ...newsOf(query, open, site),
        isChange: 'andra' in query,
        searches,
        byLink,
        scripts,
      },
    );
  }

  @Post(':page')
  @Allow('everyone')
  async save(
    @Param('draft') draftId: string,
    @Param('page') key: string,
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Html | GoTo | Kept> {
    const pairs: Pairs = body ?? new Map<string, string[]>();
    const site = this.sites.of(request, addresses.step(draftId, key));
    try {
      const { owner } = await this.owners.of(request, draftId);
      const { href, action, savedAt } = await this.fillIn.post(owner, draftId, key, pairs, site.textLanguage);
      this.remember(reply, request, draftId, searchCookie(searchesIn(key, pairs, action)));
      if (action.does === 'language')
        this.cookies.set(reply, LANGUAGE_COOKIE, action.language, { days: LANGUAGE_DAYS });
      if (action.does !== 'keep') return new GoTo(href);
      void reply.status(200);
      return { saved: showTime(savedAt, site.language) };
    } catch (error) {
      // An old tab, or a step back after sending: what was sent is what counts.
      if (error instanceof DraftSent) return new GoTo(addresses.review(draftId));
      if (!isDatabaseAway(error)) throw error;
      const page = await this.lost.draw({ site, draftId, key, pairs });
      if (page === undefined) throw error;
      return page;
    }
  }

  /** What was searched for, until the page is left. */
  private remember(reply: FastifyReply, request: FastifyRequest, draftId: string, searches: string): void {
    const path = pathOf(draftId);
    if (searches !== '' || this.cookies.read(request, SEARCH_COOKIE, path) !== undefined)
      this.cookies.set(reply, SEARCH_COOKIE, searches, path);
  }

  /** A draft that was sent leads to its case, however one comes back to it. */
  private async sent({ draft }: OpenDraft): Promise<GoTo | undefined> {
    if (draft.caseId === null) return undefined;
    if (draft.source === 'blankett') return new GoTo(addresses.takenBlank(draft.id));
    return new GoTo(await this.access.pathOfCase(draft.caseId));
  }

  /** A page that this answer does not ask for: the one that stops, or the first that it does. */
  private elsewhere({ draft, shown }: OpenDraft): GoTo {
    const first = stopPage(shown) ?? visiblePages(shown)[0];
    return new GoTo(
      first === undefined ? addresses.review(draft.id) : addresses.step(draft.id, first.page.key),
    );
  }

  private drawReview(open: OpenDraft, site: Site): Html {
    const { draft, shown } = open;
    const page = ReviewPage({
      site,
      shown,
      draftId: draft.id,
      isFromBlank: draft.source === 'blankett',
      problems: this.fillIn.allProblems(open),
      saved: savedWords(open, site),
      phone: phoneOf(site),
    });
    return draw(page, site.municipality, { personal: true });
  }
}

const drawStep = (
  open: OpenDraft,
  page: ShownPage,
  site: Site,
  told: Pick<StepPageProps, 'problems' | 'news' | 'newsText' | 'searches' | 'byLink' | 'scripts'> & {
    readonly isChange: boolean;
  },
): Html => {
  const { draft, shown, pairs } = open;
  const hasScript = told.scripts !== undefined;
  const saved = savedWords(open, site);
  const step = StepPage({
    site,
    shown,
    page,
    pairs,
    ...told,
    draftId: draft.id,
    isFromBlank: draft.source === 'blankett',
    hidden: {
      _version: draft.formVersionId,
      _saved: showTime(draft.savedAt, site.language),
      [SHOWN]: shownOnPage(page, pairs),
      ...(told.isChange && { [CHANGES]: '1' }),
    },
    saved: hasScript ? saved : `${saved} ${site.texts.step.savedByPost}`,
    phone: phoneOf(site),
  });
  return draw(step, site.municipality, { personal: true, rules: followRules(page), hasScript });
};

const drawStop = ({ draft, shown }: OpenDraft, page: ShownPage, site: Site): Html => {
  const before = pageBefore(shown, page.page.key);
  const stopped = StoppedPage({
    site,
    form: shown.model.title,
    page,
    phone: phoneOf(site),
    backHref: before && addresses.step(draft.id, before.page.key),
  });
  return draw(stopped, site.municipality, { personal: true });
};

/** Where the cookies of one draft are sent. */
const pathOf = (draftId: string) => ({ path: addresses.draft(draftId) });

const newsOf = (
  query: Readonly<Record<string, unknown>>,
  { draft }: OpenDraft,
  { texts, language }: Site,
): Pick<StepPageProps, 'news' | 'newsText'> => {
  if ('sparat' in query)
    return { news: 'saved', newsText: texts.step.keptUntil(showDay(draft.expiresAt, language)) };
  return 'fler' in query ? { news: 'more' } : {};
};

/** The site, on a page of a form: it can be read in each language that the form is in. */
const inForm = (site: Site, { version }: OpenDraft): Site => ({
  ...site,
  otherLanguages: version.otherLanguages,
});

const savedWords = ({ draft }: OpenDraft, { texts, language }: Site): string =>
  texts.step.saved(showTime(draft.savedAt, language));

const phoneOf = (site: Site): string => site.municipality.contact.phone;
