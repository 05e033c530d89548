import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SupplementRequests } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { DAYS_KEPT, DraftsService } from '../../drafts';
import { Allow } from '../../identity';
import { GoTo } from '../../platform/http';
import { addresses } from '../addresses';
import { CaseAccess } from '../case/case-access';
import { FillInService } from '../fill-in/fill-in.service';
import { firstStep } from '../fill-in/where-to-go';
import { Crowd, RATES } from '../guard/crowd';
import { Sites } from '../site/sites';
import { Visitors } from '../site/visitors';

/** What a resident is asked to add is filled in as a draft over the case, in the version that its answers are read by. */
@Controller('arenden/:number/:secret/komplettera')
export class SupplementsController {
  constructor(
    private readonly access: CaseAccess,
    private readonly requests: SupplementRequests,
    private readonly drafts: DraftsService,
    private readonly fillIn: FillInService,
    private readonly catalogue: CatalogueService,
    private readonly visitors: Visitors,
    private readonly crowd: Crowd,
    private readonly sites: Sites,
  ) {}

  /** Opened twice, it is one draft. Where nothing is asked for any more, one comes back to the case. @throws CaseNotFound */
  @Post()
  @Allow('everyone')
  async begin(
    @Param('number') number: string,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoTo> {
    const opened = await this.access.toRead(request, number, secret);
    if (opened instanceof GoTo) return opened;
    const { found, path } = opened;
    const asked = await this.requests.openOf(found.id);
    if (asked === undefined) return new GoTo(addresses.wholeCase(path));
    await this.crowd.pass(RATES.begin, request);
    const { owner } = await this.visitors.orNew(request, reply, this.daysKept(found.formId));
    const textLanguage = this.sites.textLanguage(request);
    const draft = await this.drafts.beginAmending(
      owner,
      {
        formId: found.formId,
        formVersionId: found.answerVersionId,
        language: textLanguage,
        daysKept: this.daysKept(found.formId),
      },
      { source: 'supplement', caseId: found.id, revision: found.revision, requestId: asked.id },
      found.answer,
    );
    const open = await this.fillIn.open(owner, draft.id, textLanguage);
    return new GoTo(firstStep(open));
  }

  private daysKept(formId: string): number {
    return this.catalogue.serviceNow(formId).draftDays ?? DAYS_KEPT;
  }
}
