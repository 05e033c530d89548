import { Body, Controller, Get, Param, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileRefused, FileTaken, StepKept } from '../../browser/handed-over';
import {
  CatalogueService,
  FormNotFound,
  MAY_DESIGN,
  requireDesigner,
  type WorkingCopy,
} from '../../catalogue';
import { showInstant, type Pairs } from '../../form';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { Configuration } from '../../platform/configuration';
import { bringsFiles, type GoTo, type Html, TAKES_FILES } from '../../platform/http';
import { addresses } from '../addresses';
import { draw } from '../site/draw';
import { Sites } from '../site/sites';
import { PreviewLinks } from './preview-links';
import { LinkPage } from './preview-pages';
import { PreviewRooms } from './preview-rooms';
import { LOOKED_AT, PreviewSteps } from './preview-steps';
import { PreviewView, type PreviewAsked } from './preview-view';
import { readWish } from './preview-wish';

/** Milliseconds that a browser waits for a save until it is to ask again: less than a proxy's patience. */
const LONG = 25_000;

/** What was awaited came, of the same folder. */
const PROVED = 'proved' as const;

type Query = Readonly<Record<string, unknown>>;

/**
 * A form as its folder is now, for its designers: every page that residents would see, with nothing stored and no case made.
 * What is filled in goes from page to page in their addresses, sealed.
 */
