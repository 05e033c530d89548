/** The words of a receipt, in one language. */
export interface ReceiptTexts {
  /** BCP 47, for programs that read aloud. */
  readonly language: string;
  readonly heading: string;
  readonly title: (caseNumber: string, received: string) => string;
  readonly caseNumber: string;
  readonly received: string;
  readonly receivedBy: string;
  readonly code: string;
  readonly codeHelp: string;
  /** Before the link itself. */
  readonly linkHelp: string;
  readonly nextSteps: string;
  readonly noAnswer: string;
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
  readonly footer: (caseNumber: string, received: string) => string;
  readonly page: (page: number, of: number) => string;
  /** `date` as `ÅÅÅÅ-MM-DD`, `time` as `HH.MM`; Swedish time. */
  readonly moment: (date: string, time: string) => string;
}
