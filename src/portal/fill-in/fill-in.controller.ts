import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DraftNotFound, DraftSent, type Owner } from '../../drafts';
import { showDay, showTime, type Pairs, type ShownPage } from '../../form';
import { Allow } from '../../identity';
import { Cookies, GoTo, isDatabaseAway, type Html } from '../../platform/http';
import { followRules } from '../../views';
import { addresses } from '../addresses';
import { CaseAccess } from '../case/case-access';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import { Sites } from '../site/sites';
import { ownerIn } from '../site/visitor';
import { SHOWN, shownOnPage } from './changed-pairs';
import { CHANGES, FillInService, type OpenDraft } from './fill-in.service';
import { LostPages } from './lost-pages';
import { ReviewPage } from './review.page';
import { StepPage, type StepPageProps } from './step.page';
import { pageWithKey, visiblePages } from './walk';

/** A resident's way through a form: one page at a time, then the review, then the case. */
@Controller('utkast/:draft')
export class FillInController {
  constructor(
    private readonly fillIn: FillInService,
    private readonly access: CaseAccess,
    private readonly lost: LostPages,
    private readonly sites: Sites,
    private readonly cookies: Cookies,
  ) {}

  @Get('granska')
  @Allow('everyone')
  async review(@Param('draft') draftId: string, @Req() request: FastifyRequest): Promise<Html | GoTo> {
    const site = this.sites.of(request, addresses.review(draftId));
    const open = await this.fillIn.open(this.owner(request), draftId, site.language);
    return (await this.sent(open)) ?? this.drawReview(open, site);
  }

  @Post('granska')
  @Allow('everyone')
  async submit(
    @Param('draft') draftId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Html | GoTo> {
    const site = this.sites.of(request, addresses.review(draftId));
    const filed = await this.fillIn.submit(this.owner(request), draftId, site.language);
    if (filed === undefined) return new GoTo(`${addresses.review(draftId)}#fel`);
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
    const open = await this.fillIn.open(this.owner(request), draftId, site.language);
    const sent = await this.sent(open);
    if (sent !== undefined) return sent;
    const page = pageWithKey(open.shown, key);
    if (page === undefined) return this.elsewhere(open);
    return drawStep(open, page, site, {
      problems: 'fel' in query ? this.fillIn.problemsOf(open, key) : [],
      ...newsOf(query, open, site),
      isChange: 'andra' in query,
    });
  }

  @Post(':page')
  @Allow('everyone')
  async save(
    @Param('draft') draftId: string,
    @Param('page') key: string,
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const pairs: Pairs = body ?? new Map<string, string[]>();
    const site = this.sites.of(request, addresses.step(draftId, key));
    try {
      return new GoTo(await this.fillIn.post(this.owner(request), draftId, key, pairs, site.language));
    } catch (error) {
      // An old tab, or a step back after sending: what was sent is what counts.
      if (error instanceof DraftSent) return new GoTo(addresses.review(draftId));
      if (!isDatabaseAway(error)) throw error;
      const page = await this.lost.draw({ site, draftId, key, pairs });
      if (page === undefined) throw error;
      return page;
    }
  }

  /** @throws DraftNotFound for a browser that has begun nothing */
  private owner(request: FastifyRequest): Owner {
    const owner = ownerIn(this.cookies, request);
    if (owner === undefined) throw new DraftNotFound();
    return owner;
  }

  /** A draft that was sent leads to its case, however one comes back to it. */
  private async sent({ draft }: OpenDraft): Promise<GoTo | undefined> {
    if (draft.caseId === null) return undefined;
    return new GoTo(await this.access.pathOfCase(draft.caseId));
  }

  /** A page that this answer does not ask for: the first that it does. */
  private elsewhere({ draft, shown }: OpenDraft): GoTo {
    const first = visiblePages(shown)[0];
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
  told: Pick<StepPageProps, 'problems' | 'news' | 'newsText'> & { readonly isChange: boolean },
): Html => {
  const { draft, shown, pairs } = open;
  const step = StepPage({
    site,
    shown,
    page,
    pairs,
    ...told,
    draftId: draft.id,
    hidden: {
      _version: draft.formVersionId,
      _saved: showTime(draft.savedAt, site.language),
      [SHOWN]: shownOnPage(page, pairs),
      ...(told.isChange && { [CHANGES]: '1' }),
    },
    saved: savedWords(open, site),
    phone: phoneOf(site),
  });
  return draw(step, site.municipality, { personal: true, rules: followRules(page) });
};

const newsOf = (
  query: Readonly<Record<string, unknown>>,
  { draft }: OpenDraft,
  { texts, language }: Site,
): Pick<StepPageProps, 'news' | 'newsText'> => {
  if ('sparat' in query)
    return { news: 'saved', newsText: texts.step.keptUntil(showDay(draft.expiresAt, language)) };
  return 'fler' in query ? { news: 'more' } : {};
};

const savedWords = ({ draft }: OpenDraft, { texts, language }: Site): string =>
  texts.step.saved(showTime(draft.savedAt, language));

const phoneOf = (site: Site): string => site.municipality.contact.phone;
