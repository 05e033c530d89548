import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileUnwanted, mayHandOut } from '../../attachments';
import { DraftNotFound, DraftSent, type Owner } from '../../drafts';
import { showTime, stillFetched, type Pairs, type Problem, type ShownPage } from '../../form';
import { Allow, ResidentSignInNeeded } from '../../identity';
import {
  bringsFiles,
  Cookies,
  GoTo,
  isDatabaseAway,
  streamStep,
  TAKES_FILES,
  type Html,
} from '../../platform/http';
import { followRules } from '../../views';
import { addresses } from '../addresses';
import { CaseAccess } from '../case/case-access';
import { NewVersions } from '../drafts/new-versions';
import { Crowd, RATES } from '../guard/crowd';
import { SenderCheck } from '../guard/sender-check';
import { FormFull } from '../../cases';
import { FormClosed, FormNotOpenYet } from '../../catalogue';
import { Standing } from '../service/standing';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import { Sites } from '../site/sites';
import { LANGUAGE_COOKIE, LANGUAGE_DAYS } from '../site/visitor';
import { Visitors } from '../site/visitors';
import { readAction } from './action';
import { SHOWN, shownOnPage } from './changed-pairs';
import { LINK_COOKIE, stillByLink } from './by-link';
import { PostedFiles, type PostedStep } from '../files/posted-files';
import { FAULTS_COOKIE, faultsCookie, faultsIn } from '../files/told-faults';
import { DraftOwners } from './draft-owners';
import { drawConflicts, labelAt } from './draw-conflicts';
import { CHANGES, FillInService } from './fill-in.service';
import type { Conflict } from './merge-post';
import type { OpenDraft } from './open-draft';
import { LostPages, type Posted } from './lost-pages';
import { ReviewPage } from './review.page';
import { readSearches, SEARCH_COOKIE, searchCookie, searchesIn } from './searches';
import { savedWords } from './saved-words';
import { StepScripts } from './step-scripts';
import { StepPage, type StepPageProps } from './step.page';
import { StoppedPage } from './stopped.page';
import { pageBefore, pageWithKey, stopPage, visiblePages } from './walk';

