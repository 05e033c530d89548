import { randomUUID } from 'node:crypto';
import { messageFault, messageText, type CaseWithAnswer } from '../../cases';
import type { AuditAction } from '../../audit';
import type { Pairs } from '../../form';
import type { StaffUser } from '../../identity';
import { isUuid } from '../../platform/ids';
import type { Texts, Writing } from '../../views';

/** What a control of a posted page says; undefined for one that was not there. */
export const posted = (body: Pairs | undefined, name: string): string | undefined => body?.get(name)?.[0];

/** How often the case had been changed when the page was drawn; a page that does not say has seen nothing. */
export const seenIn = (body: Pairs | undefined): number => {
  const typed = posted(body, '_seen') ?? '';
  return /^\d{1,9}$/.test(typed) ? Number(typed) : -1;
};

/** A note as it was posted: what was typed, and what is wrong with it. */
export const noteIn = (body: Pairs | undefined, { handling }: Texts): Writing => {
  const key = posted(body, '_key');
  const text = messageText(posted(body, '_note') ?? '');
  const fault = messageFault(text);
  const error = fault && (fault === 'empty' ? handling.noteEmpty : handling.noteTooLong);
  return {
    postKey: key !== undefined && isUuid(key) ? key : randomUUID(),
    text,
    ...(error !== undefined && { error }),
  };
};

/** What somebody did with a case, for the log. */
export const deed = (
  user: StaffUser,
  action: AuditAction,
  { id: caseId, formId }: Pick<CaseWithAnswer, 'id' | 'formId'>,
) => ({ actor: user.id, action, caseId, formId });
