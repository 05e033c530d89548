import { Injectable } from '@nestjs/common';
import { ALL_ANSWERS, CaseReveals, type CaseRevision, type CaseWithAnswer } from '../../cases';
import { CatalogueService } from '../../catalogue';
import {
  isCoveredAt,
  maskAnswers,
  showForm,
  summarise,
  type AnswerSection,
  type Language,
  type Pointer,
  type ShownForm,
} from '../../form';
import type { StaffUser } from '../../identity';

/** What one of the staff may see of a case's answers just now. */
export interface Sight {
  readonly shown: 'all' | ReadonlySet<Pointer>;
  readonly strict: boolean;
}

/** Answers of a case's revisions, read by the version that each was given in. */
@Injectable()
export class ShownAnswers {
  constructor(
    private readonly reveals: CaseReveals,
    private readonly catalogue: CatalogueService,
  ) {}

  async sight({ id, protectedAt }: CaseWithAnswer, user: StaffUser): Promise<Sight> {
    const revealed = await this.reveals.shown(id, user.id);
    return { shown: revealed.has(ALL_ANSWERS) ? 'all' : revealed, strict: protectedAt !== null };
  }

  async form(
    { formVersionId, answer }: Pick<CaseRevision, 'formVersionId' | 'answer'>,
    language: Language,
  ): Promise<ShownForm> {
    const version = await this.catalogue.version(formVersionId);
    return showForm(version.model(language, answer), version.compiled, answer);
  }
}

/** All answers, with masks over those that may not be seen. */
export const masked = (shown: ShownForm, sight: Sight): AnswerSection[] =>
  maskAnswers(summarise(shown), sight);

/** Whether an answer there may not be seen. */
export const isHiddenAt = (
  sections: readonly AnswerSection[],
  pointer: Pointer,
  { shown, strict }: Sight,
): boolean => shown !== 'all' && !shown.has(pointer) && isCoveredAt(sections, pointer, { strict });
