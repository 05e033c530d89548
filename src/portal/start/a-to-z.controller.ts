import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../identity';
import type { Html } from '../../platform/http';
import { addresses } from '../addresses';
import { draw } from '../site/draw';
import { Sites } from '../site/sites';
import { AToZPage } from './a-to-z.page';
import { Offers } from './offers';

/** `/a-o`: all services by their first letter. */
@Controller('a-o')
export class AToZController {
  constructor(
    private readonly offers: Offers,
    private readonly sites: Sites,
  ) {}

  @Get()
  @Allow('everyone')
  show(
    @Req() request: FastifyRequest,
    @Query('bokstav') letter: unknown,
    @Query('sida') page: unknown,
  ): Html {
    const site = this.sites.of(request, addresses.aToZ());
    return draw(AToZPage({ site, all: this.offers.all(site), letter, page }), site.municipality);
  }
}
