import { Controller, Get, Param, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BlanksService } from '../../blanks';
import { Allow } from '../../identity';
import { Sites } from '../site/sites';

/** A service on paper. */
@Controller('tjanster')
export class BlankController {
  constructor(
    private readonly blanks: BlanksService,
    private readonly sites: Sites,
  ) {}

  /** The form's blank, in the language of the pages. */
  @Get(':form/blankett.pdf')
  @Allow('everyone')
  async blank(
    @Param('form') formId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const bytes = await this.blanks.find(formId, this.sites.textLanguage(request));
    // The language hangs on a cookie, and tomorrow there may be another version.
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      length: bytes.length,
      // A form that is offered has an id of a-z, 0-9 and hyphens.
      disposition: `attachment; filename="blankett-${formId}.pdf"`,
    });
  }
}
