import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { CaseChanged, CaseReader, type CaseWithAnswer } from '../../cases';
import type { Pairs } from '../../form';
import type { StaffUser } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { addresses, type CaseNews } from '../addresses';
import { MAY_READ_CASES } from '../rights';
import { DeskCaseView, type Shown } from './case-view';
import { ChangedView, type Now } from './changed-view';
import type { Wish } from './changed.page';
import { findCase } from './find-case';
import { halfWrittenIn, isWritten, type HalfWritten } from './half-written';
import { deed, seenIn } from './posted';

/** Who pressed what in which case. */
export interface Pressed {
  readonly request: FastifyRequest;
  readonly user: StaffUser;
  readonly found: CaseWithAnswer;
  readonly body: Pairs | undefined;
}

/** What is answered to a button of a case: the case again. Nothing that was being written in it is lost by that. */
@Injectable()
export class BackToCase {
  constructor(
    private readonly cases: CaseReader,
    private readonly view: DeskCaseView,
    private readonly changed: ChangedView,
    private readonly audit: AuditService,
  ) {}

  /**
   * It is done.
   * @param written what is still half written; what stood in the boxes, unless told otherwise
   * @throws CaseNotFound when it is out of reach by now
   */
  async done(
    { request, user, found, body }: Pressed,
    news?: CaseNews,
    written: HalfWritten = halfWrittenIn(body),
  ): Promise<Html | GoTo> {
    const { number } = found;
    if (!isWritten(written))
      return new GoTo(news === undefined ? addresses.case(number) : addresses.caseAfter(number, news));
    const now = await findCase(this.cases, number, user, MAY_READ_CASES);
    await this.audit.recordAlone(deed(user, 'case.viewed', now));
    return this.view.page(request, now, { news, written });
  }

  /** The page once more, with what is wrong: a look as any other. */
  async wrong({ request, user, found, body }: Pressed, wrong: Omit<Shown, 'status'>): Promise<Html> {
    await this.audit.recordAlone(deed(user, 'case.viewed', found));
    return this.view.page(request, found, { written: halfWrittenIn(body), ...wrong, status: 422 });
  }

  /**
   * Does a thing, unless somebody has changed the case since the page was drawn: then both values are told.
   * @param accounts of the staff whom the wish names
   * @returns undefined when it is done
   */
  async unlessChanged(
    { request, user, found, body }: Pressed,
    does: () => Promise<void>,
    wishOf: (now: Now) => Wish,
    accounts: readonly string[] = [],
  ): Promise<Html | undefined> {
    try {
      await does();
      return undefined;
    } catch (fault) {
      if (!(fault instanceof CaseChanged)) throw fault;
      const about = { caseId: found.id, seen: seenIn(body), accounts, written: halfWrittenIn(body) };
      return this.changed.page(request, user, about, wishOf);
    }
  }
}
