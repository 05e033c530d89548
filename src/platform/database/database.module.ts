import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

/** Where the server reads and writes rows, embedded or given. */
export class DatabaseAddress {
  constructor(readonly url: string) {}
}

/** Connections of one copy. */
const POOL = 20;

/** Milliseconds. Nothing a page asks for takes that long; what does is ended, so that others get their turn. */
const STATEMENT_LIMIT = 30_000;

/** Milliseconds. An export goes at the speed of whoever fetches it, so its transaction may rest for a while. */
const IDLE_LIMIT = 120_000;

/** Lends every room the connection pool. A room names its entities with `TypeOrmModule.forFeature([...])`. */
@Global()
@Module({})
export class DatabaseModule {
  static at(url: string): DynamicModule {
    const log = new Logger('database');
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url,
          autoLoadEntities: true,
          synchronize: false,
          retryAttempts: 0,
          logging: false,
          applicationName: 'blankett',
          connectTimeoutMS: 5_000,
          poolSize: POOL,
          poolErrorHandler: (error: Error) =>
            log.warn(`A connection to the database was lost: ${error.message}`),
          extra: {
            statement_timeout: STATEMENT_LIMIT,
            idle_in_transaction_session_timeout: IDLE_LIMIT,
            keepAlive: true,
          },
        }),
      ],
      providers: [{ provide: DatabaseAddress, useValue: new DatabaseAddress(url) }],
      exports: [DatabaseAddress],
    };
  }
}
