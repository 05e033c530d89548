import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit';
import { AccessGuard } from './access.guard';
import { IdentityService } from './identity.service';
import { Sessions } from './sessions';
import { StaffIn } from './staff-in';
import { SignInLinks } from './sign-in-links';

/** Wherever it is imported, its guard stands before every route of the application. */
@Module({
  imports: [AuditModule],
  providers: [IdentityService, SignInLinks, Sessions, StaffIn, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [IdentityService, StaffIn],
})
export class IdentityModule {}
