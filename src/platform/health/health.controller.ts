import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenToEveryone } from '../http';
import { type Health, HealthService } from './health.service';

/** For balancers and watchers. Says nothing that is secret, and nothing of anybody. */
@Controller('health')
@OpenToEveryone()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** The process answers. Nothing else is asked, so that a lost database gets no copy killed. */
  @Get('live')
  @Header('Cache-Control', 'no-store')
  live(): { live: true } {
    return { live: true };
  }

  @Get('ready')
  @Header('Cache-Control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.health.look();
    reply.status(health.ready ? 200 : 503);
    return health;
  }
}
