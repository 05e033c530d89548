/** How much goes to the log. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/**
 * What the operator has set, checked and complete. A class only so that it can be injected:
 * `constructor(private readonly configuration: Configuration)`.
 */
export abstract class Configuration {
  /** 0 takes any free port. */
  abstract readonly port: number;
  abstract readonly host: string;
  /** How residents reach the service, without a trailing slash. Unset: as the request says. */
  abstract readonly publicUrl: string | undefined;
  /** Whose X-Forwarded-* to believe: everybody's, nobody's, or that of these addresses. */
  abstract readonly trustProxy: boolean | readonly string[];
  /** Reads and writes rows. Unset: the embedded PostgreSQL. */
  abstract readonly databaseUrl: string | undefined;
  /** Owner of the tables, used at start only. */
  abstract readonly migrationDatabaseUrl: string | undefined;
  /** Absolute. */
  abstract readonly dataDir: string;
  /** Absolute. */
  abstract readonly formsDir: string;
  /** At least 32 characters, the same for every copy and for ever: links to cases depend on it. */
  abstract readonly secretKey: string;
  abstract readonly logLevel: LogLevel;
}
