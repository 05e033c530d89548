import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StepKept } from '../../browser/handed-over';
import { DraftSent, type Owner } from '../../drafts';
import { showTime, stillFetched, type Pairs } from '../../form';
import { Allow } from '../../identity';
import { bringsFiles, Cookies, GoTo, TAKES_FILES, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { CaseAccess } from '../case/case-access';
import { NewVersions } from '../drafts/new-versions';
import { PostedFiles, type PostedStep } from '../files/posted-files';
import { FAULTS_COOKIE, faultsCookie, faultsIn, leftOut } from '../files/told-faults';
import { Crowd, RATES } from '../guard/crowd';
import { SenderCheck } from '../guard/sender-check';
import { Standing } from '../service/standing';
import type { Site } from '../site/site';
import { Sites } from '../site/sites';
import { LANGUAGE_COOKIE, LANGUAGE_DAYS } from '../site/visitor';
import { Visitors } from '../site/visitors';
import { CHANGES } from './action';
import { LINK_COOKIE, stillByLink } from './by-link';
import { DraftCookies } from './draft-cookies';
import { DraftOwners } from './draft-owners';
import { allProblems, problemsOf } from './draft-problems';
import { drawConflicts, labelAt } from './draw-conflicts';
import { drawReview } from './draw-review';
import { drawStep, drawStop } from './draw-step';
import { FillInService } from './fill-in.service';
import type { Conflict } from './merge-post';
import type { OpenAmending, OpenDraft } from './open-draft';
import { readSearches, SEARCH_COOKIE, searchCookie, searchesIn } from './searches';
import { savedWords } from './saved-words';
import { SendIn } from './send-in';
import { StepScripts } from './step-scripts';
import { UnsavedPosts } from './unsaved-posts';
import { pageWithKey, stopPage, visiblePages } from './walk';

/** A resident's way through a form: one page at a time, then the review, then the case. */
@Controller('utkast/:draft')
export class FillInController {
  constructor(
    private readonly fillIn: FillInService,
    private readonly owners: DraftOwners,
    private readonly access: CaseAccess,
    private readonly sending: SendIn,
    private readonly unsaved: UnsavedPosts,
    private readonly sites: Sites,
    private readonly posted: PostedFiles,
    private readonly cookies: Cookies,
    private readonly draftCookies: DraftCookies,
    private readonly stepScripts: StepScripts,
    private readonly versions: NewVersions,
    private readonly visitors: Visitors,
    private readonly crowd: Crowd,
    private readonly senders: SenderCheck,
    private readonly standing: Standing,
  ) {}

  @Get('granska')
  @Allow('everyone')
  async review(
    @Param('draft') draftId: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const site = this.sites.of(request, addresses.review(draftId));
    const { owner, person } = await this.owners.of(request, draftId);
    const open = await this.fillIn.open(owner, draftId, site.textLanguage, person);
    const elsewhere = (await this.sent(open)) ?? this.newVersion(open);
    if (elsewhere !== undefined) return elsewhere;
    const isAgain = 'igen' in query;
    return drawReview(open, await this.now(site, open), {
      problems: allProblems(open),
      token: this.senders.token(draftId, isAgain ? 'again' : 'first'),
      isAgain,
      isUnchanged: 'oforandrat' in query && open.amending?.changes.length === 0,
    });
  }

  @Post('granska')
  @Allow('everyone')
  async submit(
    @Param('draft') draftId: string,
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoTo> {
    const site = this.sites.of(request, addresses.review(draftId));
    const who = await this.owners.of(request, draftId);
    if (who.staff === undefined) {
      await this.crowd.pass(RATES.send, request);
      const open = await this.fillIn.open(who.owner, draftId, site.textLanguage);
      const carried = this.newVersion(open);
      if (carried !== undefined) return carried;
      const { draft } = open;
      if (draft.caseId === null && this.senders.mustPressAgain(request, draft, body ?? NO_PAIRS))
        return new GoTo(`${addresses.review(draftId)}?igen=1#igen`);
    }
    return this.sending.send(who, draftId, site.textLanguage, reply);
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
    const { owner, person } = await this.owners.of(request, draftId);
    const open = await this.fillIn.open(owner, draftId, site.textLanguage, person);
    const instead = (await this.sent(open)) ?? this.newVersion(open);
    if (instead !== undefined) return instead;
    const page = pageWithKey(open.shown, key);
    if (page === undefined) return this.elsewhere(open);
    if (page.page.stop === true) return drawStop(open, page, inForm(site, open));
    const remembered = (cookie: string) => this.draftCookies.read(request, draftId, cookie);
    const searches = readSearches(remembered(SEARCH_COOKIE), key);
    const byLink = stillByLink(remembered(LINK_COOKIE), open.pairs);
    const fetched = person && stillFetched(open.shown, person);
    const isTold = 'fel' in query;
    const told = { isTold, searches, byLink, fetched };
    const scripts = await this.stepScripts.of(open, page, site.textLanguage, told);
    return drawStep(
      open,
      page,
      { ...(await this.now(site, open)), inForm: true },
      {
        problems: problemsOf(open, key),
        faults: 'filfel' in query ? faultsIn(remembered(FAULTS_COOKIE), key) : [],
        query,
        searches,
        byLink,
        fetched,
        scripts,
      },
    );
  }

  @Post(':page')
  @Allow('everyone')
  @RouteConfig(TAKES_FILES)
  async save(
    @Param('draft') draftId: string,
    @Param('page') key: string,
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Html | GoTo | StepKept> {
    const site = this.sites.of(request, addresses.step(draftId, key));
    let pairs = body;
    try {
      const saver = await this.owners.toSave(request, draftId);
      const posted = bringsFiles(request)
        ? await this.withFiles(request, saver.owner, draftId, site)
        : { pairs: body ?? NO_PAIRS, put: [], faults: [] };
      ({ pairs } = posted);
      const { owner, person } = saver;
      const { textLanguage } = site;
      const done = await this.fillIn.post(owner, draftId, key, pairs, textLanguage, person, posted.put);
      const faults = [...posted.faults, ...done.left.map((one) => leftOut(one, done.after.model))];
      this.draftCookies.write(reply, request, draftId, FAULTS_COOKIE, faultsCookie(key, faults));
      if (saver.mustSignIn) return new GoTo(addresses.signInFor('slut', done.href));
      this.visitors.stay(request, reply);
      const { action, after, conflicts, href } = done;
      const searches = searchCookie(searchesIn(key, pairs, action));
      this.draftCookies.write(reply, request, draftId, SEARCH_COOKIE, searches);
      if (action.does === 'language')
        this.cookies.set(reply, LANGUAGE_COOKIE, action.language, { days: LANGUAGE_DAYS });
      if (action.does === 'keep') {
        void reply.status(200);
        return kept(after, conflicts, site);
      }
      const again = addresses.step(draftId, key);
      if (conflicts.length > 0) return drawConflicts(after, conflicts, pairs, inForm(site, after), again);
      if (faults.length === 0) return new GoTo(href);
      return new GoTo(`${again}?${pairs.has(CHANGES) ? 'andra=1&' : ''}filfel=1#fel`);
    } catch (fault) {
      return this.unsaved.answer(fault, request, { site, draftId, key, pairs });
    }
  }

  /** A step that comes with files: they are stored as they come. @throws DraftNotFound, DraftSent, FileUnwanted */
  private async withFiles(
    request: FastifyRequest,
    owner: Owner,
    draftId: string,
    site: Site,
  ): Promise<PostedStep> {
    const open = await this.fillIn.open(owner, draftId, site.textLanguage);
    if (open.draft.caseId === null) return this.posted.read(request, open);
    request.raw.resume();
    throw new DraftSent();
  }

  /** The site on a page of a form, with what is so at this moment. What came on paper in time may be filed late. */
  private async now(site: Site, open: OpenDraft): Promise<Site> {
    const here = inForm(site, open);
    return open.draft.source === 'web' ? this.standing.on(here, open.draft.formId, true) : here;
  }

  /** A draft that was sent leads to its case, however one comes back to it; and so does one of what is not asked for any more. */
  private async sent({ draft, amending }: OpenDraft): Promise<GoTo | undefined> {
    if (draft.source === 'supplement' && amending !== undefined)
      return isWanted(amending) ? undefined : new GoTo(addresses.wholeCase(amending.casePath));
    if (draft.caseId === null) return undefined;
    if (draft.source === 'blankett') return new GoTo(addresses.takenBlank(draft.id));
    if (draft.source === 'web') return new GoTo(await this.access.pathOfCase(draft.caseId));
    return new GoTo(addresses.staffCase(await this.access.numberOfCase(draft.caseId)));
  }

  /** Where a draft is to be carried over to a newer version, that comes first. */
  private newVersion(open: OpenDraft): GoTo | undefined {
    return this.versions.of(open) === undefined ? undefined : new GoTo(addresses.newVersion(open.draft.id));
  }

  /** A page that this answer does not ask for: the one that stops, or the first that it does. */
  private elsewhere({ draft, shown }: OpenDraft): GoTo {
    const first = stopPage(shown) ?? visiblePages(shown)[0];
    return new GoTo(
      first === undefined ? addresses.review(draft.id) : addresses.step(draft.id, first.page.key),
    );
  }
}

const isWanted = ({ request }: OpenAmending): boolean => request?.state === 'open';

const NO_PAIRS: Pairs = new Map<string, string[]>();

/** The site, on a page of a form: it can be read in each language that the form is in. */
const inForm = (site: Site, { version }: OpenDraft): Site => ({
  ...site,
  otherLanguages: version.otherLanguages,
});

const kept = (open: OpenDraft, conflicts: readonly Conflict[], site: Site): StepKept => {
  const saved = showTime(open.draft.savedAt, site.language);
  const [first] = conflicts;
  if (first === undefined) return { saved, words: savedWords(open.draft, site) };
  return {
    saved,
    words: site.texts.drafts.conflictLive(labelAt(open, first.pointer)),
    conflicts: conflicts.flatMap(({ names }) => names),
  };
};
