import { resolve } from 'node:path';
import type { Environment } from '../../generated/environment';
import type { OidcProvider } from './oidc-providers';
import { addresses } from './read-environment';
import type { StaffProvider } from './staff-providers';

/** How residents and staff sign in. */
export interface SignInSettings {
  /** Whom residents sign in with. In the order they are offered. None: nobody can sign in. */
  readonly providers: readonly OidcProvider[];
  /** Made-up persons can be signed in as: a trial on one's own machine. */
  readonly hasTestIdentity: boolean;
  /** Whom the staff signs in with, beside accounts of our own. In the order they are offered. */
  readonly staffProviders: readonly StaffProvider[];
}

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
  /** Whether it is looked for what designers save in the forms' folders. */
  readonly watchesForms: boolean;
  /** Where ClamAV's daemon listens. Unset: files that residents send are not looked through. */
  readonly clamd: string | undefined;
  readonly logLevel: Environment['LOG_LEVEL'];
  /** Who takes mail, and the address that it comes from. Unset: the staff sees what would have been sent. */
  readonly mail: { readonly server: URL; readonly from: string } | undefined;
  /** Who takes text messages. Unset: none are sent. */
  readonly sms: { readonly url: URL; readonly token: string } | undefined;

  /** @param secretKey at least 32 characters, the same for every copy and for ever: links to cases depend on it */
  constructor(
    environment: Environment,
    readonly secretKey: string,
    readonly signIn: SignInSettings = { providers: [], hasTestIdentity: false, staffProviders: [] },
  ) {
    this.port = environment.PORT;
    this.host = environment.HOST;
    this.publicUrl = environment.PUBLIC_URL?.replace(/\/$/, '');
    this.trustProxy = trusted(environment.TRUST_PROXY);
    this.databaseUrl = environment.DATABASE_URL;
    this.migrationDatabaseUrl = environment.MIGRATION_DATABASE_URL;
    this.dataDir = resolve(environment.DATA_DIR);
    this.formsDir = resolve(environment.FORMS_DIR);
    this.watchesForms = environment.FORMS_WATCH !== false;
    this.clamd = environment.CLAMD;
    this.logLevel = environment.LOG_LEVEL;
    this.mail = mailOf(environment);
    this.sms = smsOf(environment);
  }
}

const trusted = (text: string): boolean | string[] =>
  text === 'true' || text === 'false' ? text === 'true' : addresses(text);

const mailOf = ({ SMTP_URL, MAIL_FROM }: Environment): Configuration['mail'] =>
  SMTP_URL === undefined || MAIL_FROM === undefined
    ? undefined
    : { server: new URL(SMTP_URL), from: MAIL_FROM };

const smsOf = ({ SMS_URL, SMS_TOKEN }: Environment): Configuration['sms'] =>
  SMS_URL === undefined || SMS_TOKEN === undefined ? undefined : { url: new URL(SMS_URL), token: SMS_TOKEN };
