import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isMigrated } from '../database';
import { HealthController } from './health.controller';
import { HealthService } from './health.service';

/** Begins with what concerns the database; other rooms register what they know. */
@Global()
@Module({ controllers: [HealthController], providers: [HealthService], exports: [HealthService] })
export class HealthModule {
  constructor(health: HealthService, db: DataSource) {
    health.register('database', async () => {
      await db.query('SELECT 1');
      return true;
    });
    let migrated = false;
    health.register('migrations', async () => {
      migrated ||= await isMigrated((sql) => db.query<{ name: string }[]>(sql));
      return migrated;
    });
  }
}
