import type { GateReport } from '../gate-report';

/** `interrupted`: whoever judged was stopped, or has died. All but `running` are for ever. */
export type GateState = 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted';

/** Why judging came to nothing: it takes more than it may; the folder cannot be opened as a form; or something of ours went wrong. */
export type GateFaultKind = 'gave-up' | 'not-opened' | 'fault';

/** A judging of a form's drafts and cases, going or over, as it is kept. */
export interface KeptGate {
  readonly id: string;
  readonly formId: string;
  /** Of all in the folder that was looked at (`judgedSha`). */
  readonly judgedSha256: string;
  readonly versionSha256: string;
  /** The version that was offered when it was begun, or last; null where nothing ever was. */
  readonly baseVersionId: string | null;
  readonly state: GateState;
  readonly fault: GateFaultKind | null;
  /** Drafts and cases gone through, and how many there are; null before they are counted. */
  readonly done: number;
  readonly total: number | null;
  /** Of one that is `done`. */
  readonly report: GateReport | null;
  /** Account; null where it was somebody at the command line. */
  readonly startedBy: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

/** What is judged, and beside what. */
export interface WantedGate {
  readonly formId: string;
  readonly judgedSha256: string;
  readonly versionSha256: string;
  readonly baseVersionId: string | null;
}

/** How a finished report stands beside what is so now. */
export interface GateAge {
  /** The folder says something else by now. */
  readonly folderChanged: boolean;
  /** What was judged is what is offered by now. */
  readonly isOffered: boolean;
  /** Something else is offered by now. */
  readonly versionChanged: boolean;
  /** Cases that have come since. */
  readonly casesSince: number;
}
