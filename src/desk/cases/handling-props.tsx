import type { JSX } from 'preact';
import type { Attachment } from '../../attachments';
import type { Case, CaseMessage, CaseStatus } from '../../cases';
import type { Colleague } from '../../identity';
import type { Writing } from '../../views';
import type { CaseNews } from '../addresses';
import type { DeskSite } from '../frame/desk-site';

/** What is done with a case, and who may do it. */
export interface HandleCaseProps {
  readonly site: DeskSite;
  readonly found: Case;
  /** Whether whoever looks may do more with this case than look. */
  readonly mayHandle: boolean;
  /** What its status may become, in the order that it is offered. */
  readonly next: readonly CaseStatus[];
  /** Those who may handle it, by name. */
  readonly colleagues: readonly Colleague[];
  /** Names of the staff by account: of all who are told of on the page. */
  readonly names: ReadonlyMap<string, string>;
  /** Oldest first. */
  readonly messages: readonly CaseMessage[];
  /** What came with the case and with its messages. */
  readonly files: readonly Attachment[];
  readonly writing: Writing;
  /** What is wrong with the status that was chosen, or with whoever was. */
  readonly statusError?: string;
  readonly handlerError?: string;
  /** What was just done. */
  readonly news?: CaseNews;
  /** The last day that an answer is promised for, as an ISO date. */
  readonly answerBy?: string;
}

/** How the case was when the page was drawn: so that nobody changes what they have not seen. */
export const Seen = ({ found }: Pick<HandleCaseProps, 'found'>): JSX.Element => (
  <>
    <input type="hidden" name="_seen" value={found.changes} />
    <input type="hidden" name="_from" value={found.status} />
  </>
);
