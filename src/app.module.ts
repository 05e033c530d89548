import { type DynamicModule, Module } from '@nestjs/common';
import { ApiModule } from './api';
import { AttachmentsModule } from './attachments';
import { CasesModule } from './cases';
import { CatalogueModule } from './catalogue';
import { DeskModule } from './desk';
import { IdentityModule } from './identity';
import { type Configuration, ConfigurationModule } from './platform/configuration';
import { DatabaseModule } from './platform/database';
import { HealthModule } from './platform/health';
import { HttpModule } from './platform/http';
import { JobsModule } from './platform/jobs';
import { NoticesModule } from './notices';
import { PortalModule } from './portal';
import { ReceiptsModule } from './receipts';

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
        HttpModule,
        IdentityModule,
        CatalogueModule,
        AttachmentsModule.forRoot({ clamd: configuration.clamd }),
        CasesModule.forRoot({ secretKey: configuration.secretKey }),
        ReceiptsModule,
        NoticesModule,
        PortalModule,
        DeskModule,
        ApiModule,
      ],
    };
  }
}
