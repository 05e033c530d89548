import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { AUDIT_ACTIONS, AuditReader, AuditService } from '../../audit';
import { CaseNotFound, CaseReader, numbersOfCases } from '../../cases';
import { AccountReader, Allow, CaseHolders, SignedIn, type StaffUser } from '../../identity';
import { PageNotFound, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { findCase } from '../cases/find-case';
import { draw } from '../frame/draw';
import { MAY_READ_AUDIT } from '../rights';
import { drawLog } from './draw-log';
import { LogPages } from './log-pages';
import { readLookUp, writeLookUp } from './read-look-up';

/** The log of who saw and did what: all of it, of a case, of a resident, of one of the staff. Every look is itself written down. */
@Controller('personal/logg')
@Allow(...MAY_READ_AUDIT)
export class DeskAuditController {
  constructor(
    private readonly db: DataSource,
    private readonly reader: AuditReader,
    private readonly audit: AuditService,
    private readonly pages: LogPages,
    private readonly accounts: AccountReader,
    private readonly cases: CaseReader,
    private readonly holders: CaseHolders,
  ) {}

  /** All of it, or what is looked up. */
  @Get()
  async all(
    @Query() query: Readonly<Record<string, unknown>>,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const [accounts, state] = await Promise.all([this.accounts.all(), this.reader.sealState()]);
    const read = readLookUp(query);
    const { who, caseNumber } = read.typed;
    const caseId = caseNumber === '' ? undefined : await this.caseNamed(caseNumber, user);
    const faults = {
      ...read.faults,
      ...(who !== '' && !accounts.some(({ id }) => id === who) && { who: 'wrongWho' as const }),
      ...(caseId === null && { caseNumber: 'wrongCase' as const }),
    };
    const isWrong = Object.keys(faults).length > 0;
    const wanted = {
      ...(who !== '' && { actor: who }),
      ...(read.action !== undefined && { action: read.action }),
      ...(typeof caseId === 'string' && { caseIds: [caseId] }),
      ...(read.from !== undefined && { from: read.from }),
      ...(read.before !== undefined && { before: read.before }),
    };
    const rows = await this.pages.rows(request, user, isWrong ? null : wanted, query['efter']);
    await this.audit.recordAlone({
      actor: user.id,
      action: 'audit.viewed',
      ...(typeof caseId === 'string' && { caseId }),
      details: { count: rows.entries.length, ...(who !== '' && !isWrong && { account: who }) },
    });
    const next = rows.last && `${addresses.audit}${writeLookUp(read.typed, rows.last)}`;
    return draw(
      drawLog.all({ ...rows, next }, { read: { ...read, faults }, accounts, actions: AUDIT_ACTIONS }, state),
      rows.site,
      isWrong ? 422 : 200,
    );
  }

  /** Who has seen and changed a case. @throws CaseNotFound */
  @Get('arenden/:number')
  async ofCase(
    @Param('number') number: string,
    @Query('efter') after: unknown,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const found = await findCase(this.cases, number, user, MAY_READ_AUDIT);
    // The case is within reach, and so is all of its log, what bears no form too.
    const rows = await this.pages.rows(request, user, { reach: null, caseIds: [found.id] }, after);
    await this.record(user, found, { count: rows.entries.length });
    const next = rows.last && `${addresses.auditOfCase(found.number)}?efter=${rows.last}`;
    return draw(drawLog.ofCase({ ...rows, next }, found.number), rows.site);
  }

  /** Who has seen and changed any case of the resident who sent this one in. @throws CaseNotFound */
  @Get('arenden/:number/invanare')
  async ofResident(
    @Param('number') number: string,
    @Query('efter') after: unknown,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const found = await findCase(this.cases, number, user, MAY_READ_AUDIT);
    const held = await this.holders.casesOfHolder(found.id);
    const numbers = await numbersOfCases(this.db.manager, held, this.pages.onlooker(user));
    const caseIds = held.length === 0 ? [found.id] : [...numbers.keys()];
    const rows = await this.pages.rows(request, user, { reach: null, caseIds }, after);
    await this.record(user, found, { count: rows.entries.length, cases: caseIds.length });
    const next = rows.last && `${addresses.auditOfResident(found.number)}?efter=${rows.last}`;
    return draw(
      drawLog.ofResident({ ...rows, next }, found.number, held.length && caseIds.length),
      rows.site,
    );
  }

  /** What one of the staff has seen and done. @throws PageNotFound */
  @Get('konton/:account')
  async ofAccount(
    @Param('account') id: string,
    @Query('efter') after: unknown,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const account = await this.accounts.byId(id);
    if (account === undefined) throw new PageNotFound();
    const rows = await this.pages.rows(request, user, { actor: account.id }, after);
    await this.audit.recordAlone({
      actor: user.id,
      action: 'audit.viewed',
      details: { count: rows.entries.length, account: account.id },
    });
    const next = rows.last && `${addresses.auditOfAccount(account.id)}?efter=${rows.last}`;
    return draw(drawLog.ofAccount({ ...rows, next }, account.name), rows.site);
  }

  private record(
    user: StaffUser,
    { id: caseId, formId }: { readonly id: string; readonly formId: string },
    details: { readonly count: number; readonly cases?: number },
  ): Promise<void> {
    return this.audit.recordAlone({ actor: user.id, action: 'audit.viewed', caseId, formId, details });
  }

  /** The id of a case; null for one that is not there for whoever asks. */
  private async caseNamed(typed: string, user: StaffUser): Promise<string | null> {
    try {
      return (await findCase(this.cases, typed, user, MAY_READ_AUDIT)).id;
    } catch (fault) {
      if (fault instanceof CaseNotFound) return null;
      throw fault;
    }
  }
}
