export { Allow } from './allow';
export { IdentityModule } from './identity.module';
export { IdentityService, SIGN_IN_PATH } from './identity.service';
export { RoleNeeded, SignInLinkSpent, SignInNeeded } from './refusals';
export { ROLES, type Role, type Rule } from './roles';
export { routesWithRules, type RouteWithRule } from './routes-with-rules';
export { STAFF_HOURS, STAFF_IDLE_HOURS } from './sessions';
export { STAFF_COOKIE } from './staff-cookie';
export { SignedIn, staffOf, type StaffUser } from './staff-user';
