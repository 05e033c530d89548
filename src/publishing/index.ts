export type { Change, ChangeKind, Said } from './difference/change';
export { compareVersions } from './difference/compare-versions';
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
  PublicationOvertaken,
  WorkingCopyChanged,
  WorkingCopyFaulty,
} from './publish/refusals';
