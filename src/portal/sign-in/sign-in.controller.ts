import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { showTime, type Pairs } from '../../form';
import {
  Allow,
  RESIDENT_COOKIE,
  ResidentIn,
  ResidentsService,
  type Level,
  type Vouched,
  type Wish,
  ResidentSignInNeeded,
} from '../../identity';
import { Configuration, type OidcProvider } from '../../platform/configuration';
import { Cookies, GoTo, PageNotFound, RateLimiter, TooManyTries, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { draw } from '../site/draw';
import { isOwnPath } from '../site/own-path';
import { minutesLeft } from '../site/session-end-of';
import { Sites } from '../site/sites';
import { Arrivals } from './arrivals';
import { SignInPage, type Why } from './sign-in.page';

/** Knows a browser again that went to a provider: nobody else can come back in its place. */
export const BROWSER_COOKIE = 'blankett_inloggning';

/** Sign-ins that an address may begin in a minute: a household or an office behind one comes nowhere near. */
const RATE = { perAddress: 60, inAll: 6000 };

/** A resident's way in. */
@Controller('logga-in')
export class SignInController {
  private readonly tries = new RateLimiter(RATE);

  constructor(
    private readonly residents: ResidentsService,
    private readonly residentIn: ResidentIn,
    private readonly arrivals: Arrivals,
    private readonly configuration: Configuration,
    private readonly sites: Sites,
    private readonly cookies: Cookies,
  ) {}

  @Get()
  @Allow('everyone')
  async choose(
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const wish = wishIn(query.till, query.niva);
    const person = await this.residentIn.of(request);
    const why = WHY[String(query.varfor)] ?? (wish.level === undefined ? undefined : 'level');
    const isEnough = person !== undefined && person.level >= (wish.level ?? 1);
    // Signed in meanwhile, in another tab.
    if (isEnough && (why !== 'number' || person.personalNumber !== undefined)) return new GoTo(wish.returnTo);
    return this.page(request, wish, why, 200);
  }

  /** As a made-up person, where that is to be had. */
  @Post()
  @Allow('everyone')
  async enterAsTest(
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Html | GoTo> {
    if (this.residents.testPersonsFor(request).length === 0) throw new PageNotFound();
    const wish = wishIn(body?.get('till')?.[0], body?.get('niva')?.[0]);
    const entered = await this.residents.enterAsTest(
      request,
      body?.get('person')?.[0] ?? '',
      this.cookies.read(request, RESIDENT_COOKIE),
    );
    if (entered === undefined) return this.page(request, wish, undefined, 422, true);
    return this.arrive(request, reply, entered, wish);
  }

  /** Puts off the end of a session: looking for it has done so. For a script as JSON, which wants no page. */
  @Post('forlang')
  @Allow('everyone')
  async extend(
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoTo | { readonly minutes: number; readonly warning: string }> {
    const to = body?.get('till')?.[0];
    const returnTo = isOwnPath(to) ? to : addresses.start;
    const person = await this.residentIn.of(request);
    const isScript = request.headers.accept === 'application/json';
    if (person === undefined) {
      if (isScript) throw new ResidentSignInNeeded({ ended: true });
      return new GoTo(addresses.signInFor('slut', returnTo));
    }
    if (!isScript) return new GoTo(returnTo);
    const { language, texts } = this.sites.of(request);
    void reply.status(200);
    return {
      minutes: minutesLeft(person, new Date()),
      warning: texts.login.ending(showTime(person.endsAt, language)),
    };
  }

  /** Off to a provider. By a link: a post would not be let through to another site by our own policy. */
  @Get(':provider')
  @Allow('everyone')
  async go(
    @Param('provider') id: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Html | GoTo> {
    const provider = this.provider(id);
    const seconds = this.tries.take(request.ip, Date.now());
    if (seconds > 0) throw new TooManyTries({ seconds });
    const wish = wishIn(query.till, query.niva);
    const browser = this.residents.browserToken(this.cookies.read(request, BROWSER_COOKIE));
    const address = await this.residents.begin(provider, browser, wish, {
      redirectUri: this.redirectUri(request, provider),
      language: this.sites.of(request).language,
      isAnew: (await this.residentIn.of(request)) !== undefined,
    });
    if (address === undefined) return this.page(request, wish, 'failed', 503);
    this.cookies.set(reply, BROWSER_COOKIE, browser);
    return new GoTo(address);
  }

  /** Back from a provider. */
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
    const done = await this.residents.finish(
      provider,
      this.cookies.read(request, BROWSER_COOKIE),
      cameTo,
      this.cookies.read(request, RESIDENT_COOKIE),
    );
    switch (done.outcome) {
      case 'unknown':
        return this.page(request, { returnTo: addresses.start }, 'unknown', 400);
      case 'cancelled':
        return this.page(request, done.wish, 'cancelled', 200);
      case 'failed':
        return this.page(request, done.wish, 'failed', 503);
      case 'signed-in':
        return this.arrive(request, reply, done, done.wish);
    }
  }

  private async arrive(
    request: FastifyRequest,
    reply: FastifyReply,
    { token, person }: { readonly token: string; readonly person: Vouched },
    { returnTo, level }: Wish,
  ): Promise<GoTo> {
    // For as long as the browser is open: the server ends it sooner when it is not used.
    this.cookies.set(reply, RESIDENT_COOKIE, token);
    if (level !== undefined && person.level < level) return new GoTo(addresses.signIn(returnTo, level));
    await this.arrivals.bringDraft(request, person, returnTo);
    return new GoTo(returnTo);
  }

  private async page(
    request: FastifyRequest,
    wish: Wish,
    why: Why | undefined,
    status: number,
    isPersonMissing = false,
  ): Promise<Html> {
    const site = this.sites.of(request, addresses.signIn(wish.returnTo, wish.level));
    const { providers } = this.residents;
    const testPersons = this.residents.testPersonsFor(request);
    const isSignedIn = (await this.residentIn.of(request)) !== undefined;
    const page = SignInPage({ site, ...wish, why, isSignedIn, providers, testPersons, isPersonMissing });
    return draw(page, site.municipality, { personal: true, status });
  }

  /** @throws PageNotFound */
  private provider(id: string): OidcProvider {
    const provider = this.residents.provider(id);
    if (provider === undefined) throw new PageNotFound();
    return provider;
  }

  /** One of its own for each provider, so that an answer of one can never pass for another's (RFC 9700, 4.4). */
  private redirectUri(request: FastifyRequest, { id }: OidcProvider): string {
    const base = this.configuration.publicUrl ?? `${request.protocol}://${request.host}`;
    return `${base}${addresses.signedInWith(id)}`;
  }
}

/** What an address may say of why one is sent here. */
const WHY: Readonly<Record<string, Why>> = { slut: 'ended', behovs: 'needed', nummer: 'number' };

const LEVELS: Readonly<Record<string, Level>> = { 2: 2, 3: 3, 4: 4 };

const wishIn = (returnTo: unknown, level: unknown): Wish => {
  const least = LEVELS[String(level)];
  return {
    returnTo: isOwnPath(returnTo) ? returnTo : addresses.start,
    ...(least !== undefined && { level: least }),
  };
};
