/**
 * The form core: from a folder to a form, from posted text to a judged answer. Pure: no files, no clock, no database.
 * One line per file, so that it shows at a glance what the other rooms rely on.
 */
export * from './json';
export * from './pointer';
export * from './problem';
export * from './definition/form-definition';
export { answerTypeName } from './definition/answer-type-name';
export { isOldAssessment } from './definition/assessment-age';
export { PROOF_RULES } from './definition/lint/lint-rules';
export * from './definition/municipality';
export type { Proof } from './definition/proof/proof';
export * from './definition/version-content';
export * from './handling/handling';
export { CASE_STATUSES, isCaseStatus, nextStatuses, type CaseStatus } from './handling/statuses';
export { offeredStatuses, statusWords, type Workflow } from './handling/workflow';
export * from './definition/local-texts';
export * from './definition/downtime';
export * from './definition/opening';
export { faultAt } from './definition/parse-json';
export { silentChange, type SilentChange } from './silent-changes';
export * from './model/form-model';
export * from './model/shown-form';
export { engineLanguage, isLanguageTag, ownName } from './language/engine-language';
export { childrenOf } from './model/children';
export { isField } from './model/is-field';
export { shownChildren } from './model/shown-children';
export { buildModel } from './model/build-model';
export { showForm } from './model/show-form';
export * from './validation/compiled-form';
export * from './validation/load-compiled-form';
export * from './answer/summary';
export * from './answer/pairs';
export * from './answer/decode-pairs';
export * from './answer/encode-answer';
export * from './answer/encode-field';
export * from './answer/choice-text';
export * from './answer/date-parts';
export * from './answer/default-answer';
export * from './answer/entries';
export * from './answer/fetched';
export * from './answer/put-file';
export { MOST_ENTRIES } from './answer/most-entries';
export * from './answer/file-value';
export { questionsOfFiles } from './files/questions-of-files';
export * from './files/files-in';
export * from './files/files-of-answer';
export * from './files/state-sentence';
export * from './files/known-types';
export * from './files/stored-file';
export * from './files/types-in-words';
export * from './files/wanted-file';
export { wholeFilesIn, withReferences, withWholeFiles, type WholeFile } from './files/whole-files';
export { withoutFiles } from './files/without-files';
export * from './files/fault-sentence';
export * from './text/sizes';
export * from './answer/aside-answers';
export * from './inspect/inspection';
export { inspector, type Inspector } from './inspect/inspect';
export type { Located } from './inspect/located';
export * from './amending/questions';
export { openedModel } from './amending/opened-model';
export * from './amending/answer-changes';
export * from './amending/put-onto';
export type { Migration, Step } from './moving/migration';
export * from './moving/move-answer';
export * from './moving/steps-from';
export { pointerMoved } from './moving/pointer-moved';
export { checkSources } from './moving/check-migrations';
export { checkContactAt } from './contact/check-contact-at';
export { checkSortBy } from './definition/check-sort-by';
export { areAlike, knownIn, withInner } from './model/known-in';
export { carryOver, type CarriedOver } from './answer/carry-over';
export type { Differences } from './answer/differences';
export * from './answer/strip-hidden';
export * from './answer/summarise';
export {
  coveredBy,
  coveredFiles,
  isCoveredAt,
  isMaskedQuestion,
  isNameOf,
  maskAnswers,
  maskedInList,
  maskedName,
} from './answer/mask';
export * from './answer/export-columns';
export * from './answer/export-cells';
export { calculate } from './expressions/calculate';
export { choices } from './model/told-variant';
export * from './validation/check-answer';
export * from './validation/shown-problems';
export { afterString } from './after-string';
export { DEEPEST, nestsTooDeep, unstorable } from './validation/storable';
export * from './text/show-value';
export * from './text/numbers';
export * from './text/dates';
export * from './text/instants';
export { swedishInstant } from './text/local-time';
export { contactIn, type Contact, type ContactChannel } from './contact/contact-in';
export { isMailAddress } from './contact/mail-address';
export { maskContact } from './contact/mask-contact';
export {
  fillIn,
  NOTICE_EVENTS,
  NOTICE_PLACEHOLDERS,
  type NoticeEvent,
  type NoticeWords,
} from './contact/notice-texts';
