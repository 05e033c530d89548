import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit';
import { JobsService } from '../platform/jobs';
import { AccessGuard } from './access.guard';
import { IdentityService } from './identity.service';
import { CaseHolders } from './residents/case-holders';
import { OidcClient } from './residents/oidc-client';
import { RemoveOverSessions } from './residents/remove-over.job';
import { ResidentIn } from './residents/resident-in';
import { ResidentSessions } from './residents/resident-sessions';
import { ResidentsService } from './residents/residents.service';
import { SignIns } from './residents/sign-ins';
import { Sessions } from './sessions';
import { StaffIn } from './staff-in';
import { SignInLinks } from './sign-in-links';

/** Wherever it is imported, its guard stands before every route of the application. */
@Module({
  imports: [AuditModule],
  providers: [
    IdentityService,
    SignInLinks,
    Sessions,
    StaffIn,
    ResidentSessions,
    ResidentIn,
    SignIns,
    OidcClient,
    ResidentsService,
    CaseHolders,
    RemoveOverSessions,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [IdentityService, StaffIn, ResidentIn, ResidentsService, CaseHolders],
})
export class IdentityModule {
  constructor(jobs: JobsService, remove: RemoveOverSessions) {
    jobs.register(remove);
  }
}
