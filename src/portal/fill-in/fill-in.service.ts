import { Injectable } from '@nestjs/common';
import { AttachmentsService } from '../../attachments';
import { AuditService } from '../../audit';
import { AmendmentsService, CasesService, noteEvent, type Filed, type NotFiled } from '../../cases';
import { CatalogueService, requireOpen, type OpenedVersion } from '../../catalogue';
import { Draft, DraftsService, DraftSent, type Owner } from '../../drafts';
import {
  capOf,
  decodePairs,
  defaultAnswer,
  encodeAnswer,
  filesOfAnswer,
  showForm,
  withFetched,
  type FetchedPerson,
  type FileValue,
  type Filled,
  type Json,
  type Pairs,
} from '../../form';
import { CaseHolders, type Resident, type StaffUser } from '../../identity';
import type { Transaction } from '../../platform/database';
import { ContactGate, isUnproven } from '../contact/contact-gate';
import { takesSignIn } from '../sign-in/sign-in-gate';
import { AmendingDrafts } from '../supplements/amending-drafts';
import { Visitors } from '../site/visitors';
import { putFiles, type LeftFile, type PutFile } from '../files/put-files';
import { CHANGES, readAction, type Action } from './action';
import type { DraftOwner } from './draft-owners';
import { readyToFile } from './draft-problems';
import { mergePost, withCalculated, type Conflict } from './merge-post';
import type { OpenDraft } from './open-draft';
import { firstStep, whereAfter } from './where-to-go';

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
  /** The draft as it is now. */
  readonly after: OpenDraft;
  /** What another tab has answered otherwise meanwhile: all else is saved. */
  readonly conflicts: readonly Conflict[];
  /** Files that came with it and were left out. */
  readonly left: readonly LeftFile[];
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
    private readonly attachments: AttachmentsService,
    private readonly contact: ContactGate,
    private readonly holders: CaseHolders,
    private readonly visitors: Visitors,
    private readonly amending: AmendingDrafts,
    private readonly amendments: AmendmentsService,
  ) {}

  /**
   * A new draft of the form as it is offered now, with what the address or another system brought along.
   * @throws TextNotStorable
   */
  async begin(
    owner: Owner,
    formId: string,
    textLanguage: string,
    prefill: Prefill,
    person?: Resident,
  ): Promise<Begun> {
    const { version, definition } = this.catalogue.offered(formId);
    const { draftDays: daysKept } = definition.service;
    const { id } = await this.drafts.begin(owner, {
      formId,
      formVersionId: version.id,
      language: textLanguage,
      daysKept,
    });
    const saved = await this.drafts.save(owner, id, () =>
      fetched(version, textLanguage, begun(version, textLanguage, prefill), person, true),
    );
    const open = await this.opened(saved, textLanguage);
    return { draftId: id, href: firstStep(open), pairs: open.pairs };
  }

  /** @throws DraftNotFound for anyone but its owner */
  async open(owner: Owner, draftId: string, textLanguage: string, person?: Resident): Promise<OpenDraft> {
    const draft = await this.drafts.find(owner, draftId);
    return this.opened(draft, textLanguage, person);
  }

  /** Fills in what a sign-in tells of somebody who has just come, where nothing stands yet. @throws DraftNotFound, DraftSent */
  async arrive(owner: Owner, draftId: string, textLanguage: string, person: FetchedPerson): Promise<void> {
    await this.drafts.save(owner, draftId, async ({ formVersionId, answer, chosen }) => {
      const version = await this.catalogue.version(formVersionId);
      return takesSignIn(version)
        ? fetched(version, textLanguage, { answer, chosen }, person, true)
        : { answer, chosen };
    });
  }

  /**
   * What these owners have begun and not sent, last saved first.
   * @param formId of one form alone
   */
  async unsent(owners: readonly Owner[], textLanguage: string, formId?: string): Promise<OpenDraft[]> {
    const drafts = await this.drafts.unsent(owners, formId);
    return Promise.all(drafts.map((draft) => this.opened(draft, textLanguage)));
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
    person?: Resident,
    put: readonly PutFile[] = [],
  ): Promise<Posted> {
    const action = readAction(pairs);
    const before = await this.open(owner, draftId, textLanguage, person);
    if (before.draft.caseId !== null) throw new DraftSent();
    let conflicts: readonly Conflict[] = [];
    let left: readonly LeftFile[] = [];
    let held: Json | undefined;
    const saved = await this.drafts.save(
      owner,
      draftId,
      async (draft) => {
        const now = isSame(draft, before.draft) ? before : await this.opened(draft, textLanguage, person);
        const merged = mergePost(now, pairs, action);
        ({ conflicts } = merged);
        held = draft.answer;
        const placed = putFiles(now.model, merged.filled, put);
        ({ left } = placed);
        return fetched(now.version, textLanguage, placed.filled, person);
      },
      textLanguage,
    );
    await this.forgetFiles(draftId, stored(held, put), saved.answer);
    const after = await this.opened(saved, textLanguage);
    const href = whereAfter(before, after, key, action, pairs.has(CHANGES));
    return { href, action, after, conflicts, left };
  }

  /** Puts files that have been stored into the answer, those that it takes. @throws DraftNotFound, DraftSent */
  async putFiles(
    owner: Owner,
    draftId: string,
    put: readonly PutFile[],
    textLanguage: string,
  ): Promise<Pick<Posted, 'after' | 'left'>> {
    let left: readonly LeftFile[] = [];
    let held: Json | undefined;
    const saved = await this.drafts.save(owner, draftId, async (draft) => {
      held = draft.answer;
      const { model, version } = await this.opened(draft, textLanguage);
      const placed = putFiles(model, draft, put);
      ({ left } = placed);
      return withCalculated(model, version.compiled, placed.filled);
    });
    await this.forgetFiles(draftId, stored(held, put), saved.answer);
    return { after: await this.opened(saved, textLanguage), left };
  }

  /**
   * Makes the draft a case; sent twice, it is one case. Gives nothing when something must be put right first.
   * @param who whose it is. Whoever of the staff files what came on a blank is written down, and whoever is signed in
   */
  async submit(
    who: DraftOwner,
    draftId: string,
    textLanguage: string,
  ): Promise<Filed | 'contact-unproven' | undefined> {
    const outcome = await (who.isAmending === true
      ? this.amend(who, draftId, textLanguage)
      : this.file(who, draftId, textLanguage));
    if (outcome.outcome !== 'problems') return outcome;
    return outcome.problems.some(isUnproven) ? 'contact-unproven' : undefined;
  }

  private file(
    { owner, staff, person }: DraftOwner,
    draftId: string,
    textLanguage: string,
  ): Promise<Filed | NotFiled> {
    return this.cases.submitDraft(
      owner,
      draftId,
      async (draft) => {
        const service = this.catalogue.serviceNow(draft.formId);
        if (staff === undefined) requireOpen(service, new Date());
        const open = await this.opened(draft, textLanguage, person);
        const checked = await this.contact.check(open, readyToFile(open));
        return { ...checked, cap: capOf(service) };
      },
      async (tx, { caseId }, draft) => {
        if (staff !== undefined) await this.writeDown(tx, staff, caseId, draft);
        if (person !== undefined) await this.holders.hold(tx, caseId, this.visitors.ownerOf(person), person);
        await this.contact.passed(tx, draftId);
      },
    );
  }

  /** A draft over a case becomes its next revision. */
  private amend(
    { owner, staff }: DraftOwner,
    draftId: string,
    textLanguage: string,
  ): Promise<Filed | NotFiled> {
    return this.amendments.submitDraft(
      owner,
      draftId,
      async (draft, newest) => {
        const open = await this.opened(draft, textLanguage);
        const checked = await this.contact.check(open, readyToFile(open));
        return checked.problems.length > 0 ? checked : this.amending.putOnto(open, checked.answer, newest);
      },
      staff,
      async (tx, { caseId }, { formId }) => {
        if (staff !== undefined)
          await this.audit.record(tx, { actor: staff.id, action: 'case.corrected', caseId, formId });
        await this.contact.passed(tx, draftId);
      },
    );
  }

  /** Who of the staff filed it, and how it had come. */
  private async writeDown(
    tx: Transaction,
    staff: StaffUser,
    caseId: string,
    { formId, source, cameOn }: Draft,
  ): Promise<void> {
    const action = cameOn === null ? 'blank.filed' : 'case.registered';
    await this.audit.record(tx, { actor: staff.id, action, caseId, formId });
    if (cameOn !== null)
      await noteEvent(tx, { caseId, kind: 'registered', by: staff.id, details: { source, day: cameOn } });
  }

  /** Has a code sent to the address that is to be proven, unless one is on its way. */
  async askForCode(owner: Owner, draftId: string, textLanguage: string): Promise<void> {
    await this.contact.begin(await this.open(owner, draftId, textLanguage));
  }

  private async opened(kept: Draft, textLanguage: string, person?: Resident): Promise<OpenDraft> {
    const version = await this.catalogue.version(kept.formVersionId);
    const { answer = {} } = fetched(version, textLanguage, kept, person);
    const draft = answer === kept.answer ? kept : Object.assign(new Draft(), kept, { answer });
    const model = version.model(textLanguage, draft.answer);
    const shown = showForm(model, version.compiled, draft.answer, draft.chosen);
    const files =
      filesOfAnswer(draft.answer).length === 0 ? undefined : await this.attachments.ofDraft(draft.id);
    const open = { draft, version, model, shown, pairs: encodeAnswer(shown), ...(files && { files }) };
    return draft.amendsCaseId === null ? open : this.amending.narrow(open, textLanguage);
  }

  /** Stored files that the answer does not name any more are thrown away; a fault here leaves one too many, and none too few. */
  private async forgetFiles(draftId: string, before: readonly FileValue[], after: Json): Promise<void> {
    const left = filesOfAnswer(after).map(({ sha256 }) => sha256);
    for (const { sha256 } of before) {
      const place = left.indexOf(sha256);
      if (place === -1) await this.attachments.removeAlone(draftId, sha256);
      else left.splice(place, 1);
    }
  }
}

