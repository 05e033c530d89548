import { Injectable } from '@nestjs/common';
import {
  CaseRevisions,
  isOver,
  SupplementRequests,
  type CaseRevision,
  type CaseWithAnswer,
} from '../../cases';
import { CatalogueService } from '../../catalogue';
import {
  answerChanges,
  dayOf,
  openableQuestions,
  showDate,
  showDay,
  showForm,
  showInstant,
  summarise,
  type AnswerSection,
  type Wait,
} from '../../form';
import type { Site } from '../site/site';
import type { AskedFor } from './asked-for';
import type { ToldRevision } from './case-changes';

/** What is asked for in a case, and what has been changed in it, as its resident reads it. */
@Injectable()
export class CaseSupplements {
  constructor(
    private readonly requests: SupplementRequests,
    private readonly revisions: CaseRevisions,
    private readonly catalogue: CatalogueService,
  ) {}

  /** Nothing while nothing is asked for. */
  async asked(found: CaseWithAnswer, { language, textLanguage, texts }: Site): Promise<AskedFor | undefined> {
    const request = isOver(found.status) ? undefined : await this.requests.openOf(found.id);
    if (request === undefined) return undefined;
    const version = await this.catalogue.version(found.answerVersionId);
    const shown = showForm(version.model(textLanguage, found.answer), version.compiled, found.answer);
    const wanted = new Set(request.questions);
    return {
      text: request.text,
      due: showDate(request.dueOn, language),
      isLate: dayOf(new Date()) > request.dueOn,
      from: texts.supplement.from(request.signature, showDay(request.askedAt, language)),
      questions: openableQuestions(shown)
        .flatMap(({ questions }) => questions)
        .filter(({ pointer }) => wanted.has(pointer))
        .map(({ label }) => label),
    };
  }

  /** When the case waited for its resident. */
  waits(caseId: string): PromiseLike<readonly Wait[]> {
    return this.requests.waitsOf(caseId);
  }

  /** Latest first. */
  async changes(found: CaseWithAnswer, site: Site): Promise<readonly ToldRevision[]> {
    if (found.revision === 1) return [];
    const all = await this.revisions.ofCase(found.id);
    const sections = await Promise.all(all.map((one) => this.sectionsOf(one, site.textLanguage)));
    return all
      .map((revision, place) => ({
        number: revision.number,
        heading: headingOf(revision, site),
        ...(revision.reason !== null && { reason: revision.reason }),
        changes: answerChanges(sections[place - 1] ?? [], sections[place] ?? []),
      }))
      .slice(1)
      .reverse();
  }

  private async sectionsOf(
    { formVersionId, answer }: CaseRevision,
    textLanguage: string,
  ): Promise<readonly AnswerSection[]> {
    const version = await this.catalogue.version(formVersionId);
    return summarise(showForm(version.model(textLanguage, answer), version.compiled, answer));
  }
}

const headingOf = ({ source, signature, at }: CaseRevision, site: Site): string => {
  const { revisions } = site.texts;
  const when = showInstant(at, site.language);
  return source === 'correction'
    ? revisions.correction(signature ?? site.municipality.name, when)
    : revisions.supplement(when);
};
