import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DraftLinks, DraftLinksService, type Opened, type Owner } from '../../drafts';
import type { Pairs } from '../../form';
import { Allow } from '../../identity';
import { GoTo, RateLimiter, TooManyTries, type Html } from '../../platform/http';
import { DraftOwners } from '../fill-in/draft-owners';
import { FillInService } from '../fill-in/fill-in.service';
import { whereToGoOn } from '../fill-in/where-to-go';
import { draw } from '../site/draw';
import { Sites } from '../site/sites';
import { Visitors } from '../site/visitors';
import { LinkPage, type LinkTold } from './link.page';

const STATUS: Readonly<Record<LinkTold, number>> = {
  good: 200,
  'sent-again': 200,
  used: 410,
  expired: 410,
  revoked: 410,
  sent: 410,
  gone: 404,
  unknown: 404,
  often: 429,
};

/**
 * Where a link in a mail leads, to go on with a draft in this browser. To look uses nothing up: mail programs look through links
 * before people do. Only the button does.
 */
@Controller('fortsatt/:token')
export class LinkController {
  /** A token has 128 bits of proof, so nobody finds one by trying: this keeps the trying from costing us anything. */
  private readonly tries = new RateLimiter({ perAddress: 30, inAll: 600 });

  constructor(
    private readonly links: DraftLinks,
    private readonly service: DraftLinksService,
    private readonly fillIn: FillInService,
    private readonly owners: DraftOwners,
    private readonly visitors: Visitors,
    private readonly sites: Sites,
  ) {}

  @Get()
  @Allow('everyone')
  async show(
    @Param('token') token: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    if ('skickad' in query) return this.page(request, token, 'sent-again');
    const linkId = this.links.read(token);
    if (linkId === undefined) return this.page(request, token, 'unknown');
    const { owners } = await this.visitors.of(request);
    return this.told(await this.service.look(linkId, owners), request, token);
  }

  @Post()
  @Allow('everyone')
  async press(
    @Param('token') token: string,
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Html | GoTo> {
    const seconds = this.tries.take(request.ip, Date.now());
    if (seconds > 0) throw new TooManyTries({ seconds });
    const linkId = this.links.read(token);
    if (linkId === undefined) return this.page(request, token, 'unknown');
    if (body?.get('_do')?.[0] === 'again') return this.again(linkId, request, token);

    const { owners } = await this.visitors.of(request);
    const seen = await this.service.look(linkId, owners);
    if (seen.state !== 'good') return this.told(seen, request, token);
    const { owner } = await this.visitors.orNew(request, reply);
    const used = await this.service.use(linkId, owner);
    return used.state === 'good' ? this.goOn(used.draftId, owner, request) : this.told(used, request, token);
  }

  private async again(linkId: string, request: FastifyRequest, token: string): Promise<Html | GoTo> {
    const wanted = await this.service.wantAgain(linkId);
    if (wanted === 'sent') return new GoTo(`${addressOf(token)}?skickad=1`);
    return this.page(request, token, wanted);
  }

  /** Whoever may open the draft already goes right in. */
  private async told(opened: Opened, request: FastifyRequest, token: string): Promise<Html | GoTo> {
    if (opened.state !== 'mine')
      return this.page(request, token, opened.state, 'again' in opened && opened.again);
    const { owner } = await this.owners.of(request, opened.draftId);
    return this.goOn(opened.draftId, owner, request);
  }

  private async goOn(draftId: string, owner: Owner, request: FastifyRequest): Promise<GoTo> {
    const open = await this.fillIn.open(owner, draftId, this.sites.textLanguage(request));
    return new GoTo(whereToGoOn(open).href);
  }

  private page(request: FastifyRequest, token: string, told: LinkTold, again = false): Html {
    const action = addressOf(token);
    const site = this.sites.ofSecret(request, action);
    const page = LinkPage({ site, told, again, action });
    return draw(page, site.municipality, { personal: true, status: STATUS[told] });
  }
}

/** A token that is no token of ours stands in the address as it came, and nowhere else. */
const addressOf = (token: string): string => `/fortsatt/${encodeURIComponent(token)}`;
