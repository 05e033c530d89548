export { Configuration, type SignInSettings } from './configuration';
export { ConfigurationModule } from './configuration.module';
export { loadConfiguration } from './load-configuration';
export type { OidcProvider, OidcService } from './oidc-providers';
export { isLoopback, readEnvironment } from './read-environment';
export type { ClaimMark, MarkedGrant, StaffProvider } from './staff-providers';
export { StartRefused } from './start-refused';
