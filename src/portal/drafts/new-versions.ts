import { Injectable } from '@nestjs/common';
import { CatalogueService, type OpenedVersion } from '../../catalogue';
import { DraftsService, DraftSent, type Owner } from '../../drafts';
import { carryOver, moveAnswer, showForm, type CarriedOver, type Filled, type Step } from '../../form';
import type { OpenDraft } from '../fill-in/open-draft';

/** Drafts of forms that carry them over to newer versions (`newVersion: carry`). */
@Injectable()
export class NewVersions {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly drafts: DraftsService,
  ) {}

  /** The version in which one is to go on; undefined where a draft stays in its own. */
  of({ draft, version }: OpenDraft): OpenedVersion | undefined {
    if (draft.caseId !== null || draft.source !== 'web') return undefined;
    const form = this.catalogue.forms().find(({ id }) => id === draft.formId);
    if (form?.definition.service.newVersion !== 'carry') return undefined;
    // A copy of the server that is older than the one that carried it over must not carry it back.
    return form.version.number > version.number ? form.version : undefined;
  }

  /** What goes on in the newer version and what does not. Nothing is changed by asking. */
  async told(open: OpenDraft, newer: OpenedVersion, textLanguage: string): Promise<CarriedOver> {
    return carriedTo(open, newer, await this.steps(open), textLanguage, open.draft);
  }

  /** Puts the draft into the newer version, if there still is one. @throws DraftNotFound, DraftSent */
  async carry(owner: Owner, open: OpenDraft, textLanguage: string): Promise<void> {
    const newer = this.of(open);
    if (newer === undefined) return;
    const steps = await this.steps(open);
    await this.drafts.save(owner, open.draft.id, (draft) => {
      if (draft.caseId !== null) throw new DraftSent();
      // Another tab was quicker.
      if (draft.formVersionId !== open.draft.formVersionId) return draft;
      return { ...carriedTo(open, newer, steps, textLanguage, draft).filled, formVersionId: newer.id };
    });
  }

  /** How answers of the draft's version come over, as the form says that is offered now. */
  private async steps({ draft, version }: OpenDraft): Promise<readonly Step[]> {
    const form = this.catalogue.forms().find(({ id }) => id === draft.formId);
    return form === undefined ? [] : this.catalogue.stepsTo(form, version);
  }
}

const carriedTo = (
  { version }: OpenDraft,
  newer: OpenedVersion,
  steps: readonly Step[],
  textLanguage: string,
  before: Filled,
): CarriedOver => {
  const { answer, chosen } = moveAnswer(before, steps).filled;
  const model = version.model(textLanguage, answer);
  const shown = showForm(model, version.compiled, answer, chosen);
  return carryOver(shown, newer.model(textLanguage, answer), { answer, chosen }, steps);
};
