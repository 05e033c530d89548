export { Configuration } from './configuration';
export { ConfigurationModule } from './configuration.module';
export { loadConfiguration } from './load-configuration';
export { StartRefused } from './start-refused';
