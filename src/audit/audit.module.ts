import { Module } from '@nestjs/common';
import { AuditReader } from './audit-reader';
import { AuditService } from './audit.service';
import { Sealer } from './chain/sealer';
import { Sealing } from './chain/sealing';

@Module({
  providers: [AuditService, AuditReader, Sealer, Sealing],
  exports: [AuditService, AuditReader],
})
export class AuditModule {}
