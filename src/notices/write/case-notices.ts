import { Injectable } from '@nestjs/common';
import { CaseReader, type CaseStatus, type CaseWithAnswer } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { contactIn, showForm } from '../../form';
import { Configuration } from '../../platform/configuration';
import type { WantedNotice } from '../notice-store';
import { wayTo, type Way } from './way-to';

/**
 * The statuses that a resident is told of. The others are told in another way, or read the same to a resident as one that was
 * told of before.
 */
const TOLD: readonly CaseStatus[] = ['in_progress', 'awaiting_supplement', 'decided', 'appealed', 'closed'];

type CaseEventNotice = Pick<WantedNotice, 'event' | 'source'>;

/** Whom to tell what happened in a case: whoever sent it in, by the address in the answer. */
@Injectable()
export class CaseNotices {
  constructor(
    private readonly cases: CaseReader,
    private readonly catalogue: CatalogueService,
    private readonly configuration: Configuration,
  ) {}

  /** Nothing where no address was given. */
  async of(caseId: string, { event, source }: CaseEventNotice): Promise<WantedNotice | undefined> {
    const found = await this.cases.byId(caseId);
    if (found === undefined) return undefined;
    const way = await this.wayIn(found);
    return way && { event, source, ...way, language: found.language, caseId };
  }

  /** The same for a change of status; nothing for one that is not told of. */
  async ofStatus(caseId: string, status: string): Promise<WantedNotice | undefined> {
    if (!TOLD.some((told) => told === status)) return undefined;
    const events = await this.cases.events(caseId);
    const change = events
      .filter(({ kind, details }) => kind === 'status-changed' && details['to'] === status)
      .at(-1);
    return this.of(caseId, { event: 'case.status-changed', source: change?.id ?? `${caseId} ${status}` });
  }

  private async wayIn({ answer, answerVersionId, language }: CaseWithAnswer): Promise<Way | undefined> {
    const version = await this.catalogue.version(answerVersionId);
    const shown = showForm(version.model(language, answer ?? undefined), version.compiled, answer);
    const ways = { sms: this.configuration.sms !== undefined };
    return wayTo(contactIn(shown, version.definition.service.contactAt), ways);
  }
}