/** Whether nobody has written in it in between. */
const isSame = (a: Draft, b: Draft): boolean =>
  JSON.stringify([a.formVersionId, a.answer, a.chosen]) ===
  JSON.stringify([b.formVersionId, b.answer, b.chosen]);

/** The files of an answer as it was, and those that came since. */
const stored = (held: Json | undefined, put: readonly PutFile[]): FileValue[] => [
  ...filesOfAnswer(held),
  ...put.map(({ file }) => file),
];

const begun = (version: OpenedVersion, textLanguage: string, prefill: Prefill): Filled => {
  if ('answer' in prefill) return { answer: prefill.answer, chosen: {} };
  const model = version.model(textLanguage);
  const defaults = { answer: defaultAnswer(model), chosen: {} };
  const { answer = {}, chosen } = decodePairs(model, version.compiled, prefill.pairs, defaults);
  return withCalculated(model, version.compiled, { answer, chosen });
};

/** With what the sign-in tells, where the form asks for it. */
const fetched = (
  version: OpenedVersion,
  textLanguage: string,
  { answer, chosen }: Filled,
  person: FetchedPerson | undefined,
  isArriving = false,
): Filled => {
  if (person === undefined || answer === undefined) return { answer, chosen };
  const model = version.model(textLanguage, answer);
  const shown = showForm(model, version.compiled, answer, chosen);
  const filled = withFetched(shown, answer, person, isArriving);
  return filled === answer
    ? { answer, chosen }
    : withCalculated(model, version.compiled, { answer: filled, chosen });
};
