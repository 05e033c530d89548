import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Pairs } from '../../form';
import { Allow, SignedIn, StaffTokens, type StaffUser, TOKEN_DAYS, TOKEN_NAME_LENGTH } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_EXPORT } from '../rights';
import { KeysPage } from './keys.page';

/** Keys by which programs fetch exports, each of its account's own. */
@Controller('personal/exporter/nycklar')
export class ExportKeysController {
  constructor(
    private readonly tokens: StaffTokens,
    private readonly sites: DeskSites,
  ) {}

  @Get()
  @Allow(...MAY_EXPORT)
  async show(
    @Query() query: Readonly<Record<string, unknown>>,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const site = this.sites.of(request);
    const keys = await this.tokens.ofAccount(user.id);
    return draw(KeysPage({ site, keys, isEnded: 'avslutad' in query }), site);
  }

  /** The key is in the answer, and nowhere else ever. */
  @Post()
  @Allow(...MAY_EXPORT)
  async make(
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const site = this.sites.of(request);
    const words = site.texts.exports;
    const typed = { name: body?.get('namn')?.[0]?.trim() ?? '', days: body?.get('dagar')?.[0] ?? '' };
    const days = TOKEN_DAYS.find((one) => String(one) === typed.days);
    const faults = {
      ...(typed.name === '' && { name: words.keyNameMissing }),
      ...(typed.name.length > TOKEN_NAME_LENGTH && { name: words.keyNameLong(TOKEN_NAME_LENGTH) }),
      ...(days === undefined && { days: words.keyDaysMissing }),
    };
    if (days === undefined || Object.keys(faults).length > 0) {
      const keys = await this.tokens.ofAccount(user.id);
      return draw(KeysPage({ site, keys, typed, faults }), site, 422);
    }
    const made = await this.tokens.make(user.id, typed.name, days);
    return draw(KeysPage({ site, keys: await this.tokens.ofAccount(user.id), made }), site);
  }

  @Post(':key/avsluta')
  @Allow(...MAY_EXPORT)
  async end(@Param('key') id: string, @SignedIn() user: StaffUser): Promise<GoTo> {
    await this.tokens.end(user.id, id);
    return new GoTo(`${addresses.exportKeys}?avslutad=1`);
  }
}
