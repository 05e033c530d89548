import type { CaseSource } from '../../cases';

/** The words of a receipt, in one language. */
export interface ReceiptTexts {
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
  readonly fileSize: string;
  readonly size: (bytes: number) => string;
  readonly contact: string;
  readonly contactName: string;
  readonly phone: string;
  readonly hours: string;
  readonly email: string;
  readonly privacy: string;
  readonly controller: string;
  readonly data: string;
  readonly purpose: string;
  readonly basis: string;
  readonly retention: string;
  readonly recipients: string;
  readonly other: string;
  readonly officer: string;
  readonly publicRecord: string;
  readonly public: string;
  readonly proof: string;
  readonly verify: string;
  /** Where nobody has said at which address residents reach the service. */
  readonly verifyWhere: string;
  readonly formVersion: string;
  readonly answerSha256: string;
  readonly footer: (caseNumber: string, received: string) => string;
  readonly page: (page: number, of: number) => string;
  /** `date` as `ÅÅÅÅ-MM-DD`, `time` as `HH.MM`; Swedish time. */
  readonly moment: (date: string, time: string) => string;
}
