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
