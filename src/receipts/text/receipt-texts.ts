import type { DocumentWords } from '../../platform/documents';
import type { CaseSource } from '../../cases';

/** The words of a receipt, in one language. */
export interface ReceiptTexts extends DocumentWords {
  readonly heading: string;
  readonly title: (caseNumber: string, received: string) => string;
  readonly caseNumber: string;
  readonly received: string;
  readonly receivedBy: string;
  readonly source: string;
  readonly sources: Readonly<Record<CaseSource, string>>;
  readonly verificationCode: string;
  /** For somebody who cannot see the QR code. */
  readonly qr: (link: string) => string;
  readonly readAgain: string;
  readonly code: string;
  readonly casePage: string;
  /** Where the case's page is not known. */
  readonly codeHelp: string;
  /** Where it is told. */
  readonly linkHelp: string;
  readonly nextSteps: string;
  readonly noAnswer: string;
  readonly files: string;
  readonly fileName: string;
  readonly fileType: string;
  readonly fileSize: string;
  /** Where they can be had: in the document, or with us. */
  readonly filesInside: string;
  readonly filesBeside: string;
  readonly proof: string;
  readonly verify: string;
  /** Where nobody has said at which address residents reach the service. */
  readonly verifyWhere: string;
  readonly formVersion: string;
  readonly answerSha256: string;
  readonly footer: (caseNumber: string, received: string) => string;
  /** `date` as `ÅÅÅÅ-MM-DD`, `time` as `HH.MM`; Swedish time. */
  readonly moment: (date: string, time: string) => string;
}
