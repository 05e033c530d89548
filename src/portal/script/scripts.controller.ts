import { Controller, Get, Headers, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../identity';
import { PageNotFound } from '../../platform/http';
import { ScriptsService } from './scripts.service';

/** Named by what they hold, so that a browser keeps them for ever. */
@Controller('skript')
export class ScriptsController {
  constructor(private readonly scripts: ScriptsService) {}

  @Get(':name')
  @Allow('everyone')
  async script(
    @Param('name') name: string,
    @Headers('accept-encoding') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.scripts.file(name);
    if (file === undefined) throw new PageNotFound();
    const isPacked = /\bbr\b/.test(accepted ?? '');
    reply.headers({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(isPacked && { 'content-encoding': 'br' }),
    });
    return new StreamableFile(isPacked ? file.brotli : file.plain);
  }
}
