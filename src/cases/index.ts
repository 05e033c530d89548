export { CaseEvent } from './case-event.entity';
export { CaseLinks } from './case-links';
export { readCaseNumber } from './case-number';
export { CaseReader, type CasePage, type CaseWithAnswer, type ReceiptFacts } from './case-reader';
export { CASE_EVENT_KINDS, noteEvent, type CaseEventKind, type NewCaseEvent } from './case-events';
export { CaseHandling, type StatusChange, type Withdrawal } from './case-handling';
export { CaseMessage } from './case-message.entity';
export { CaseMessages, type NewMessage, type StaffHand, type Written } from './case-messages';
export { MESSAGE_LIMITS, MessagePosts, type PostedMessage } from './message-posts';
export {
  CASE_STATUSES,
  isCaseStatus,
  isOver,
  isWithdrawable,
  nextStatuses,
  takesMessages,
  type CaseStatus,
} from './case-status';
export { Case, type CaseSource } from './case.entity';
export { CasesModule, type CasesOptions } from './cases.module';
export { CasesService } from './cases.service';
export { Places } from './places';
export { OwnCases, type OwnCase, type OwnPlace } from './own-cases';
export { ReceivedBlanks, type ReceivedBlank } from './received-blanks';
export { CaseNotFound, FormFull, KeyUsedForAnother, StatusNotPossible, SubmissionRunning } from './refusals';
export type { ExportRow, FormSnapshot } from './stream-of-form';
export type { Cap, Checked, Filed, Idempotency, NotFiled, Submission } from './submission';
export { readSpokenCode, spokenCode } from './spoken-code';
