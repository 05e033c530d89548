import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, IdentityService, STAFF_COOKIE, StaffServices, STAFF_SIGN_IN_COOKIE } from '../../identity';
import { Configuration, type StaffProvider } from '../../platform/configuration';
import { Cookies, GoTo, PageNotFound, RateLimiter, TooManyTries, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { isDeskPath } from '../own-path';
import { SignInPage, type Why } from './sign-in.page';

/** Sign-ins that a network may begin in a minute. */
const RATE = { perAddress: 120, inAll: 1200 };

/** To the municipality's sign-in service and back. */
@Controller('personal/logga-in/hos')
export class SignInServicesController {
  private readonly tries = new RateLimiter(RATE);

  constructor(
    private readonly services: StaffServices,
    private readonly identity: IdentityService,
    private readonly configuration: Configuration,
    private readonly sites: DeskSites,
    private readonly cookies: Cookies,
  ) {}

  /** Off to it. By a link: a post would not be let through to another site by our own policy. @throws TooManyTries */
  @Get(':provider')
  @Allow('everyone')
  async go(
    @Param('provider') id: string,
    @Query('till') to: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Html | GoTo> {
    const provider = this.provider(id);
    const seconds = this.tries.take(request.ip, Date.now());
    if (seconds > 0) throw new TooManyTries({ seconds });
    const browser = this.services.browserToken(this.cookies.read(request, STAFF_SIGN_IN_COOKIE));
    const address = await this.services.begin(provider, browser, {
      redirectUri: this.redirectUri(request, provider),
      language: this.sites.of(request).language,
      returnTo: isDeskPath(to) ? to : addresses.cases,
    });
    if (address === undefined) return this.page(request, 'failed', 503);
    this.cookies.set(reply, STAFF_SIGN_IN_COOKIE, browser);
    return new GoTo(address);
  }

  /** Back from it. */
  @Get(':provider/svar')
  @Allow('everyone')
  async comeBack(
    @Param('provider') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Html | GoTo> {
    const provider = this.provider(id);
    const cameTo = new URL(this.redirectUri(request, provider));
    cameTo.search = new URL(request.url, cameTo).search;
    const browser = this.cookies.read(request, STAFF_SIGN_IN_COOKIE);
    const done = await this.services.finish(
      provider,
      browser,
      cameTo,
      this.cookies.read(request, STAFF_COOKIE),
    );
    switch (done.outcome) {
      case 'unknown':
        return this.page(request, 'unknown', 400);
      case 'cancelled':
        return this.page(request, 'cancelled', 200);
      case 'failed':
        return this.page(request, 'failed', 503);
      case 'no-right':
        return this.page(request, 'noRight', 403);
      case 'signed-in':
        this.cookies.set(reply, STAFF_COOKIE, done.token);
        return new GoTo(done.returnTo);
    }
  }

  private async page(request: FastifyRequest, why: Why, status: number): Promise<Html> {
    const site = this.sites.of(request);
    const isFirstOpen = await this.identity.isFirstLinkOpen();
    const providers = this.services.all;
    return draw(SignInPage({ site, providers, isFirstOpen, returnTo: addresses.cases, why }), site, status);
  }

  /** @throws PageNotFound */
  private provider(id: string): StaffProvider {
    const provider = this.services.byId(id);
    if (provider === undefined) throw new PageNotFound();
    return provider;
  }

  /** One of its own for each, so that an answer of one can never pass for another's (RFC 9700, 4.4). */
  private redirectUri(request: FastifyRequest, { id }: StaffProvider): string {
    const base = this.configuration.publicUrl ?? `${request.protocol}://${request.host}`;
    return `${base}${addresses.signedInBy(id)}`;
  }
}
