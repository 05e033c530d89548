import 'reflect-metadata';
import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module';
import type { Configuration } from '../platform/configuration';
import { configureHttp } from '../platform/http';

/** The application, put together and not yet listening. */
export const createApp = async (
  configuration: Configuration,
  databaseUrl: string,
): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({ trustProxy: configuration.trustProxy });
  // What goes wrong while starting is ours to tell.
  const options: NestApplicationOptions = { abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(configuration, databaseUrl),
    adapter,
    options,
  );
  await configureHttp(app);
  return app;
};
