import { Controller, Get, Header, Param } from '@nestjs/common';
import { AuditService } from '../audit';
import { CaseReader, findCase } from '../cases';
import { CatalogueService } from '../catalogue';
import { caseJson, type CaseJson } from '../contract';
import { MAY_EXPORT } from '../exports';
import { Allow, SignedIn, type StaffUser } from '../identity';

/** A case for a program, by a key that one of the staff has made: what an export of it would hold, and no more. */
@Controller('api/cases')
export class CaseController {
  constructor(
    private readonly cases: CaseReader,
    private readonly catalogue: CatalogueService,
    private readonly audit: AuditService,
  ) {}

  /** Nothing is sent before the look is written down. A program that looks takes no news from those who are to act. @throws CaseNotFound */
  @Get(':case')
  @Allow(...MAY_EXPORT)
  @Header('cache-control', 'no-store')
  async show(@Param('case') number: string, @SignedIn() user: StaffUser): Promise<CaseJson> {
    const found = await findCase(this.cases, number, user, MAY_EXPORT);
    const { id: caseId, formId, answerVersionId } = found;
    const [version] = await Promise.all([
      this.catalogue.version(answerVersionId),
      this.audit.recordAlone({
        actor: user.id,
        action: 'case.viewed',
        caseId,
        formId,
        details: { by: 'api' },
      }),
    ]);
    return caseJson(found, version.number);
  }
}
