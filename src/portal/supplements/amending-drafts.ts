import { Injectable } from '@nestjs/common';
import { AttachmentsService } from '../../attachments';
import {
  AnswersChanged,
  CaseLinks,
  CaseReader,
  CaseRevisions,
  NothingChanged,
  SupplementRequests,
  type Amended,
  type CaseRevision,
} from '../../cases';
import {
  answerChanges,
  changedAt,
  checkAnswer,
  dayOf,
  encodeAnswer,
  isSameAnswer,
  openableHolding,
  openablePointers,
  openedModel,
  putOnto,
  showForm,
  summarise,
  unasked,
  type FormModel,
  type Json,
  type Pointer,
  type Problem,
  type ShownForm,
} from '../../form';
import { checkDraft, notExcused, stops } from '../fill-in/draft-problems';
import type { OpenAmending, OpenDraft } from '../fill-in/open-draft';

/** Drafts over a case: what of the form is open in them, and what they make of the case's answer. */
@Injectable()
export class AmendingDrafts {
  constructor(
    private readonly cases: CaseReader,
    private readonly revisions: CaseRevisions,
    private readonly requests: SupplementRequests,
    private readonly attachments: AttachmentsService,
    private readonly links: CaseLinks,
  ) {}

  /**
   * The draft with nothing of its form but what is open: for the resident what was asked for, what comes up by what they change,
   * and what that makes wrong elsewhere; for the staff all of it.
   */
  async narrow(open: OpenDraft, textLanguage: string): Promise<OpenDraft> {
    const { draft, version, model } = open;
    const { amendsCaseId, baseRevision, requestId } = draft;
    const [found, base, request, caseFiles] = await Promise.all([
      this.cases.byId(amendsCaseId ?? ''),
      this.revisions.find(amendsCaseId ?? '', baseRevision ?? 0),
      requestId === null ? undefined : this.requests.find(requestId),
      this.attachments.ofCase(amendsCaseId ?? ''),
    ]);
    if (found === undefined || base === undefined)
      throw new Error('A draft is over a case that is not there.');
    const before = showForm(version.model(textLanguage, base.answer), version.compiled, base.answer);
    const amending: OpenAmending = {
      caseNumber: found.number,
      casePath: this.links.path(found.id, found.number),
      base: base.answer,
      whole: { model, shown: open.shown },
      excused: problemsOf(before.model, open, base.answer),
      changes: answerChanges(summarise(before), summarise(open.shown)),
      ...(request && { request }),
    };
    const whole = { ...open, files: [...(open.files ?? []), ...caseFiles], amending };
    if (draft.source === 'correction' || draft.caseId !== null) return whole;
    const narrow = openedModel(model, opened(whole, before), stopPagesOf(model));
    const shown = showForm(narrow, version.compiled, draft.answer, draft.chosen);
    return { ...whole, model: narrow, shown, pairs: encodeAnswer(shown) };
  }

  /**
   * The case's newest answer with what was changed in the draft. Somebody else may have changed the case meanwhile: what the
   * resident was asked for is theirs to say, what the staff changed to two things at once nobody settles but they.
   * @throws AnswersChanged, NothingChanged
   */
  putOnto({ draft, version, model, amending }: OpenDraft, mine: Json, newest: CaseRevision): Amended {
    const { base = {}, whole, excused = [] } = amending ?? {};
    const isCorrection = draft.source === 'correction';
    if (isCorrection && isSameAnswer(mine, newest.answer)) throw new NothingChanged();
    if (newest.number === draft.baseRevision) return { answer: mine };
    const form = whole?.model ?? model;
    const put = putOnto(openablePointers(form), { base, mine, newest: newest.answer });
    if (isCorrection && put.clashes.length > 0) throw new AnswersChanged();
    const checked = checkAnswer(form, version.compiled, put.answer, { hidden: 'strip', today: today() });
    if (notExcused(checked.problems.filter(stops), excused).length > 0) throw new AnswersChanged();
    return { answer: checked.answer ?? {} };
  }
}

const today = (): string => dayOf(new Date());

const problemsOf = (model: FormModel, { version }: OpenDraft, answer: Json): readonly Problem[] =>
  checkAnswer(model, version.compiled, answer, { hidden: 'strip', today: today() }).problems;

const opened = (open: OpenDraft, before: ShownForm): ReadonlySet<Pointer> => {
  const { draft, model, amending } = open;
  const all = openablePointers(model);
  const wrong = notExcused(checkDraft(open).problems.filter(stops), amending?.excused);
  return new Set([
    ...(amending?.request?.questions ?? []),
    ...unasked(before),
    ...changedAt(all, amending?.base, draft.answer),
    ...wrong.flatMap(({ pointer }) => openableHolding(all, pointer) ?? []),
  ]);
};

/** They ask nothing, and tell whoever comes there why it goes no further. */
const stopPagesOf = ({ pages }: FormModel): ReadonlySet<string> =>
  new Set(pages.filter(({ stop }) => stop === true).map(({ key }) => key));
