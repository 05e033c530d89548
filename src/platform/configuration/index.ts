export { Configuration, type SignInSettings } from './configuration';
export { ConfigurationModule } from './configuration.module';
export { loadConfiguration } from './load-configuration';
export type { OidcProvider } from './oidc-providers';
export { isLoopback, readEnvironment } from './read-environment';
export { StartRefused } from './start-refused';
