import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { ALL_ANSWERS, CaseReader, CaseReveals, type CaseWithAnswer } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { isCoveredAt, showForm, summarise, type Pairs, type Pointer } from '../../form';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { GoTo, PageNotFound, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { MAY_READ_CASES } from '../rights';
import { BackToCase } from './back-to-case';
import { findCase } from './find-case';
import { halfWrittenIn, isWritten } from './half-written';
import { deed, posted } from './posted';
import { questionAt } from './question-at';

/** Shows what is masked of a case, to whoever asks and for a while. Who asked for what is written down first. */
@Controller('personal/arenden/:number')
export class RevealController {
  constructor(
    private readonly cases: CaseReader,
    private readonly reveals: CaseReveals,
    private readonly catalogue: CatalogueService,
    private readonly audit: AuditService,
    private readonly back: BackToCase,
  ) {}

  /** One answer, or all of them; or masks them again. @throws CaseNotFound, PageNotFound for an answer that is not masked */
  @Post('visa')
  @Allow(...MAY_READ_CASES)
  async reveal(
    @Param('number') number: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const found = await findCase(this.cases, number, user, MAY_READ_CASES);
    const does = posted(body, '_do');
    if (does === 'hide') await this.reveals.hide(found.id, user.id);
    else if (does === 'all')
      await this.reveals.reveal(found.id, user.id, ALL_ANSWERS, (tx) =>
        this.audit.record(tx, { ...deed(user, 'case.revealed', found), details: { all: true } }),
      );
    else await this.one(found, user, posted(body, '_pointer') ?? '');
    return isWritten(halfWrittenIn(body))
      ? this.back.done({ request, user, found, body })
      : new GoTo(addresses.caseAnswers(found.number));
  }

  private async one(found: CaseWithAnswer, user: StaffUser, pointer: Pointer): Promise<void> {
    const version = await this.catalogue.version(found.answerVersionId);
    const model = version.model('sv', found.answer ?? undefined);
    const sections = summarise(showForm(model, version.compiled, found.answer));
    if (!isCoveredAt(sections, pointer, { strict: found.protectedAt !== null })) throw new PageNotFound();
    const question = questionAt(model, pointer);
    await this.reveals.reveal(found.id, user.id, pointer, (tx) =>
      this.audit.record(tx, { ...deed(user, 'case.revealed', found), details: { question } }),
    );
  }
}
