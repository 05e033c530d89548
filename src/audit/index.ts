export { AUDIT_ACTIONS, type AuditAction } from './actions';
export type { AuditEntry, AuditFacts, WrittenEntry } from './audit-entry';
export { AuditModule } from './audit.module';
export { AuditReader, type AuditQuery, type SealState } from './audit-reader';
export { AuditService } from './audit.service';
export type { AuditFault, AuditFinding, KnownSeal, VerifiedLog } from './verify/findings';
export { verifyLog, type VerifyOptions } from './verify/verify-log';
export { Sealer } from './chain/sealer';