/** What a script that saves in the background is told. */
interface Kept {
  /** "14.02", in Swedish time. */
  readonly saved: string;
  /** The same in a sentence, with how long it is kept; or what could not be saved. */
  readonly words: string;
  /** The controls whose answers another tab has changed: they are not saved until somebody chooses. */
  readonly conflicts?: readonly string[];
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
    private readonly posted: PostedFiles,
    private readonly cookies: Cookies,
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
    return elsewhere ?? this.drawReview(open, await this.now(site, open), 'igen' in query);
  }

  @Post('granska')
  @Allow('everyone')
  async submit(
    @Param('draft') draftId: string,
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Html | GoTo> {
    const site = this.sites.of(request, addresses.review(draftId));
    const who = await this.owners.of(request, draftId);
    const { owner, staff } = who;
    if (staff === undefined) {
      await this.crowd.pass(RATES.send, request);
      const open = await this.fillIn.open(owner, draftId, site.textLanguage);
      const { draft } = open;
      const carried = this.newVersion(open);
      if (carried !== undefined) return carried;
      const posted: Pairs = body ?? new Map<string, string[]>();
      if (draft.caseId === null && this.senders.mustPressAgain(request, draft, posted))
        return new GoTo(`${addresses.review(draftId)}?igen=1#igen`);
    }
    const filed = await this.fillIn.submit(who, draftId, site.textLanguage).catch(toldOnReview);
    if (filed === undefined) return new GoTo(`${addresses.review(draftId)}#fel`);
    if (filed === 'contact-unproven') {
      await this.fillIn.askForCode(owner, draftId, site.textLanguage);
      return new GoTo(addresses.prove(draftId));
    }
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
    const { owner, person } = await this.owners.of(request, draftId);
    const open = await this.fillIn.open(owner, draftId, site.textLanguage, person);
    const instead = (await this.sent(open)) ?? this.newVersion(open);
    if (instead !== undefined) return instead;
    const page = pageWithKey(open.shown, key);
    if (page === undefined) return this.elsewhere(open);
    if (page.page.stop === true) return drawStop(open, page, inForm(site, open));
    const problems = this.fillIn.problemsOf(open, key);
    const isTold = 'fel' in query;
    const faults =
      'filfel' in query ? faultsIn(this.cookies.read(request, FAULTS_COOKIE, pathOf(draftId)), key) : [];
    const searches = readSearches(this.cookies.read(request, SEARCH_COOKIE, pathOf(draftId)), key);
    const byLink = stillByLink(this.cookies.read(request, LINK_COOKIE, pathOf(draftId)), open.pairs);
    const fetched = person && stillFetched(open.shown, person);
    const scripts = await this.stepScripts.of(open, page, site.textLanguage, {
      isTold,
      searches,
      byLink,
      fetched,
    });
    return drawStep(
      open,
      page,
      { ...(await this.now(site, open)), inForm: true },
      {
        problems: [...(isTold ? problems : problems.filter(isToldAtOnce)), ...faults],
        scans: scansOf(open),
        ...newsOf(query, open, site),
        isChange: 'andra' in query,
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
  ): Promise<Html | GoTo | Kept> {
    let pairs: Pairs = body ?? new Map<string, string[]>();
    const site = this.sites.of(request, addresses.step(draftId, key));
    try {
      const { owner, person, mustSignIn } = await this.owners.toSave(request, draftId);
      const posted = bringsFiles(request)
        ? await this.withFiles(request, owner, draftId, site)
        : { pairs, put: [], faults: [] };
      ({ pairs } = posted);
      const { put, faults } = posted;
      const { href, action, after, conflicts } = await this.fillIn.post(
        owner,
        draftId,
        key,
        pairs,
        site.textLanguage,
        person,
        put,
      );
      this.rememberFaults(reply, request, draftId, faultsCookie(key, faults));
      if (mustSignIn) return new GoTo(addresses.signInFor('slut', href));
      this.visitors.stay(request, reply);
      this.remember(reply, request, draftId, searchCookie(searchesIn(key, pairs, action)));
      if (action.does === 'language')
        this.cookies.set(reply, LANGUAGE_COOKIE, action.language, { days: LANGUAGE_DAYS });
      if (action.does === 'keep') {
        void reply.status(200);
        return kept(after, conflicts, site);
      }
      if (conflicts.length === 0 && faults.length > 0)
        return new GoTo(
          `${addresses.step(draftId, key)}?${pairs.has(CHANGES) ? 'andra=1&' : ''}filfel=1#fel`,
        );
      if (conflicts.length === 0) return new GoTo(href);
      const again = addresses.step(draftId, key);
      return drawConflicts(after, conflicts, pairs, inForm(site, after), again);
    } catch (error) {
      // An old tab, or a step back after sending: what was sent is what counts.
      if (error instanceof DraftSent || error instanceof FileUnwanted)
        return new GoTo(addresses.review(draftId));
      const page = isDatabaseAway(error)
        ? await this.lost.draw({ site, draftId, key, pairs })
        : await this.signedOut(error, request, { site, draftId, key, pairs });
      if (page === undefined) throw error;
      return page;
    }
  }

  /** Whoever has signed out in another tab gets back what they typed, as it was posted. */
  private async signedOut(
    error: unknown,
    request: FastifyRequest,
    posted: Posted,
  ): Promise<Html | undefined> {
    const isOut = error instanceof DraftNotFound && (await this.visitors.of(request)).person === undefined;
    if (!isOut && !(error instanceof ResidentSignInNeeded)) return undefined;
    const hadFiles = bringsFiles(request);
    const pairs = hadFiles
      ? await streamStep(request, ({ stream }) => Promise.resolve(void stream.resume()))
      : posted.pairs;
    if (readAction(pairs).does === 'keep') return undefined;
    const { level } = error.facts;
    return this.lost.drawSignedOut(
      { ...posted, pairs },
      { ...(level && { level: Number(level) }), hadFiles },
    );
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

  /** Why files were not taken, until the next post. */
  private rememberFaults(
    reply: FastifyReply,
    request: FastifyRequest,
    draftId: string,
    faults: string,
  ): void {
    const path = pathOf(draftId);
    if (faults !== '' || this.cookies.read(request, FAULTS_COOKIE, path) !== undefined)
      this.cookies.set(reply, FAULTS_COOKIE, faults, path);
  }

  /** What was searched for, until the page is left. */
  private remember(reply: FastifyReply, request: FastifyRequest, draftId: string, searches: string): void {
    const path = pathOf(draftId);
    if (searches !== '' || this.cookies.read(request, SEARCH_COOKIE, path) !== undefined)
      this.cookies.set(reply, SEARCH_COOKIE, searches, path);
  }

  /** The site on a page of a form, with what is so at this moment. What came on paper in time may be filed late. */
  private async now(site: Site, open: OpenDraft): Promise<Site> {
    const here = inForm(site, open);
    return open.draft.source === 'web' ? this.standing.on(here, open.draft.formId, true) : here;
  }

  /** A draft that was sent leads to its case, however one comes back to it. */
  private async sent({ draft }: OpenDraft): Promise<GoTo | undefined> {
    if (draft.caseId === null) return undefined;
    if (draft.source === 'blankett') return new GoTo(addresses.takenBlank(draft.id));
    return new GoTo(await this.access.pathOfCase(draft.caseId));
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

  private drawReview(open: OpenDraft, site: Site, isAgain: boolean): Html {
    const { draft, shown, files = [] } = open;
    const page = ReviewPage({
      site,
      shown,
      draftId: draft.id,
      isFromBlank: draft.source === 'blankett',
      problems: this.fillIn.allProblems(open),
      fileHref: ({ sha256 }) =>
        files.some((one) => one.sha256 === sha256 && mayHandOut(one, 'sender'))
          ? addresses.draftFile(draft.id, sha256)
          : undefined,
      token: this.senders.token(draft.id, isAgain ? 'again' : 'first'),
      isAgain,
      saved: savedWords(draft, site),
      phone: phoneOf(site),
    });
    return draw(page, site.municipality, { personal: true });
  }
}

const drawStep = (
  open: OpenDraft,
  page: ShownPage,
  site: Site,
  told: Pick<
    StepPageProps,
    'problems' | 'news' | 'newsText' | 'searches' | 'byLink' | 'fetched' | 'scripts' | 'scans'
  > & {
    readonly isChange: boolean;
  },
): Html => {
  const { draft, shown, pairs } = open;
  const hasScript = told.scripts !== undefined;
  const saved = savedWords(draft, site);
  const step = StepPage({
    site,
    shown,
    page,
    pairs,
    ...told,
    draftId: draft.id,
    isFromBlank: draft.source === 'blankett',
    isPassing: draft.daysKept === 0,
    hidden: {
      _version: draft.formVersionId,
      _saved: showTime(draft.savedAt, site.language),
      [SHOWN]: shownOnPage(page, pairs),
      ...(told.isChange && { [CHANGES]: '1' }),
    },
    saved: hasScript && draft.daysKept > 0 ? saved : `${saved} ${site.texts.step.savedByPost}`,
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

/** What the review tells itself, at its top. */
const toldOnReview = (fault: unknown): undefined => {
  if (fault instanceof FormNotOpenYet || fault instanceof FormClosed || fault instanceof FormFull)
    return undefined;
  throw fault;
};

/** A remark; and a file that can never be sent in, which nobody need press on to hear of. */
const isToldAtOnce = ({ soft, keyword }: Problem): boolean => soft === true || keyword === 'file';

/** How far each file of the draft has been looked through. */
const scansOf = ({ files = [] }: OpenDraft): StepPageProps['scans'] =>
  new Map(files.map(({ sha256, scan }) => [sha256, scan]));

/** Where the cookies of one draft are sent. */
const pathOf = (draftId: string) => ({ path: addresses.draft(draftId) });

const newsOf = (
  query: Readonly<Record<string, unknown>>,
  { draft }: OpenDraft,
  site: Site,
): Pick<StepPageProps, 'news' | 'newsText'> => {
  if ('sparat' in query) return { news: 'saved', newsText: savedWords(draft, site) };
  return 'fler' in query ? { news: 'more' } : {};
};

/** The site, on a page of a form: it can be read in each language that the form is in. */
const inForm = (site: Site, { version }: OpenDraft): Site => ({
  ...site,
  otherLanguages: version.otherLanguages,
});

const kept = (open: OpenDraft, conflicts: readonly Conflict[], site: Site): Kept => {
  const saved = showTime(open.draft.savedAt, site.language);
  const [first] = conflicts;
  if (first === undefined) return { saved, words: savedWords(open.draft, site) };
  return {
    saved,
    words: site.texts.drafts.conflictLive(labelAt(open, first.pointer)),
    conflicts: conflicts.flatMap(({ names }) => names),
  };
};

const phoneOf = (site: Site): string => site.municipality.contact.phone;
