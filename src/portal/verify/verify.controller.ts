import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { Pairs } from '../../form';
import { Allow } from '../../identity';
import { bringsFiles, TAKES_FILES, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { ScriptsService } from '../script/scripts.service';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import { Sites } from '../site/sites';
import type { Finding } from './finding';
import { VerifyPage } from './verify.page';
import { VerifyService } from './verify.service';

/** Where anybody sees whether a receipt is ours. What was checked stays out of the address, but for what a QR code holds. */
@Controller('verifiera')
export class VerifyController {
  constructor(
    private readonly verify: VerifyService,
    private readonly sites: Sites,
    private readonly scripts: ScriptsService,
  ) {}

  /** The page; with a code, as the QR code on a receipt has it, what it comes to. */
  @Get()
  @Allow('everyone')
  async show(@Query('kod') code: unknown, @Req() request: FastifyRequest): Promise<Html> {
    const site = this.site(request);
    if (typeof code !== 'string') return this.page(site);
    return this.page(site, await this.verify.byCode(code, request.ip, site), code);
  }

  /** A code, as a plain form; or a file, or its fingerprint in its place, as a form with files. */
  @Post()
  @Allow('everyone')
  @RouteConfig(TAKES_FILES)
  async check(@Body() body: Pairs | undefined, @Req() request: FastifyRequest): Promise<Html> {
    const site = this.site(request);
    if (bringsFiles(request)) return this.page(site, await this.verify.byFile(request, site));
    const code = body?.get('kod')?.[0] ?? '';
    return this.page(site, await this.verify.byCode(code, request.ip, site), code);
  }

  private site(request: FastifyRequest): Site {
    return this.sites.of(request, addresses.verify);
  }

  private page(site: Site, finding?: Finding, code = ''): Html {
    const run = this.scripts.verify;
    const page = VerifyPage({
      site,
      finding,
      code,
      scripts: run === undefined ? undefined : { run, preload: [] },
    });
    return draw(page, site.municipality, {
      status: statusOf(finding),
      personal: true,
      hasScript: run !== undefined,
    });
  }
}

/** An answer of no is an answer. */
const statusOf = (finding: Finding | undefined): number => {
  switch (finding?.kind) {
    case 'missing':
    case 'malformed-code':
      return 422;
    case 'too-large':
      return 413;
    default:
      return 200;
  }
};
