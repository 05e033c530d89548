import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, RESIDENT_COOKIE, ResidentIn, ResidentsService } from '../../identity';
import { Configuration } from '../../platform/configuration';
import { Cookies, GoTo, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { draw } from '../site/draw';
import { isOwnPath } from '../site/own-path';
import { Sites } from '../site/sites';
import { SignedOutPage, SignOutPage } from './sign-out.page';

/** A resident's way out. */
@Controller()
export class SignOutController {
  constructor(
    private readonly residents: ResidentsService,
    private readonly residentIn: ResidentIn,
    private readonly configuration: Configuration,
    private readonly sites: Sites,
    private readonly cookies: Cookies,
  ) {}

  @Get('logga-ut')
  @Allow('everyone')
  async ask(@Query('till') to: unknown, @Req() request: FastifyRequest): Promise<Html | GoTo> {
    if ((await this.residentIn.of(request)) === undefined) return new GoTo(addresses.signedOut);
    const site = this.sites.of(request, addresses.signOut);
    const page = SignOutPage({ site, returnTo: isOwnPath(to) ? to : addresses.start });
    return draw(page, site.municipality, { personal: true });
  }

  @Post('logga-ut')
  @Allow('everyone')
  async leave(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoTo> {
    const person = await this.residentIn.of(request);
    const token = this.cookies.read(request, RESIDENT_COOKIE);
    if (token !== undefined) await this.residents.leave(token);
    this.cookies.clear(reply, RESIDENT_COOKIE);
    return new GoTo(
      person === undefined ? addresses.signedOut : `${addresses.signedOut}?hos=${person.provider}`,
    );
  }

  /** Says that one is out, and leads on to the provider: a post would not be let through to it by our own policy. */
  @Get('utloggad')
  @Allow('everyone')
  async left(@Query('hos') id: unknown, @Req() request: FastifyRequest): Promise<Html> {
    const site = this.sites.of(request, addresses.signedOut);
    const provider = typeof id === 'string' ? this.residents.provider(id) : undefined;
    const base = this.configuration.publicUrl ?? `${request.protocol}://${request.host}`;
    const href = provider && (await this.residents.signOutAddress(provider, `${base}${addresses.signedOut}`));
    const at = provider && href ? { name: provider.name[site.language], href } : undefined;
    return draw(SignedOutPage({ site, provider: at }), site.municipality, { personal: true });
  }
}
