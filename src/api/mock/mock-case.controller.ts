import { Controller, Get, Header, Headers, Param } from '@nestjs/common';
import { CaseNotFound, readCaseNumber } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { caseJson, type CaseJson } from '../../contract';
import { SignInNeeded } from '../../identity';
import { MockCases } from './mock-cases';

/** What was just sent in, for whoever brings a key: any key, since there are no accounts. */
@Controller('api/cases')
export class MockCaseController {
  constructor(
    private readonly cases: MockCases,
    private readonly catalogue: CatalogueService,
  ) {}

  /** @throws SignInNeeded, CaseNotFound */
  @Get(':case')
  @Header('cache-control', 'no-store')
  show(@Param('case') typed: string, @Headers('authorization') authorization: string | undefined): CaseJson {
    if (!/^Bearer +\S/i.test(authorization ?? '')) throw new SignInNeeded();
    const number = readCaseNumber(typed);
    const sent = number === undefined ? undefined : this.cases.find(number);
    if (sent === undefined) throw new CaseNotFound();
    const { version } = this.catalogue.offered(sent.formId);
    return caseJson(
      { ...sent, answer: sent.answer, status: 'submitted', completeOn: null, revision: 1 },
      version.number,
    );
  }
}
