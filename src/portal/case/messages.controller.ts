import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { CaseMessages, MessagePosts } from '../../cases';
import type { Pairs } from '../../form';
import { Allow } from '../../identity';
import { bringsFiles, GoTo, TAKES_FILES, type Html } from '../../platform/http';
import type { Writing } from '../../views';
import { addresses } from '../addresses';
import { Crowd, RATES } from '../guard/crowd';
import { Sites } from '../site/sites';
import { CaseAccess } from './case-access';
import { CaseView } from './case-view';

/** What a resident writes in their case. A form with files, or without. */
@Controller('arenden/:number/:secret/meddelanden')
export class MessagesController {
  constructor(
    private readonly access: CaseAccess,
    private readonly view: CaseView,
    private readonly messages: CaseMessages,
    private readonly posts: MessagePosts,
    private readonly crowd: Crowd,
    private readonly sites: Sites,
  ) {}

  @Post()
  @Allow('everyone')
  @RouteConfig(TAKES_FILES)
  async write(
    @Param('number') number: string,
    @Param('secret') secret: string,
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const found = await this.access.find(number, secret);
    const mayRead = await this.access.mayRead(request, found);
    const { texts } = this.sites.of(request);
    if (bringsFiles(request)) await this.crowd.pass(RATES.upload, request);
    const posted = await this.posts.read(request, body, mayRead ? found.id : undefined, texts);
    const { postKey, text } = posted;
    const again = (writing: Writing, status: number): Promise<Html> =>
      this.view.page(request, found, { mayRead, whole: true, writing, status });
    // The cookie's days are over, or one was signed out meanwhile: what was written goes along until the code is there.
    if (!mayRead) return again({ postKey, text }, 403);
    if (posted.error !== undefined || posted.fileError !== undefined) return again(posted, 422);

    const { outcome } = await this.messages.receive(found.id, posted);
    if (outcome === 'too-many') return again({ postKey, text, error: texts.myCase.tooMany }, 429);
    if (outcome === 'closed') return again({ postKey, text }, 409);
    return new GoTo(addresses.messageSent(this.access.path(found.id, found.number)));
  }
}
