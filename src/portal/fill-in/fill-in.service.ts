import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit';
import { CasesService, type Checked, type Filed } from '../../cases';
import { CatalogueService, type OpenedVersion } from '../../catalogue';
import { DraftsService, DraftSent, type Draft, type Owner } from '../../drafts';
import {
  addEntry,
  calculate,
  checkAnswer,
  choices,
  dayOf,
  decodePairs,
  defaultAnswer,
  encodeAnswer,
  moveEntry,
  problemsOnPage,
  removeEntry,
  showForm,
  type CompiledForm,
  type Filled,
  type FormModel,
  type Json,
  type Pairs,
  type Problem,
  type ShownForm,
} from '../../form';
import type { StaffUser } from '../../identity';
import { addresses } from '../addresses';
import { readAction, type Action } from './action';
import { changedPairs } from './changed-pairs';
import { anchorAfter } from './place-after';
import { newQuestions, pageAfter, pageBefore, pageWithKey, stopPage, visiblePages } from './walk';

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

/** A draft that was just begun. */
export interface Begun {
  readonly draftId: string;
  /** Its first step. */
  readonly href: string;
  /** What its controls hold. */
  readonly pairs: Pairs;
}

/** What a post from a step led to. */
export interface Posted {
  /** Where to go. */
  readonly href: string;
  readonly action: Action;
  readonly savedAt: Date;
}

/** What a draft is begun with: the controls' values as an address brings them, or a whole answer. */
export type Prefill = { readonly pairs: Pairs } | { readonly answer: Json };

/** What pressing a button on a step leads to: an address to go to. */
@Injectable()
export class FillInService {
  constructor(
    private readonly drafts: DraftsService,
    private readonly cases: CasesService,
    private readonly catalogue: CatalogueService,
    private readonly audit: AuditService,
  ) {}

  /**
   * A new draft of the form as it is offered now, with what the address or another system brought along.
   * @throws TextNotStorable
   */
  async begin(owner: Owner, formId: string, textLanguage: string, prefill: Prefill): Promise<Begun> {
    const version = this.catalogue.offered(formId).version;
    const { id } = await this.drafts.begin(owner, {
      formId,
      formVersionId: version.id,
      language: textLanguage,
    });
    const saved = await this.drafts.save(owner, id, () => begun(version, textLanguage, prefill));
    const { shown, pairs } = await this.opened(saved, textLanguage);
    const first = visiblePages(shown)[0];
    const href = first === undefined ? addresses.review(id) : addresses.step(id, first.page.key);
    return { draftId: id, href, pairs };
  }

  /** @throws DraftNotFound for anyone but its owner */
  async open(owner: Owner, draftId: string, textLanguage: string): Promise<OpenDraft> {
    const draft = await this.drafts.find(owner, draftId);
    return this.opened(draft, textLanguage);
  }

  /** What is wrong on one page of an open draft. */
  problemsOf(open: OpenDraft, key: string): readonly Problem[] {
    return problemsOnPage(open.shown, this.allProblems(open), key);
  }

  /** Where one goes on in a draft: at the first step that is not done, at the one that stops, or at the review. */
  whereToGoOn(open: OpenDraft): { readonly href: string; readonly step: number; readonly of: number } {
    const pages = visiblePages(open.shown);
    const problems = this.allProblems(open).filter(stops);
    const place = pages.findIndex(
      ({ page }) => page.stop === true || problemsOnPage(open.shown, problems, page.key).length > 0,
    );
    const page = pages[place];
    const { id } = open.draft;
    const of = pages.length + 1;
    return page === undefined
      ? { href: addresses.review(id), step: of, of }
      : { href: addresses.step(id, page.page.key), step: place + 1, of };
  }

  /** The draft that was saved last and not sent. */
  async latest(owner: Owner, textLanguage: string): Promise<OpenDraft | undefined> {
    const draft = await this.drafts.latest(owner);
    return draft && this.opened(draft, textLanguage);
  }

  allProblems(open: OpenDraft): readonly Problem[] {
    return check(open).problems;
  }

  /**
   * Saves what was posted from a step, and says where to go. Always saves first, whatever was pressed and however wrong
   * it is: what is typed is never lost.
   * @throws DraftNotFound, DraftSent
   */
  async post(
    owner: Owner,
    draftId: string,
    key: string,
    pairs: Pairs,
    textLanguage: string,
  ): Promise<Posted> {
    const action = readAction(pairs);
    const before = await this.open(owner, draftId, textLanguage);
    if (before.draft.caseId !== null) throw new DraftSent();
    const saved = await this.drafts.save(
      owner,
      draftId,
      (filled) => this.changed(before, filled, pairs, action),
      textLanguage,
    );
    const after = await this.opened(saved, textLanguage);
    const href = this.goOn(before, after, key, action, pairs.has(CHANGES));
    return { href, action, savedAt: saved.savedAt };
  }

