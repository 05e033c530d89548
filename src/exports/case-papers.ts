import type { Readable } from 'node:stream';

/** What a case has on paper: its receipt, and the files that came with it. */
export interface CasePapers {
  /** Nothing while it is not made. */
  receipt(caseId: string): Promise<{ readonly sha256: string; readonly bytes: Uint8Array } | undefined>;
  /** All that came with the case and its messages; those that may not be handed out without a way to open them. */
  files(caseId: string): Promise<readonly CaseFile[]>;
}

export interface CaseFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly open?: () => Readable;
}
