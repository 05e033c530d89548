import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { CaseReader, mayAsk, SupplementRequests, type CaseWithAnswer } from '../../cases';
import {
  datePartsOf,
  dayOf,
  isAtOrIn,
  openableQuestions,
  type AnswerSection,
  type Pairs,
  type Pointer,
} from '../../form';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { BackToCase } from '../cases/back-to-case';
import { findCase } from '../cases/find-case';
import { deed, posted } from '../cases/posted';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_HANDLE_CASES } from '../rights';
import { RequestPage } from './request.page';
import { requestIn, type RequestPost } from './request-post';
import { masked, ShownAnswers } from './shown-answers';

/** Days that a resident is given, unless whoever asks says otherwise. */
const USUAL_DAYS = 14;
const MOST_DAYS = 366;

/** Where the staff ask a resident to add to a case. Each deed is written down with it, in one transaction. */
@Controller('personal/arenden/:number/komplettering')
export class DeskSupplementsController {
  constructor(
    private readonly cases: CaseReader,
    private readonly requests: SupplementRequests,
    private readonly answers: ShownAnswers,
    private readonly audit: AuditService,
    private readonly sites: DeskSites,
    private readonly back: BackToCase,
  ) {}

  /** What can be picked: a look at the case. @throws CaseNotFound */
  @Get()
  @Allow(...MAY_HANDLE_CASES)
  async choose(
    @Param('number') number: string,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const found = await findCase(this.cases, number, user, MAY_HANDLE_CASES);
    const due = datePartsOf(daysFromNow(USUAL_DAYS));
    const post = { postKey: randomUUID(), questions: [], text: '', due, errors: {} };
    return this.page(request, user, found, post);
  }

  /** @throws CaseNotFound, StatusNotPossible, SupplementAskedFor, TextNotStorable */
  @Post()
  @Allow(...MAY_HANDLE_CASES)
  async ask(
    @Param('number') number: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const found = await findCase(this.cases, number, user, MAY_HANDLE_CASES);
    const { texts, language } = this.sites.of(request);
    const shown = await this.answers.form(asRevision(found), language);
    const open = openableQuestions(shown).flatMap(({ questions }) => questions.map(({ pointer }) => pointer));
    const days = { first: dayOf(new Date()), last: daysFromNow(MOST_DAYS) };
    const { post, asked } = requestIn(body, open, days, texts);
    if (asked === undefined) return this.page(request, user, found, post);
    await this.requests.ask(found.id, { ...asked, revision: found.revision }, user, (tx, { id }) =>
      this.audit.record(tx, {
        ...deed(user, 'case.supplement-requested', found),
        details: { request: id, questions: asked.questions.length, due: asked.dueOn },
      }),
    );
    return new GoTo(addresses.caseAfter(found.number, 'komplettering'));
  }

  /** @throws CaseNotFound */
  @Post('avbryt')
  @Allow(...MAY_HANDLE_CASES)
  async withdraw(
    @Param('number') number: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const found = await findCase(this.cases, number, user, MAY_HANDLE_CASES);
    await this.requests.withdraw(found.id, posted(body, '_request') ?? '', user.id, (tx, { id }) =>
      this.audit.record(tx, {
        ...deed(user, 'case.supplement-withdrawn', found),
        details: { request: id },
      }),
    );
    return this.back.done({ request, user, found, body }, 'ej-komplettering');
  }

  private async page(
    request: FastifyRequest,
    user: StaffUser,
    found: CaseWithAnswer,
    post: RequestPost,
  ): Promise<Html> {
    await this.audit.recordAlone(deed(user, 'case.viewed', found));
    const site = this.sites.of(request);
    const shown = await this.answers.form(asRevision(found), site.language);
    const sections = masked(shown, await this.answers.sight(found, user));
    const isPossible = mayAsk(found.status) && (await this.requests.openOf(found.id)) === undefined;
    const page = RequestPage({
      site,
      caseNumber: found.number,
      pages: openableQuestions(shown),
      now: (pointer) => inFewWords(sections, pointer),
      post,
      isPossible,
    });
    return draw(page, site, Object.keys(post.errors).length > 0 ? 422 : 200);
  }
}

const DAY = 24 * 60 * 60 * 1000;
const daysFromNow = (days: number): string => dayOf(new Date(Date.now() + days * DAY));

const asRevision = ({ answerVersionId: formVersionId, answer }: CaseWithAnswer) => ({
  formVersionId,
  answer,
});

const MOST_LETTERS = 120;

/** What is answered at a place and in it, on one line. */
const inFewWords = (sections: readonly AnswerSection[], pointer: Pointer): string => {
  const values = sections
    .flatMap(({ rows }) => rows)
    .flatMap((row) => (row.kind === 'answer' && isAtOrIn(pointer, row.pointer) ? [row.value] : []))
    .filter((value) => value !== '');
  const letters = Array.from(values.join(', ').replace(/\s+/g, ' '));
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : letters.join('');
};
