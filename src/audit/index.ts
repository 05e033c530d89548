export { AUDIT_ACTIONS, type AuditAction } from './actions';
export type { AuditEntry, WrittenEntry } from './audit-entry';
export { AuditModule } from './audit.module';
export { AuditService } from './audit.service';
