import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit';
import { JobsService } from '../platform/jobs';
import { AccessGuard } from './access.guard';
import { Colleagues } from './colleagues';
import { AccountReader } from './accounts/read-accounts';
import { AccountsService } from './accounts/accounts.service';
import { IdentityService } from './identity.service';
import { LocalSignIn } from './local/local-sign-in';
import { Lockouts } from './local/lockouts';
import { RemoveOldLockouts } from './local/remove-lockouts.job';
import { SetUp } from './local/set-up';
import { StaffServices } from './services/staff-services';
import { CaseHolders } from './residents/case-holders';
import { OidcClient } from './residents/oidc-client';
import { RemoveOverSessions } from './residents/remove-over.job';
import { ResidentIn } from './residents/resident-in';
import { ResidentSessions } from './residents/resident-sessions';
import { ResidentsService } from './residents/residents.service';
import { SignIns } from './residents/sign-ins';
import { Sessions } from './sessions';
import { StaffById } from './staff-by-id';
import { StaffIn } from './staff-in';
import { SignInLinks } from './sign-in-links';
import { StaffTokens } from './tokens/staff-tokens';

/** Wherever it is imported, its guard stands before every route of the application. */
@Module({
  imports: [AuditModule],
  providers: [
    IdentityService,
    SignInLinks,
    Colleagues,
    Sessions,
    StaffById,
    StaffTokens,
    StaffIn,
    Lockouts,
    RemoveOldLockouts,
    LocalSignIn,
    SetUp,
    StaffServices,
    AccountReader,
    AccountsService,
    ResidentSessions,
    ResidentIn,
    SignIns,
    OidcClient,
    ResidentsService,
    CaseHolders,
    RemoveOverSessions,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [
    IdentityService,
    LocalSignIn,
    SetUp,
    StaffServices,
    AccountReader,
    AccountsService,
    StaffById,
    StaffTokens,
    StaffIn,
    ResidentIn,
    ResidentsService,
    CaseHolders,
    Colleagues,
  ],
})
export class IdentityModule {
  constructor(jobs: JobsService, remove: RemoveOverSessions, lockouts: RemoveOldLockouts) {
    jobs.register(remove);
    jobs.register(lockouts);
  }
}
