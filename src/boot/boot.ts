import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import type { Configuration } from '../platform/configuration';
import { openDatabase } from './database';
import { listenRefusal, refuseBusyPort } from './listen';

/** A server that answers. */
export interface Running {
  readonly app: NestFastifyApplication;
  /** Where it listens, as a browser on this machine would say it. */
  readonly url: string;
  /** Answers what is being asked, then stops all of it, the database last. As often as one likes. */
  close(): Promise<void>;
}

/** Requests that are still running have this long when the server is told to stop. Milliseconds. */
const LAST_WORDS = 10_000;

/**
 * Starts everything that the configuration asks for.
 * @param say gets a sentence for the operator now and then
 * @param logTo where the log goes; standard output unless said
 * @throws StartRefused (69) when the port or the database is not to be had
 */
export const boot = async (
  configuration: Configuration,
  say: (line: string) => void,
  logTo?: DestinationStream,
): Promise<Running> => {
  const { host, port } = configuration;
  await refuseBusyPort(host, port);
  const database = await openDatabase(configuration, say);
  try {
    // Named with its ending, as late imports must be. Late, because the database starts meanwhile.
    const { createApp } = await import('./create-app.js');
    const app = await createApp(configuration, database.url, logTo);
    await listen(app, host, port);
    return { app, url: urlOf(app, host), close: closing(app, () => database.stop()) };
  } catch (error) {
    await database.stop();
    throw error;
  }
};

const listen = async (app: NestFastifyApplication, host: string, port: number): Promise<void> => {
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw listenRefusal(error, host, port);
  }
};

const urlOf = (app: NestFastifyApplication, host: string): string => {
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
};

const closing = (app: NestFastifyApplication, stopDatabase: () => Promise<void>): (() => Promise<void>) => {
  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    const late = setTimeout(() => app.getHttpServer().closeAllConnections(), LAST_WORDS);
    try {
      await app.close();
    } finally {
      clearTimeout(late);
      await stopDatabase();
    }
  };
  return () => (closed ??= close());
};
