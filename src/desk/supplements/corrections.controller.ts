import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CaseReader, LONGEST_REASON } from '../../cases';
import { DraftsService, staffOwnerOf } from '../../drafts';
import type { Pairs } from '../../form';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { findCase } from '../cases/find-case';
import { posted } from '../cases/posted';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_HANDLE_CASES } from '../rights';
import { CorrectionPage } from './correction.page';

/**
 * Where the staff put a case's answers right: first why, then in the form itself, as a draft over the case that is theirs. What is
 * changed is written down when it is saved, and each look in the form before it is had.
 */
@Controller('personal/arenden/:number/rattelse')
export class CorrectionsController {
  constructor(
    private readonly cases: CaseReader,
    private readonly drafts: DraftsService,
    private readonly sites: DeskSites,
  ) {}

  /** @throws CaseNotFound */
  @Get()
  @Allow(...MAY_HANDLE_CASES)
  async asks(
    @Param('number') number: string,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const found = await findCase(this.cases, number, user, MAY_HANDLE_CASES);
    const site = this.sites.of(request);
    return draw(CorrectionPage({ site, caseNumber: found.number, reason: '' }), site);
  }

  /** @throws CaseNotFound, TextNotStorable */
  @Post()
  @Allow(...MAY_HANDLE_CASES)
  async begin(
    @Param('number') number: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const found = await findCase(this.cases, number, user, MAY_HANDLE_CASES);
    const site = this.sites.of(request);
    const { correction: words } = site.texts;
    const reason = (posted(body, '_reason') ?? '').replace(/\s+/g, ' ').trim();
    const letters = Array.from(reason).length;
    if (letters === 0 || letters > LONGEST_REASON) {
      const error = letters === 0 ? words.reasonEmpty : words.reasonTooLong;
      return draw(CorrectionPage({ site, caseNumber: found.number, reason, error }), site, 422);
    }
    const { formId, answerVersionId: formVersionId } = found;
    const draft = await this.drafts.beginAmending(
      staffOwnerOf(user.id),
      { formId, formVersionId, language: site.language },
      { source: 'correction', caseId: found.id, revision: found.revision, reason },
      found.answer,
    );
    return new GoTo(addresses.review(draft.id));
  }
}
