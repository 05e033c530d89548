import { type DynamicModule, Module } from '@nestjs/common';
import { type Configuration, ConfigurationModule } from './platform/configuration';
import { DatabaseModule } from './platform/database';
import { HealthModule } from './platform/health';
import { JobsModule } from './platform/jobs';

/** Puts the rooms together: nothing else. */
@Module({})
export class AppModule {
  static with(configuration: Configuration, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigurationModule.with(configuration),
        DatabaseModule.at(databaseUrl),
        HealthModule,
        JobsModule.forRoot(),
      ],
    };
  }
}
