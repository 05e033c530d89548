import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, IdentityService, SignInLinkSpent, STAFF_COOKIE } from '../../identity';
import { Cookies, GoTo, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_ENTER } from '../rights';
import { SignInPage } from './sign-in.page';

@Controller('personal')
export class SignInController {
  constructor(
    private readonly identity: IdentityService,
    private readonly sites: DeskSites,
    private readonly cookies: Cookies,
  ) {}

  /** What to do to get in. */
  @Get('logga-in')
  @Allow('everyone')
  ask(@Req() request: FastifyRequest): Html {
    const site = this.sites.of(request);
    return draw(SignInPage({ site }), site);
  }

  /** A link, opened. It is not used yet. @throws SignInLinkSpent */
  @Get('logga-in/:token')
  @Allow('everyone')
  async open(@Param('token') token: string, @Req() request: FastifyRequest): Promise<Html> {
    if (!(await this.identity.isLinkUsable(token))) throw new SignInLinkSpent();
    const site = this.sites.of(request);
    return draw(SignInPage({ site, action: addresses.signInWith(token) }), site);
  }

  /** The link is used. @throws SignInLinkSpent */
  @Post('logga-in/:token')
  @Allow('everyone')
  async enter(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoTo> {
    const session = await this.identity.signIn(token, this.cookies.read(request, STAFF_COOKIE));
    // For as long as the browser is open: the server ends it sooner when it is not used.
    this.cookies.set(reply, STAFF_COOKIE, session);
    return new GoTo(addresses.cases);
  }

  @Post('logga-ut')
  @Allow(...MAY_ENTER)
  async leave(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoTo> {
    const session = this.cookies.read(request, STAFF_COOKIE);
    if (session !== undefined) await this.identity.signOut(session);
    this.cookies.clear(reply, STAFF_COOKIE);
    return new GoTo(addresses.signIn);
  }
}
