import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IdentityService } from '../identity';

/** The one-time link for whoever runs the server; undefined when nobody needs it. */
export const firstSignInLink = (
  app: NestFastifyApplication,
  publicUrl: string,
): Promise<string | undefined> => app.get(IdentityService, { strict: false }).firstSignInLink(publicUrl);
