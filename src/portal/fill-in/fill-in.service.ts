import { Injectable } from '@nestjs/common';
import { CasesService, type Checked, type Filed } from '../../cases';
import { CatalogueService, type OpenedVersion } from '../../catalogue';
import { DraftsService, DraftSent, type Draft, type Owner } from '../../drafts';
import {
  addEntry,
  checkAnswer,
  dayOf,
  decodePairs,
  defaultAnswer,
  encodeAnswer,
  moveEntry,
  problemsOnPage,
  removeEntry,
  showForm,
  type FormModel,
  type Json,
  type Language,
  type Pairs,
  type Problem,
  type ShownForm,
} from '../../form';
import { idOf } from '../../views';
import { addresses } from '../addresses';
import { readAction, type Action } from './action';
import { changedPairs } from './changed-pairs';
import { placeAfter } from './place-after';
import { newQuestions, pageAfter, pageBefore, pageWithKey, visiblePages } from './walk';

/** Posted by a step that was chosen on the review: it leads back there. */
export const CHANGES = '_change';

/** A draft held against its own version of the form. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly version: OpenedVersion;
  readonly model: FormModel;
  readonly shown: ShownForm;
  readonly pairs: Pairs;
}

/** What pressing a button on a step leads to: an address to go to. */
@Injectable()
export class FillInService {
  constructor(
    private readonly drafts: DraftsService,
    private readonly cases: CasesService,
    private readonly catalogue: CatalogueService,
  ) {}

  /** A new draft of the form as it is offered now, with what the address brought along. Gives its first step. */
  async begin(owner: Owner, formId: string, language: Language, prefill: Pairs): Promise<string> {
    const version = this.catalogue.offered(formId).version;
    const draft = await this.drafts.begin(owner, { formId, formVersionId: version.id, language });
    const model = version.model(language);
    const begun = decodePairs(model, prefill, defaultAnswer(model)) ?? {};
    await this.drafts.save(owner, draft.id, () => begun);
    const shown = showForm(model, version.compiled, begun);
    const first = visiblePages(shown)[0];
    return first === undefined ? addresses.review(draft.id) : addresses.step(draft.id, first.page.key);
  }

  /** @throws DraftNotFound for anyone but its owner */
  async open(owner: Owner, draftId: string, language: Language): Promise<OpenDraft> {
    const draft = await this.drafts.find(owner, draftId);
    return this.opened(draft, language);
  }

  /** What is wrong on one page of an open draft. */
  problemsOf(open: OpenDraft, key: string): readonly Problem[] {
    return problemsOnPage(open.shown, this.allProblems(open), key);
  }

  /** Where one goes on in a draft: at the first step that is not done, or at the review. */
  whereToGoOn(open: OpenDraft): { readonly href: string; readonly step: number; readonly of: number } {
    const pages = visiblePages(open.shown);
    const problems = this.allProblems(open);
    const place = pages.findIndex(({ page }) => problemsOnPage(open.shown, problems, page.key).length > 0);
    const page = pages[place];
    const { id } = open.draft;
    const of = pages.length + 1;
    return page === undefined
      ? { href: addresses.review(id), step: of, of }
      : { href: addresses.step(id, page.page.key), step: place + 1, of };
  }

  /** The draft that was saved last and not sent. */
  async latest(owner: Owner, language: Language): Promise<OpenDraft | undefined> {
    const draft = await this.drafts.latest(owner);
    return draft && this.opened(draft, language);
  }

  allProblems(open: OpenDraft): readonly Problem[] {
    return check(open).problems;
  }

  /**
   * Saves what was posted from a step, and says where to go. Always saves first, whatever was pressed and however wrong
   * it is: what is typed is never lost.
   * @throws DraftNotFound, DraftSent
   */
  async post(owner: Owner, draftId: string, key: string, pairs: Pairs, language: Language): Promise<string> {
    const action = readAction(pairs);
    const before = await this.open(owner, draftId, language);
    if (before.draft.caseId !== null) throw new DraftSent();
    const { model } = before;
    const changed = changedPairs(model, pairs, action);
    const saved = await this.drafts.save(
      owner,
      draftId,
      (answer) => changeEntries(model, decodePairs(model, changed, answer) ?? {}, action),
      language,
    );
    const isChange = pairs.has(CHANGES);
    return this.goOn(before, await this.opened(saved, language), key, action, isChange);
  }

  /** Makes the draft a case; sent twice, it is one case. Gives nothing when something must be put right first. */
  async submit(owner: Owner, draftId: string, language: Language): Promise<Filed | undefined> {
    const outcome = await this.cases.submitDraft(owner, draftId, async (draft) =>
      check(await this.opened(draft, language)),
    );
    return outcome.outcome === 'problems' ? undefined : outcome;
  }

  private async opened(draft: Draft, language: Language): Promise<OpenDraft> {
    const version = await this.catalogue.version(draft.formVersionId);
    const model = version.model(language);
    const shown = showForm(model, version.compiled, draft.answer);
    return { draft, version, model, shown, pairs: encodeAnswer(shown) };
  }

  private goOn(before: OpenDraft, after: OpenDraft, key: string, action: Action, isChange: boolean): string {
    const { id } = after.draft;
    const here = isChange ? `${addresses.change(id, key)}&` : `${addresses.step(id, key)}?`;
    if (action.does === 'save') return `${here}sparat=1#nytt`;
    if (action.does === 'back') {
      const previous = pageBefore(after.shown, key);
      return addresses.step(id, previous?.page.key ?? key);
    }
    if ('pointer' in action) return `${here.slice(0, -1)}#${idOf(placeAfter(action, after.draft.answer))}`;

    const page = pageWithKey(after.shown, key);
    if (page !== undefined) {
      const problems = this.problemsOf(after, key);
      const seen = pageWithKey(before.shown, key);
      const more = seen === undefined ? [] : newQuestions(seen, page, problems);
      if (problems.length > 0 && problems.length === more.length) return `${here}fler=1#nytt`;
      if (problems.length > 0) return `${here}fel=1#fel`;
      if (isChange) return addresses.review(id);
    }
    const next = pageAfter(after.shown, key);
    return next === undefined ? addresses.review(id) : addresses.step(id, next.page.key);
  }
}

const check = ({ model, version, draft }: OpenDraft): Checked => {
  const today = dayOf(new Date());
  const { answer, problems } = checkAnswer(model, version.compiled, draft.answer, { hidden: 'strip', today });
  // A page's answer is always something: one with nothing in it is an empty object.
  return { answer: answer ?? {}, problems };
};

const changeEntries = (model: FormModel, answer: Json, action: Action): Json => {
  switch (action.does) {
    case 'add':
      return addEntry(model, answer, action.pointer) ?? {};
    case 'remove':
      return removeEntry(model, answer, action.pointer) ?? {};
    case 'up':
    case 'down':
      return moveEntry(model, answer, action.pointer, action.does) ?? {};
    default:
      return answer;
  }
};
