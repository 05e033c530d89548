/** The components a page is made of, and what turns a page into a document. Pure: props in, markup out. */
export { Answers, type AnswersProps } from './answers/answers';
export { ApiReference, type ApiReferenceProps } from './api-reference/api-reference';
export { Block, Log, Terms } from './block/block';
export { Actions, Button, ButtonLink } from './button/button';
export { CaseGrid, CaseHead } from './case-page/case-page';
export { CaseTable, Pager, RowLink, type Way } from './case-table/case-table';
export { Changes } from './changes/changes';
export { Crumbs } from './crumbs/crumbs';
export { Edge } from './edge/edge';
export { Empty } from './empty/empty';
export { ErrorSummary } from './error-summary/error-summary';
export { Facts } from './facts/facts';
export { FileBox, type FileBoxProps } from './file-box/file-box';
export { Files } from './files/files';
export { tellFiles, type ToldFile } from './files/tell-files';
export { Phone } from './footer/phone';
export { DateBoxes } from './date/date-boxes';
export { Ticks } from './ticks/ticks';
export { DefaultButton, FORM_ID } from './form-page/default-button';
export { followRules } from './form-page/follow';
export { FormPage, type FormPageProps } from './form-page/form-page';
export { idOf } from './form-page/id-of';
export { anchorOf } from './form-page/node-ids';
export { withInside } from './form-page/walk';
export { Hero } from './hero/hero';
export { Icon, iconNamed, type IconName } from './icon/icon';
export {
  Bulk,
  FilterBox,
  FilterGroup,
  FilterRow,
  Filters,
  FilterSelect,
  FilterText,
  Keys,
  Views,
  type ViewLink,
} from './inbox/inbox';
export type { PageScripts } from './layout/document';
export { markdownHtml } from './markdown/markdown-html';
export { Layout, PageWrap, RailPart, WithRail, type LayoutProps, type SiteLink } from './layout/layout';
export { LetterPart, Letters } from './letters/letters';
export { List, type Item } from './list/list';
export type { Listening } from './listen/listen';
export { LookUp, type LookUpField } from './look-up/look-up';
export { MessageFields, MessageForm, messageProblems, type Writing } from './message-form/message-form';
export { Messages, type Message } from './messages/messages';
export { More } from './more/more';
export { NextSteps } from './next-steps/next-steps';
export { Note } from './note/note';
export { Notice } from './notice/notice';
export { Pages } from './pages/pages';
export { Paragraphs, ProseSheet } from './prose/prose';
export { PasswordBox } from './password-box/password-box';
export { QrCode } from './qr-code/qr-code';
export { Progress } from './progress/progress';
export { Radios } from './radios/radios';
export { renderPage, type PageStyles, type RenderedPage } from './render/render-page';
export { Resume, type ResumeDraft, type ResumeProps } from './resume/resume';
export { Saved } from './saved/saved';
export { Search } from './search/search';
export { SectionHead } from './section-head/section-head';
export { SignIn } from './sign-in/sign-in';
export { SessionEnd, type SessionEndProps } from './session-end/session-end';
export { Slip, Verify } from './slip/slip';
export { Failed, NotFound } from './sorry/sorry';
export { DeskHead, StaffLayout, type StaffLayoutProps } from './staff/staff-layout';
export { StartGrid, StartPart } from './start-grid/start-grid';
export { StopPage } from './stop-page/stop-page';
export { StepHead } from './step-head/step-head';
export { Steps, type StepsProps } from './steps/steps';
export { Subjects } from './subjects/subjects';
export { Select } from './select/select';
export { Tag, type TagProps } from './tag/tag';
export { Told, type ToldNow } from './told/told';
export { Tick } from './tick/tick';
export { TextArea } from './text-area/text-area';
export { TextBox } from './text-box/text-box';
export { texts, type Texts } from './text/texts';
export { Timeline, type TimelineProps } from './timeline/timeline';
export { Trap, TRAP } from './trap/trap';
export { themeCss, themeFile } from './theme/theme';
export { themeFindings } from './theme/theme-findings';
export { KnownFacts, Verdict } from './verify/verdict';
export type { FilesNow } from './form-page/upload-of';
