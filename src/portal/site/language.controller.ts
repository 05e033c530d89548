import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isLanguageTag, type Pairs } from '../../form';
import { Allow } from '../../identity';
import { Cookies, GoTo } from '../../platform/http';
import { addresses } from '../addresses';
import { isOwnPath } from './own-path';
import { LANGUAGE_COOKIE, LANGUAGE_DAYS } from './visitor';

/** Remembers the language a visitor chose, and goes back to the page it was chosen on. */
@Controller('sprak')
export class LanguageController {
  constructor(private readonly cookies: Cookies) {}

  @Get(':language')
  @Allow('everyone')
  choose(
    @Param('language') language: string,
    @Query('till') to: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): GoTo {
    return this.chosen(language, to, reply);
  }

  /** The same for a page with a secret in its address, which must not stand in another. */
  @Post(':language')
  @Allow('everyone')
  chooseHere(
    @Param('language') language: string,
    @Body() body: Pairs | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): GoTo {
    return this.chosen(language, body?.get('till')?.[0], reply);
  }

  private chosen(language: string, to: unknown, reply: FastifyReply): GoTo {
    this.cookies.set(reply, LANGUAGE_COOKIE, isLanguageTag(language) ? language : 'sv', {
      days: LANGUAGE_DAYS,
    });
    return new GoTo(isOwnPath(to) ? to : addresses.start);
  }
}
