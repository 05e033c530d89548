import { resolve } from 'node:path';
import type { Environment } from '../../generated/environment';
import { addresses } from './read-environment';

/** What the operator has set, checked and complete: `constructor(private readonly configuration: Configuration)`. */
export class Configuration {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** How residents reach the service, without a trailing slash. Unset: as the request says. */
  readonly publicUrl: string | undefined;
  /** Whose X-Forwarded-* to believe: everybody's, nobody's, or that of these addresses. */
  readonly trustProxy: boolean | string[];
  /** Reads and writes rows. Unset: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** Owner of the tables, used at start only. */
  readonly migrationDatabaseUrl: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  /** Absolute. */
  readonly formsDir: string;
  readonly logLevel: Environment['LOG_LEVEL'];

  /** @param secretKey at least 32 characters, the same for every copy and for ever: links to cases depend on it */
  constructor(
    environment: Environment,
    readonly secretKey: string,
  ) {
    this.port = environment.PORT;
    this.host = environment.HOST;
    this.publicUrl = environment.PUBLIC_URL?.replace(/\/$/, '');
    this.trustProxy = trusted(environment.TRUST_PROXY);
    this.databaseUrl = environment.DATABASE_URL;
    this.migrationDatabaseUrl = environment.MIGRATION_DATABASE_URL;
    this.dataDir = resolve(environment.DATA_DIR);
    this.formsDir = resolve(environment.FORMS_DIR);
    this.logLevel = environment.LOG_LEVEL;
  }
}

const trusted = (text: string): boolean | string[] =>
  text === 'true' || text === 'false' ? text === 'true' : addresses(text);
