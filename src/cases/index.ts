export { AmendmentsService, type Amended } from './amendments.service';
export { answersOfForm, countAnswers, type AnswerText } from './answers-of-form';
export { countCases, nameableNumbers } from './cases-of-form';
export { CaseEvent } from './case-event.entity';
export { CaseLinks } from './case-links';
export { readCaseNumber } from './case-number';
export { CaseReader, type CasePage, type CaseWithAnswer, type ReceiptFacts } from './case-reader';
export { findCase, mayReach } from './find-case';
export { CASE_EVENT_KINDS, noteEvent, type CaseEventKind, type NewCaseEvent } from './case-events';
export {
  CaseHandling,
  type Assignment,
  type Protection,
  type StatusChange,
  type Withdrawal,
} from './case-handling';
export { CaseMessage, LONGEST_MESSAGE } from './case-message.entity';
export { CaseMessages, type NewMessage, type StaffHand, type Written } from './case-messages';
export { messageFault, messageText, type MessageFault } from './message-text';
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
export { numbersOfCases, type Onlooker } from './numbers-of-cases';
export { protectedSince } from './protected-since';
export { OwnCases, type OwnCase, type OwnPlace } from './own-cases';
export { CaseRevision, LONGEST_REASON } from './case-revision.entity';
export { CaseRevisions } from './case-revisions';
export { LONGEST_REQUEST, SupplementRequest } from './supplements/supplement-request.entity';
export { mayAsk, SupplementRequests, type NewRequest } from './supplements/supplement-requests';
export { ReceivedBlanks, type ReceivedBlank } from './received-blanks';
export {
  AnswersChanged,
  CaseChanged,
  CaseNotFound,
  FormFull,
  KeyUsedForAnother,
  NothingChanged,
  StatusNotPossible,
  SubmissionRunning,
  SupplementAskedFor,
  SupplementOver,
  TemplateChanged,
  TemplateNameTaken,
  TemplateNotFound,
  ViewNameTaken,
  ViewNotFound,
} from './refusals';
export type { AnswerTexts, ExportRow, FormSnapshot, WantedCases } from './stream-of-form';
export type { Cap, Checked, Filed, Idempotency, NotFiled, Submission } from './submission';
export { readSpokenCode, spokenCode } from './spoken-code';
export { CaseNote } from './staff/case-note.entity';
export { CaseNotes, type NewNote } from './staff/case-notes';
export { CasePresence, PRESENT_MINUTES, type Present } from './staff/case-presence';
export { ALL_ANSWERS, CaseReveals, REVEALED_MINUTES } from './staff/case-reveals';
export {
  EVERY_FORM,
  LONGEST_TEMPLATE_NAME,
  MessageTemplates,
  type MessageTemplate,
  type TemplateContent,
} from './staff/message-templates';
export { visibleCases } from './visible-cases';
export { Workflows } from './workflows';
export {
  isApplicantOpen,
  isListed,
  listedQuestions,
  questionPointer,
  storedText,
  valuesAt,
} from './inbox/case-document';
export { CaseIndexer } from './inbox/case-indexer';
export { Inbox, type InboxAnswer } from './inbox/inbox.service';
export { InboxModule } from './inbox/inbox.module';
export {
  effectiveSort,
  isSearch,
  type Asker,
  type InboxFilter,
  type InboxOrder,
  type InboxPlace,
  type InboxRow,
  type InboxSort,
  type WantedAnswer,
  type WantedRange,
} from './inbox/inbox-query';
export {
  allViews,
  InboxViews,
  LONGEST_VIEW_NAME,
  LONGEST_VIEW_QUERY,
  type InboxView,
  type KeptView,
} from './inbox/inbox-views';
export { termsOf, type Term } from './inbox/search-terms';
export { sortedText } from './inbox/sorted-text';
