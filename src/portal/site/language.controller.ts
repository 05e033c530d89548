import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isLanguageTag } from '../../form';
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
    this.cookies.set(reply, LANGUAGE_COOKIE, isLanguageTag(language) ? language : 'sv', {
      days: LANGUAGE_DAYS,
    });
    return new GoTo(isOwnPath(to) ? to : addresses.start);
  }
}
