import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { AttachmentsService } from '../../attachments';
import {
  ALL_ANSWERS,
  CaseMessages,
  CaseNotes,
  CasePresence,
  CaseReader,
  CaseReveals,
  isOver,
  MessageTemplates,
  type CaseWithAnswer,
} from '../../cases';
import { CatalogueService } from '../../catalogue';
import {
  answerBy,
  coveredBy,
  coveredFiles,
  dayOf,
  maskAnswers,
  offeredStatuses,
  questionsOfFiles,
  showForm,
  summarise,
} from '../../form';
import { CaseHolders, Colleagues, staffOf, type Colleague } from '../../identity';
import { NoticeReader } from '../../notices';
import { askTogether, type Question } from '../../platform/database';
import type { Html } from '../../platform/http';
import { isUuid } from '../../platform/ids';
import { ReceiptsService } from '../../receipts';
import type { Writing } from '../../views';
import type { DeskSite } from '../frame/desk-site';
import { caseScript } from '../frame/desk-script';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_HANDLE_CASES } from '../rights';
import { CaseAmendments, coveredInChanges } from '../supplements/case-amendments';
import type { Sight } from '../supplements/shown-answers';
import { CasePage } from './case.page';
import { inWordsOf, workflowOf } from './case-words';
import { accountsIn } from './event-words';
import { mayReach } from './find-case';
import type { HalfWritten } from './half-written';
import { filledTemplate } from './filled-template';
import type { HandleCaseProps } from './handling-props';

/** What the page is to show beside the case. */
export interface Shown {
  readonly news?: HandleCaseProps['news'];
  /** What was typed, and what is wrong with it. */
  readonly writing?: Writing;
  readonly noting?: Writing;
  /** What is half written beside that. */
  readonly written?: HalfWritten;
  readonly statusError?: string;
  readonly handlerError?: string;
  /** The text that the message is to begin as, by its id. */
  readonly template?: string;
  readonly status?: number;
}

/** Draws a case as the staff see it. Whoever sends it writes the look down first. */
@Injectable()
export class DeskCaseView {
  constructor(
    private readonly db: DataSource,
    private readonly cases: CaseReader,
    private readonly messages: CaseMessages,
    private readonly notes: CaseNotes,
    private readonly presence: CasePresence,
    private readonly reveals: CaseReveals,
    private readonly templates: MessageTemplates,
    private readonly catalogue: CatalogueService,
    private readonly receipts: ReceiptsService,
    private readonly notices: NoticeReader,
    private readonly sites: DeskSites,
    private readonly attachments: AttachmentsService,
    private readonly holders: CaseHolders,
    private readonly colleagues: Colleagues,
    private readonly amendments: CaseAmendments,
  ) {}

  async page(request: FastifyRequest, found: CaseWithAnswer, shown: Shown = {}): Promise<Html> {
    const user = staffOf(request);
    if (user === undefined) throw new Error('Nobody is signed in.');
    const { formId, protectedAt } = found;
    const mayHandle = mayReach(found, user, MAY_HANDLE_CASES);
    const workflow = workflowOf(this.catalogue, formId, this.sites.of(request).language);
    const site = inWordsOf(this.sites.of(request), workflow);
    const wanted = { roles: MAY_HANDLE_CASES, formId, secret: protectedAt !== null };
    const [version, told, present] = await Promise.all([
      this.catalogue.version(found.answerVersionId),
      askTogether(this.db, {
        events: this.cases.events(found.id),
        messages: this.messages.ofCase(found.id),
        notes: this.notes.ofCase(found.id),
        isReceiptMade: this.receipts.isMade(found.id),
        failure: this.receipts.failure(found.id),
        unreached: this.notices.givenUpOf(found.id),
        files: this.attachments.allOfCase(found.id),
        holder: this.holders.of(found.id),
        revealed: this.reveals.shown(found.id, user.id),
        ...this.amendments.asked(found.id),
        colleagues: mayHandle ? this.colleagues.who(wanted) : none,
        templates: mayHandle ? this.templates.among([formId]) : none,
      }),
      this.presence.arrive(found.id, user.id),
    ]);
    const { events, messages, notes, isReceiptMade, failure, unreached, files, holder } = told;
    const { revealed, colleagues, templates } = told;
    const named = [...events.flatMap(accountsIn), ...present.map(({ accountId }) => accountId)];
    const [names, amendments] = await Promise.all([
      this.namesOf([...named, found.handlerId ?? user.id], [user, ...colleagues]),
      this.amendments.of(found, told, site, user),
    ]);
    const model = version.model(site.language, found.answer ?? undefined);
    const answers = summarise(showForm(model, version.compiled, found.answer));
    const sight: Sight = {
      shown: revealed.has(ALL_ANSWERS) ? 'all' : revealed,
      strict: protectedAt !== null,
    };
    const { handling } = version.definition.service;
    const days = {
      received: dayOf(found.receivedAt),
      waits: amendments.waits,
      ...(found.completeOn !== null && { complete: found.completeOn }),
    };
    const page = CasePage({
      site,
      found,
      amendments,
      mayHandle,
      next: offeredStatuses(workflow, found.status),
      colleagues,
      names,
      present,
      events,
      messages,
      notes,
      form: model.title,
      version: version.number,
      sections: maskAnswers(answers, sight),
      covered: coveredBy(answers, sight),
      isShowing: revealed.size > 0,
      isReceiptMade,
      failure,
      unreached,
      files,
      questions: questionsOfFiles(answers),
      hidden: new Set([...coveredFiles(answers, sight), ...coveredInChanges(amendments)]),
      holder,
      news: shown.news,
      statusError: shown.statusError,
      handlerError: shown.handlerError,
      noting: shown.noting ?? { ...empty(), text: shown.written?.note ?? '' },
      ...beginning(shown, templates, { site, caseNumber: found.number, form: model.title }),
      answerBy: handling === undefined || isOver(found.status) ? undefined : answerBy(handling, days),
    });
    return draw(page, site, shown.status, caseScript !== undefined);
  }

  /** Looked up only for those whose names are not known already. */
  private async namesOf(
    ids: readonly string[],
    known: readonly Colleague[],
  ): Promise<ReadonlyMap<string, string>> {
    const names = new Map(known.map(({ id, name }) => [id, name]));
    const others = await this.colleagues.names(
      [...new Set(ids)].filter((id) => isUuid(id) && !names.has(id)),
    );
    return new Map([...names, ...others]);
  }
}

/** Where one may not know. */
const none: Question<never[]> = { text: 'SELECT 1 AS one WHERE false', values: [], read: () => [] };

const empty = (): Writing => ({ postKey: randomUUID(), text: '' });

/** What the message begins as: what was typed, or the text that was chosen, or nothing. */
const beginning = (
  { template, writing, written }: Shown,
  templates: Awaited<ReturnType<MessageTemplates['among']>>,
  about: { readonly site: DeskSite; readonly caseNumber: string; readonly form: string },
) => {
  const { handling } = about.site.texts;
  const chosen = templates.find(({ id }) => id === template);
  const error = template === undefined || template === '' || chosen ? undefined : handling.templateGone;
  return {
    templating: { templates, ...(chosen && { chosen: chosen.id }), ...(error !== undefined && { error }) },
    writing: writing ?? {
      ...empty(),
      text: [written?.message ?? '', chosen ? filledTemplate(chosen.text, about) : '']
        .filter((text) => text !== '')
        .join('\n\n'),
    },
  };
};
