import { Body, Controller, Param, Post } from '@nestjs/common';
import { AuditService } from '../../audit';
import { ALL_ANSWERS, CaseReader, CaseReveals, type CaseWithAnswer } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { isCoveredAt, showForm, summarise, type Pairs, type Pointer } from '../../form';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { GoTo, PageNotFound } from '../../platform/http';
import { addresses } from '../addresses';
import { MAY_READ_CASES } from '../rights';
import { findCase } from './find-case';
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
  ) {}

  /** One answer, or all of them; or masks them again. @throws CaseNotFound, PageNotFound for an answer that is not masked */
  @Post('visa')
  @Allow(...MAY_READ_CASES)
  async reveal(
    @Param('number') number: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
  ): Promise<GoTo> {
    const found = await findCase(this.cases, number, user, MAY_READ_CASES);
    const does = posted(body, '_do');
    if (does === 'hide') await this.reveals.hide(found.id, user.id);
    else if (does === 'all')
      await this.reveals.reveal(found.id, user.id, ALL_ANSWERS, (tx) =>
        this.audit.record(tx, { ...deed(user, 'case.revealed', found), details: { all: true } }),
      );
    else await this.one(found, user, posted(body, '_pointer') ?? '');
    return new GoTo(addresses.caseAnswers(found.number));
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
