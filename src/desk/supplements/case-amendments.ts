import { Injectable } from '@nestjs/common';
import {
  CaseRevisions,
  mayAsk,
  SupplementRequests,
  type CaseRevision,
  type CaseWithAnswer,
  type SupplementRequest,
} from '../../cases';
import {
  answerChanges,
  dayOf,
  openableQuestions,
  showInstant,
  summarise,
  type AnswerChange,
  type Wait,
} from '../../form';
import type { StaffUser } from '../../identity';
import type { DeskSite } from '../frame/desk-site';
import { isHiddenAt, ShownAnswers } from './shown-answers';

/** What has been asked for in a case, and what has been changed in it. */
export interface ToldAmendments {
  /** What is waited for. */
  readonly open?: SupplementRequest;
  /** When the case waited for its resident. */
  readonly waits: readonly Wait[];
  /** What the questions that are open are called. */
  readonly questions: readonly string[];
  /** The day to answer by has gone. */
  readonly isLate: boolean;
  /** Whether one may ask for something now. */
  readonly mayAsk: boolean;
  /** Latest first. */
  readonly revisions: readonly ToldRevision[];
}

/** One time that answers were changed, and what changed. */
export interface ToldRevision {
  readonly number: number;
  readonly heading: string;
  /** What was asked, or why it was put right. */
  readonly about?: string;
  readonly changes: readonly AnswerChange[];
  readonly isCovered: (change: AnswerChange) => boolean;
}

/** Tells on a case's page what was added to it and put right. Whoever shows it has written the look down. */
@Injectable()
export class CaseAmendments {
  constructor(
    private readonly requests: SupplementRequests,
    private readonly revisions: CaseRevisions,
    private readonly answers: ShownAnswers,
  ) {}

  /** What is looked up for them: it goes with what else is asked of a case. */
  asked(caseId: string) {
    return { open: this.requests.openOf(caseId), waits: this.requests.waitsOf(caseId) };
  }

  async of(
    found: CaseWithAnswer,
    { open, waits }: { readonly open: SupplementRequest | undefined; readonly waits: readonly Wait[] },
    site: DeskSite,
    user: StaffUser,
  ): Promise<ToldAmendments> {
    const revisions = found.revision === 1 ? [] : await this.changes(found, site, user);
    return {
      ...(open && { open }),
      waits,
      questions: open === undefined ? [] : await this.labels(found, open, site),
      isLate: open !== undefined && dayOf(new Date()) > open.dueOn,
      mayAsk: open === undefined && mayAsk(found.status),
      revisions,
    };
  }

  private async labels(
    { answerVersionId, answer }: CaseWithAnswer,
    { questions }: SupplementRequest,
    { language }: DeskSite,
  ): Promise<string[]> {
    const shown = await this.answers.form({ formVersionId: answerVersionId, answer }, language);
    return openableQuestions(shown)
      .flatMap((page) => page.questions)
      .filter(({ pointer }) => questions.includes(pointer))
      .map(({ label }) => label);
  }

  private async changes(found: CaseWithAnswer, site: DeskSite, user: StaffUser): Promise<ToldRevision[]> {
    const [sight, all, requests] = await Promise.all([
      this.answers.sight(found, user),
      this.revisions.ofCase(found.id),
      this.requests.ofCase(found.id),
    ]);
    const sections = await Promise.all(
      all.map(async (one) => summarise(await this.answers.form(one, site.language))),
    );
    return all
      .map((revision, place): ToldRevision => {
        const [before = [], after = []] = [sections[place - 1], sections[place]];
        const about = aboutOf(revision, requests, site);
        return {
          number: revision.number,
          heading: headingOf(revision, site),
          ...(about !== undefined && { about }),
          changes: answerChanges(before, after),
          isCovered: ({ pointer }) => isHiddenAt([...before, ...after], pointer, sight),
        };
      })
      .slice(1)
      .reverse();
  }
}

/** Content (SHA-256) of the files that a covered answer had or has: of those that were taken away, too. */
export const coveredInChanges = ({ revisions }: Pick<ToldAmendments, 'revisions'>): readonly string[] =>
  revisions
    .flatMap(({ changes, isCovered }) => changes.filter(isCovered))
    .flatMap(({ before, after }) => [...(before?.files ?? []), ...(after?.files ?? [])])
    .map(({ sha256 }) => sha256);

const headingOf = ({ source, signature, by, at }: CaseRevision, { texts, language }: DeskSite): string => {
  const when = showInstant(at, language);
  const { deskRevisions: words } = texts;
  return source === 'correction' ? words.correction(signature ?? by, when) : words.supplement(when);
};

const aboutOf = (
  { reason, requestId }: CaseRevision,
  requests: readonly SupplementRequest[],
  { texts }: DeskSite,
): string | undefined =>
  reason === null ? requests.find(({ id }) => id === requestId)?.text : texts.deskRevisions.reason(reason);
