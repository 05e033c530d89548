export type { Change, ChangeKind, Said } from './difference/change';
export { compareVersions } from './difference/compare-versions';
