export { Configuration } from './configuration';
export { ConfigurationModule } from './configuration.module';
export { loadConfiguration } from './load-configuration';
export { readEnvironment } from './read-environment';
export { StartRefused } from './start-refused';
