import 'reflect-metadata';
import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import { AppModule } from '../app.module';
import type { Configuration } from '../platform/configuration';
import { configureHttp, makeAdapter } from '../platform/http';
import { logRequests, makeLogger, NestLogger } from '../platform/logging';

/**
 * The application, put together and not yet listening.
 * @param logTo standard output unless said
 */
export const createApp = async (
  configuration: Configuration,
  databaseUrl: string,
  logTo?: DestinationStream,
): Promise<NestFastifyApplication> => {
  const logger = makeLogger(configuration.logLevel, logTo);
  const adapter = makeAdapter(configuration.trustProxy);
  // What goes wrong while starting is ours to tell.
  const options: NestApplicationOptions = {
    abortOnError: false,
    bodyParser: false,
    logger: new NestLogger(logger),
  };
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(configuration, databaseUrl),
    adapter,
    options,
  );
  logRequests(app, logger);
  await configureHttp(app);
  return app;
};
