export type { Change, ChangeKind, Said } from './difference/change';
export { compareVersions } from './difference/compare-versions';
export { Differences, type CompareSide } from './difference/differences';
export type {
  GateColumn,
  GateColumns,
  GateGroup,
  GatePointing,
  GateProgress,
  GateReason,
  GateReport,
  GateUnopened,
  Tally,
} from './gate/gate-report';
export { GateClient } from './gate/gate-client';
export { GateService } from './gate/gate.service';
export { GateKeeper } from './gate/reports/gate-keeper';
export { GateStore } from './gate/reports/gate-store';
export type { GateAge, GateFaultKind, GateState, KeptGate } from './gate/reports/kept-report';
export { GateGaveUp, GateNotOpened } from './gate/refusals';
export { tellReport } from './gate/tell-report';
export { PublishingModule } from './publishing.module';
export {
  LONGEST_REASON,
  PublishService,
  type Published,
  type Publisher,
  type PublishWish,
} from './publish/publish.service';
export {
  PublicationByOneself,
  PublicationNotFound,
  PublicationNotJudged,
  PublicationOvertaken,
  WorkingCopyChanged,
  WorkingCopyFaulty,
} from './publish/refusals';