@Controller('personal/formular/:form/forhandsvisning')
export class PreviewController {
  private readonly links: PreviewLinks;

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly sites: Sites,
    private readonly view: PreviewView,
    private readonly steps: PreviewSteps,
    private readonly rooms: PreviewRooms,
    private readonly configuration: Configuration,
  ) {
    this.links = new PreviewLinks(configuration.secretKey);
  }

  @Get()
  @Allow(...MAY_DESIGN)
  begin(
    @Param('form') form: string,
    @Query() query: Query,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    return this.rooms.atOnce(this.asked(form, user, query, request), '', (preview) =>
      this.steps.first(preview),
    );
  }

  @Get('steg/:key')
  @Allow(...MAY_DESIGN)
  step(
    @Param('form') form: string,
    @Param('key') key: string,
    @Query() query: Query,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const show = 'fel' in query ? this.rooms.of.bind(this.rooms) : this.rooms.atOnce.bind(this.rooms);
    return show(this.asked(form, user, query, request), `/steg/${key}`, (preview) =>
      this.steps.step(preview, key, query),
    );
  }

  /** Where the script of a step sends files by themselves: they are looked at, and kept nowhere. */
  @Post('steg/filer')
  @Allow(...MAY_DESIGN)
  @RouteConfig(TAKES_FILES)
  file(
    @Param('form') form: string,
    @Query() query: Query,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FileTaken | FileRefused | Html> {
    return this.rooms.of(this.asked(form, user, query, request), '', async (preview) => {
      const taken = await this.steps.takeFile(request, preview);
      void reply.status(taken === undefined ? 422 : 200);
      return taken ?? { message: preview.site.texts.preview.noFile };
    });
  }

  @Post('steg/:key')
  @Allow(...MAY_DESIGN)
  @RouteConfig(TAKES_FILES)
  post(
    @Param('form') form: string,
    @Param('key') key: string,
    @Query() query: Query,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Html | GoTo | StepKept> {
    return this.rooms.of(this.asked(form, user, query, request), `/steg/${key}`, async (preview) => {
      const posted = bringsFiles(request)
        ? await this.steps.readFiles(request, preview)
        : { pairs: body ?? new Map<string, string[]>(), put: [] };
      const done = this.steps.post(preview, key, posted);
      if ('saved' in done) void reply.status(200);
      return done;
    });
  }

  @Get('granska')
  @Allow(...MAY_DESIGN)
  review(
    @Param('form') form: string,
    @Query() query: Query,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    return this.rooms.of(this.asked(form, user, query, request), '/granska', (preview) =>
      this.steps.review(preview),
    );
  }

  /** Sends nothing in. */
  @Post('granska')
  @Allow(...MAY_DESIGN)
  submit(
    @Param('form') form: string,
    @Query() query: Query,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    return this.rooms.of(this.asked(form, user, query, request), '/granska', (preview) =>
      this.steps.submit(preview),
    );
  }

  @Get('inskickat')
  @Allow(...MAY_DESIGN)
  sent(
    @Param('form') form: string,
    @Query() query: Query,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    return this.rooms.of(this.asked(form, user, query, request), '/inskickat', (preview) =>
      this.rooms.sent(preview),
    );
  }

  @Get('kvittens.pdf')
  @Allow(...MAY_DESIGN)
  receipt(
    @Param('form') form: string,
    @Query() query: Query,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | Html> {
    return this.rooms.of(this.asked(form, user, query, request), '/kvittens.pdf', (preview) =>
      this.rooms.receipt(preview, reply),
    );
  }

  @Get('blankett.pdf')
  @Allow(...MAY_DESIGN)
  blank(
    @Param('form') form: string,
    @Query() query: Query,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | Html> {
    return this.rooms.of(this.asked(form, user, query, request), '/blankett.pdf', (preview) =>
      this.rooms.blank(preview, reply),
    );
  }

  @Get('utskick')
  @Allow(...MAY_DESIGN)
  mails(
    @Param('form') form: string,
    @Query() query: Query,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    return this.rooms.of(this.asked(form, user, query, request), '/utskick', (preview) =>
      this.rooms.mails(preview),
    );
  }

  /** The answer as the API takes it. */
  @Get('svar.json')
  @Allow(...MAY_DESIGN)
  answer(
    @Param('form') form: string,
    @Query() query: Query,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Html> {
    return this.rooms.of(this.asked(form, user, query, request), '/svar.json', (preview) =>
      this.rooms.answer(preview, reply),
    );
  }

  /**
   * Waits until the folder is another than the one that is shown, or for its proof where that is awaited. 204 when it is to be
   * asked again.
   */
  @Get('andrad')
  @Allow(...MAY_DESIGN)
  async changed(
    @Param('form') form: string,
    @Query('efter') after: unknown,
    @Query('bevis') proof: unknown,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ readonly sha256: string | null } | undefined> {
    requireDesigner(user, form);
    const left = new AbortController();
    request.raw.on('close', () => left.abort());
    const known = typeof after === 'string' ? after : '';
    const signal = AbortSignal.any([left.signal, AbortSignal.timeout(LONG)]);
    const shown = this.catalogue.workingCopy(form);
    const proved =
      proof !== undefined && shown?.sha256 === known
        ? [this.catalogue.proofOf(shown).then(() => PROVED)]
        : [];
    const news = await Promise.race([this.catalogue.whenChanged(form, known, signal), ...proved]);
    left.abort();
    void reply.header('cache-control', 'no-store');
    if (news === PROVED) return { sha256: `${known} ${PROVED}` };
    if (news?.sha256 !== known) return { sha256: news?.sha256 ?? null };
    void reply.status(204);
    return undefined;
  }

  /** A link for colleagues without an account. Nothing of it is kept: each time there is a new one, good for as long. */
  @Get('lank')
  @Allow(...MAY_DESIGN)
  link(@Param('form') form: string, @SignedIn() user: StaffUser, @Req() request: FastifyRequest): Html {
    const asked = this.asked(form, user, {}, request);
    const preview = this.view.open(asked);
    const site = this.view.site(preview, { path: '/lank' });
    const { token, until } = this.links.make(form, new Date());
    const origin = this.configuration.publicUrl ?? `${request.protocol}://${request.host}`;
    const page = LinkPage({
      site,
      link: origin + addresses.sharedPreview(token),
      until: showInstant(until, site.language),
      backHref: preview.ways.at(''),
    });
    return draw(page, site.municipality, LOOKED_AT);
  }

  private asked(form: string, user: StaffUser, query: Query, request: FastifyRequest): PreviewAsked {
    const copy = this.copy(form, user);
    const language = this.sites.textLanguage(request);
    return { copy, wish: readWish(query), base: addresses.preview(form), language };
  }

  /** @throws FormNotFound for one that somebody else designs, too */
  private copy(form: string, user: StaffUser): WorkingCopy {
    requireDesigner(user, form);
    const copy = this.catalogue.workingCopy(form);
    if (copy === undefined) throw new FormNotFound();
    return copy;
  }
}
