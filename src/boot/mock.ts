import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MockForms, MockModule, takeFolder, type TakenFolder } from '../api';
import type { FolderOnDisk } from '../catalogue';
import { Workshop } from '../catalogue/workshop';
import { Configuration, readEnvironment } from '../platform/configuration';
import { configureHttp, makeAdapter } from '../platform/http';
import { listenRefusal, refuseBusyPort, type CommandWithPort } from './listen';

/** A mock server that answers. */
export interface RunningMock {
  readonly url: string;
  /** The ids of its forms. */
  readonly forms: readonly string[];
  close(): Promise<void>;
}

export interface MockOptions {
  readonly folders: readonly FolderOnDisk[];
  /** 0 takes any free port. */
  readonly port: number;
  /** What is typed to take another port. */
  readonly command: CommandWithPort;
  /** Told what is to be said of a folder. */
  readonly found: (id: string, taken: TakenFolder) => void;
  /** Told of every request that was answered: `201 POST /api/forms/synpunkter/cases`. */
  readonly answered?: (line: string) => void;
}

const HOST = 'localhost';

/** The API of some form folders, without a database. @throws StartRefused (69) when the port is not to be had */
export const startMock = async (options: MockOptions): Promise<RunningMock> => {
  const { folders, port, command, found } = options;
  await refuseBusyPort(HOST, port, command);
  const workshop = new Workshop();
  const folder = await mkdtemp(join(tmpdir(), 'blankett-mock-'));
  const tidy = async (): Promise<void> => {
    await workshop.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const forms = [];
    for (const one of folders) {
      const taken = await takeFolder(one, workshop, new Date());
      found(one.id, taken);
      if (taken.form !== undefined) forms.push(taken.form);
    }
    const app = await createMock(new MockForms(forms, join(folder, 'types'), workshop), options);
    await listen(app, options);
    const address = app.getHttpServer().address();
    const taken = typeof address === 'object' && address !== null ? address.port : port;
    return {
      url: `http://${HOST}:${taken}`,
      forms: forms.map(({ id }) => id),
      close: async () => {
        app.getHttpServer().closeIdleConnections();
        await app.close();
        await tidy();
      },
    };
  } catch (error) {
    await tidy();
    throw error;
  }
};

const createMock = async (forms: MockForms, { answered }: MockOptions): Promise<NestFastifyApplication> => {
  const configuration = new Configuration(readEnvironment({}), randomBytes(32).toString('hex'));
  const app = await NestFactory.create<NestFastifyApplication>(
    MockModule.with(configuration, forms),
    makeAdapter(false),
    { abortOnError: false, bodyParser: false, logger: ['error'] },
  );
  await configureHttp(app);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', (request, reply, done) => {
    answered?.(`${reply.statusCode} ${request.method} ${request.url}`);
    done();
  });
  return app;
};

const listen = async (
  app: NestFastifyApplication,
  { port, command }: Pick<MockOptions, 'port' | 'command'>,
): Promise<void> => {
  try {
    await app.listen(port, HOST);
  } catch (error) {
    await app.close();
    throw listenRefusal(error, HOST, port, command);
  }
};
