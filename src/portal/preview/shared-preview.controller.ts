import { Body, Controller, Get, Param, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CatalogueService, FormNotFound } from '../../catalogue';
import type { Pairs } from '../../form';
import { Allow } from '../../identity';
import { Configuration } from '../../platform/configuration';
import { bringsFiles, TAKES_FILES, type GoTo, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { Sites } from '../site/sites';
import { PreviewLinks } from './preview-links';
import { PreviewRooms } from './preview-rooms';
import { PreviewSteps } from './preview-steps';
import type { PreviewAsked } from './preview-view';
import { readWish } from './preview-wish';
import { PreviewLinkOver } from './refusals';

type Query = Readonly<Record<string, unknown>>;

/** The same for colleagues without an account, who have a link: to look at, filled in with an example. Nothing typed is taken. */
@Controller('forhandsvisning/:token')
export class SharedPreviewController {
  private readonly links: PreviewLinks;

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly sites: Sites,
    private readonly steps: PreviewSteps,
    private readonly rooms: PreviewRooms,
    configuration: Configuration,
  ) {
    this.links = new PreviewLinks(configuration.secretKey);
  }

  @Get()
  @Allow('everyone')
  begin(
    @Param('token') token: string,
    @Query() query: Query,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    return this.rooms.atOnce(this.asked(token, query, request), '', (preview) =>
      this.steps.first(preview),
    );
  }

  @Get('steg/:key')
  @Allow('everyone')
  step(
    @Param('token') token: string,
    @Param('key') key: string,
    @Query() query: Query,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    return this.rooms.atOnce(this.asked(token, query, request), `/steg/${key}`, (preview) =>
      this.steps.step(preview, key, {}),
    );
  }

  /** The buttons lead on, and back. */
  @Post('steg/:key')
  @Allow('everyone')
  @RouteConfig(TAKES_FILES)
  walk(
    @Param('token') token: string,
    @Param('key') key: string,
    @Query() query: Query,
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    return this.rooms.of(this.asked(token, query, request), `/steg/${key}`, async (preview) => {
      const posted = bringsFiles(request) ? (await this.steps.readFiles(request, preview)).pairs : body;
      return this.steps.walk(preview, key, posted ?? new Map<string, string[]>());
    });
  }

  @Get('granska')
  @Allow('everyone')
  review(
    @Param('token') token: string,
    @Query() query: Query,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    return this.rooms.of(this.asked(token, query, request), '/granska', (preview) =>
      this.steps.review(preview),
    );
  }

  /** Sends nothing in. */
  @Post('granska')
  @Allow('everyone')
  submit(
    @Param('token') token: string,
    @Query() query: Query,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    return this.rooms.of(this.asked(token, query, request), '/granska', (preview) =>
      this.steps.submit(preview),
    );
  }

  @Get('inskickat')
  @Allow('everyone')
  sent(@Param('token') token: string, @Query() query: Query, @Req() request: FastifyRequest): Promise<Html> {
    return this.rooms.of(this.asked(token, query, request), '/inskickat', (preview) =>
      this.rooms.sent(preview),
    );
  }

  @Get('kvittens.pdf')
  @Allow('everyone')
  receipt(
    @Param('token') token: string,
    @Query() query: Query,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | Html> {
    return this.rooms.of(this.asked(token, query, request), '/kvittens.pdf', (preview) =>
      this.rooms.receipt(preview, reply),
    );
  }

  @Get('blankett.pdf')
  @Allow('everyone')
  blank(
    @Param('token') token: string,
    @Query() query: Query,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | Html> {
    return this.rooms.of(this.asked(token, query, request), '/blankett.pdf', (preview) =>
      this.rooms.blank(preview, reply),
    );
  }

  @Get('utskick')
  @Allow('everyone')
  mails(@Param('token') token: string, @Query() query: Query, @Req() request: FastifyRequest): Promise<Html> {
    return this.rooms.of(this.asked(token, query, request), '/utskick', (preview) =>
      this.rooms.mails(preview),
    );
  }

  @Get('svar.json')
  @Allow('everyone')
  answer(
    @Param('token') token: string,
    @Query() query: Query,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Html> {
    return this.rooms.of(this.asked(token, query, request), '/svar.json', (preview) =>
      this.rooms.answer(preview, reply),
    );
  }

  /** @throws PreviewLinkOver, FormNotFound */
  private asked(token: string, query: Query, request: FastifyRequest): PreviewAsked {
    const link = this.links.read(token, new Date());
    if (link === undefined) throw new PreviewLinkOver();
    const copy = this.catalogue.workingCopy(link.formId);
    if (copy === undefined) throw new FormNotFound();
    // What was filled in by somebody goes to nobody else.
    const wish = { ...readWish(query), carried: undefined };
    const language = this.sites.textLanguage(request);
    return { copy, wish, base: addresses.sharedPreview(token), language, sharedUntil: link.until };
  }
}
