import type { Attachment } from '../../attachments';
import type { OpenedVersion } from '../../catalogue';
import { Draft } from '../../drafts';
import { defaultAnswer, encodeAnswer, filesOfAnswer, showForm, type Filled, type Json } from '../../form';
import { withCalculated } from '../fill-in/merge-post';
import type { OpenDraft } from '../fill-in/open-draft';

/** What a form is filled in with where nobody has filled in anything. */
export const emptyAnswer = (version: OpenedVersion, textLanguage: string): Filled => {
  const model = version.model(textLanguage);
  return withCalculated(model, version.compiled, { answer: defaultAnswer(model), chosen: {} });
};

/**
 * A form that is looked at, filled in, in the shape of a draft, so that it is drawn and judged as residents' are. It is no
 * draft of anybody's, and is stored nowhere.
 */
export const openPreview = (
  version: OpenedVersion,
  textLanguage: string,
  { answer: given, chosen }: Filled,
  now: Date,
): OpenDraft => {
  const answer: Json = given ?? {};
  const draft = Object.assign(new Draft(), {
    id: '',
    formId: version.formId,
    formVersionId: '',
    language: textLanguage,
    source: 'web',
    answer,
    chosen,
    createdAt: now,
    savedAt: now,
    expiresAt: now,
    daysKept: 1,
    email: null,
    caseId: null,
    amendsCaseId: null,
    baseRevision: null,
    requestId: null,
  });
  const model = version.model(textLanguage, answer);
  const shown = showForm(model, version.compiled, answer, chosen);
  return { draft, version, model, shown, pairs: encodeAnswer(shown), files: filesIn(answer, now) };
};

/** The files that the answer names, as if they had been sent and were harmless: an example has no more of them than this. */
const filesIn = (answer: Json, receivedAt: Date): Attachment[] =>
  filesOfAnswer(answer).map((file) => ({ ...file, id: '', scan: 'clean', receivedAt, messageId: null }));
