import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pairs } from '../../form';
import {
  Allow,
  IdentityService,
  LocalSignIn,
  SignInLinkSpent,
  STAFF_COOKIE,
  StaffServices,
} from '../../identity';
import { Cookies, GoTo, RateLimiter, TooManyTries, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { isDeskPath } from '../own-path';
import { LinkPage } from './link.page';
import { SignInPage, type SignInPageProps } from './sign-in.page';

/** Passwords that a network may try in a minute: a town hall behind one address signs in at eight o'clock, and each try costs us. */
const RATE = { perAddress: 60, inAll: 300 };

/** The staff's way in and out. */
@Controller('personal')
export class SignInController {
  private readonly tries = new RateLimiter(RATE);

  constructor(
    private readonly identity: IdentityService,
    private readonly local: LocalSignIn,
    private readonly services: StaffServices,
    private readonly sites: DeskSites,
    private readonly cookies: Cookies,
  ) {}

  @Get('logga-in')
  @Allow('everyone')
  ask(@Query('till') to: unknown, @Req() request: FastifyRequest): Promise<Html> {
    return this.page(request, { returnTo: isDeskPath(to) ? to : addresses.cases }, 200);
  }

  /** By password and code. Whatever of it is wrong, the same is said. @throws TooManyTries */
  @Post('logga-in')
  @Allow('everyone')
  async enterLocally(
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Html | GoTo> {
    const seconds = this.tries.take(request.ip, Date.now());
    if (seconds > 0) throw new TooManyTries({ seconds });
    const typed = (name: string): string => body?.get(name)?.[0] ?? '';
    const [login, to] = [typed('adress'), typed('till')];
    const returnTo = isDeskPath(to) ? to : addresses.cases;
    const done = await this.local.enter(
      { login, password: typed('losenord'), code: typed('kod') },
      this.cookies.read(request, STAFF_COOKIE),
    );
    if (done.outcome === 'locked')
      return this.page(request, { returnTo, login, refused: { seconds: done.seconds } }, 429);
    if (done.outcome === 'wrong') return this.page(request, { returnTo, login, refused: 'wrong' }, 422);
    // For as long as the browser is open: the server ends it sooner when it is not used.
    this.cookies.set(reply, STAFF_COOKIE, done.result);
    return new GoTo(returnTo);
  }

  /** A link, opened. It is not used yet. @throws SignInLinkSpent */
  @Get('logga-in/:token')
  @Allow('everyone')
  async open(@Param('token') token: string, @Req() request: FastifyRequest): Promise<Html> {
    if (!(await this.identity.isLinkUsable(token))) throw new SignInLinkSpent();
    const site = this.sites.of(request);
    return draw(LinkPage({ site, action: addresses.signInWith(token) }), site);
  }

  /** The link is used. Whoever was invited sets up first how they sign in the next time. @throws SignInLinkSpent */
  @Post('logga-in/:token')
  @Allow('everyone')
  async enter(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoTo> {
    const entered = await this.identity.signIn(token, this.cookies.read(request, STAFF_COOKIE));
    this.cookies.set(reply, STAFF_COOKIE, entered.token);
    return new GoTo(entered.isInvitation ? addresses.setUp : addresses.cases);
  }

  @Post('logga-ut')
  @Allow('staff')
  async leave(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoTo> {
    const session = this.cookies.read(request, STAFF_COOKIE);
    if (session !== undefined) await this.identity.signOut(session);
    this.cookies.clear(reply, STAFF_COOKIE);
    return new GoTo(addresses.signIn);
  }

  private async page(
    request: FastifyRequest,
    props: Omit<SignInPageProps, 'site' | 'providers' | 'isFirstOpen'>,
    status: number,
  ): Promise<Html> {
    const site = this.sites.of(request);
    const isFirstOpen = await this.identity.isFirstLinkOpen();
    return draw(SignInPage({ site, providers: this.services.all, isFirstOpen, ...props }), site, status);
  }
}
