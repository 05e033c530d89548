import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogueService } from '../../catalogue';
import { FeedbackService } from '../../feedback';
import type { Pairs } from '../../form';
import { Allow } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { Crowd, RATES } from '../guard/crowd';
import { draw } from '../site/draw';
import { Sites } from '../site/sites';
import {
  caseToGoBackTo,
  COMMENT,
  EMAIL,
  PAGE,
  readReport,
  readSurvey,
  SCORE,
  textIn,
  WHAT,
} from './read-opinion';
import { ReportedPage, ReportPage } from './report.page';
import { SurveyPage } from './survey.page';
import { toldPage } from './told-page';

const NOTHING: Pairs = new Map<string, string[]>();

/** What visitors think of the pages: how it went to send something in, and what is wrong with a page. */
@Controller()
export class FeedbackController {
  constructor(
    private readonly feedback: FeedbackService,
    private readonly catalogue: CatalogueService,
    private readonly crowd: Crowd,
    private readonly sites: Sites,
  ) {}

  /** @throws FormNotFound, TooManyTries, TextNotStorable */
  @Post('tyckte/:form')
  @Allow('everyone')
  async answer(
    @Param('form') formId: string,
    @Body() body: Pairs = NOTHING,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    this.catalogue.offered(formId);
    const site = this.sites.of(request);
    const back = caseToGoBackTo(body) ?? addresses.start;
    const { value, problems, isTrapped } = readSurvey(body, formId, site.texts);
    if (value === undefined) {
      const survey = { formId, back, score: textIn(body, SCORE), comment: textIn(body, COMMENT) };
      const page = SurveyPage({ site, survey, problems });
      return draw(page, site.municipality, { status: 422, personal: true });
    }
    await this.crowd.pass(RATES.opinion, request);
    if (!isTrapped) await this.feedback.answer(value);
    return new GoTo(`${back}?tack=1#tyckte`);
  }

  @Get('rapportera')
  @Allow('everyone')
  ask(@Query('sida') page: unknown, @Req() request: FastifyRequest): Html {
    const site = this.sites.of(request, addresses.report);
    const told = typeof page === 'string' ? toldPage(page) : '';
    return draw(ReportPage({ site, page: told, what: '', email: '', problems: [] }), site.municipality);
  }

  /** @throws TooManyTries, TextNotStorable */
  @Post('rapportera')
  @Allow('everyone')
  async report(@Body() body: Pairs = NOTHING, @Req() request: FastifyRequest): Promise<Html | GoTo> {
    const site = this.sites.of(request);
    const { value, problems, isTrapped } = readReport(body, site.texts);
    if (value === undefined) {
      const typed = {
        page: textIn(body, PAGE),
        what: textIn(body, WHAT),
        email: textIn(body, EMAIL),
      };
      const page = ReportPage({ site, ...typed, problems });
      return draw(page, site.municipality, { status: 422, personal: true });
    }
    await this.crowd.pass(RATES.opinion, request);
    if (!isTrapped) await this.feedback.report(value);
    return new GoTo(addresses.reported);
  }

  @Get('rapportera/tack')
  @Allow('everyone')
  reported(@Req() request: FastifyRequest): Html {
    const site = this.sites.of(request, addresses.reported);
    return draw(ReportedPage({ site }), site.municipality);
  }
}