  /**
   * Makes the draft a case; sent twice, it is one case. Gives nothing when something must be put right first.
   * @param staff whoever files what came on a blank: it is written down
   */
  async submit(
    owner: Owner,
    draftId: string,
    textLanguage: string,
    staff?: StaffUser,
  ): Promise<Filed | undefined> {
    const outcome = await this.cases.submitDraft(
      owner,
      draftId,
      async (draft) => readyToFile(await this.opened(draft, textLanguage)),
      async (tx, { caseId }, { formId }) => {
        if (staff !== undefined)
          await this.audit.record(tx, { actor: staff.id, action: 'blank.filed', caseId, formId });
      },
    );
    return outcome.outcome === 'problems' ? undefined : outcome;
  }

  private async opened(draft: Draft, textLanguage: string): Promise<OpenDraft> {
    const version = await this.catalogue.version(draft.formVersionId);
    const model = version.model(textLanguage, draft.answer);
    const shown = showForm(model, version.compiled, draft.answer, draft.chosen);
    return { draft, version, model, shown, pairs: encodeAnswer(shown) };
  }

  /** The answer with what was posted, and with what the button did. */
  private changed({ version, model }: OpenDraft, filled: Filled, pairs: Pairs, action: Action): Filled {
    const read = decodePairs(model, version.compiled, changedPairs(model, pairs, action), filled);
    const after = changeEntries(model, { ...read, answer: read.answer ?? {} }, action);
    return withCalculated(model, version.compiled, after);
  }

  private goOn(before: OpenDraft, after: OpenDraft, key: string, action: Action, isChange: boolean): string {
    const { id } = after.draft;
    const here = isChange ? `${addresses.change(id, key)}&` : `${addresses.step(id, key)}?`;
    if (action.does === 'save') return `${here}sparat=1#nytt`;
    if (action.does === 'language' || action.does === 'keep') return here.slice(0, -1);
    if (action.does === 'back') {
      const previous = pageBefore(after.shown, key);
      return addresses.step(id, previous?.page.key ?? key);
    }
    const page = pageWithKey(after.shown, key);
    if ('pointer' in action) return `${here.slice(0, -1)}#${anchorAfter(action, after.draft.answer, page)}`;

    if (page !== undefined) {
      const problems = this.problemsOf(after, key).filter(stops);
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

/** A remark stops nothing. */
const stops = ({ soft }: Problem): boolean => soft !== true;

const check = ({ model, version, draft }: OpenDraft): Checked => {
  const today = dayOf(new Date());
  const { answer, chosen } = draft;
  const checked = checkAnswer(model, version.compiled, answer, { hidden: 'strip', today, chosen });
  // A page's answer is always something: one with nothing in it is an empty object.
  return { answer: checked.answer ?? {}, problems: checked.problems };
};

/** What is sent in: remarks do not hinder it, and whoever came to a page that stops cannot send it. */
const readyToFile = (open: OpenDraft): Checked => {
  const { answer, problems } = check(open);
  const stop = stopPage(open.shown);
  const stopped =
    stop === undefined ? [] : [{ pointer: '', keyword: 'stop', params: {}, message: stop.page.title }];
  return { answer, problems: [...stopped, ...problems.filter(stops)] };
};

const begun = (version: OpenedVersion, textLanguage: string, prefill: Prefill): Filled => {
  if ('answer' in prefill) return { answer: prefill.answer, chosen: {} };
  const model = version.model(textLanguage);
  const defaults = { answer: defaultAnswer(model), chosen: {} };
  const { answer = {}, chosen } = decodePairs(model, version.compiled, prefill.pairs, defaults);
  return withCalculated(model, version.compiled, { answer, chosen });
};

const withCalculated = (model: FormModel, compiled: CompiledForm, { answer, chosen }: Filled): Filled => ({
  answer: calculate(model, answer, dayOf(new Date()), choices(compiled, answer, chosen)) ?? {},
  chosen,
});

const changeEntries = (model: FormModel, filled: Filled, action: Action): Filled => {
  switch (action.does) {
    case 'add':
      return addEntry(model, filled, action.pointer);
    case 'remove':
      return removeEntry(model, filled, action.pointer);
    case 'up':
    case 'down':
      return moveEntry(model, filled, action.pointer, action.does);
    default:
      return filled;
  }
};
