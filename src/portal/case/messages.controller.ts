import { randomUUID } from 'node:crypto';
import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AttachmentsService } from '../../attachments';
import { CaseMessages, messageFault, messageText, type MessageFault, type Written } from '../../cases';
import type { Pairs } from '../../form';
import { Allow } from '../../identity';
import { bringsFiles, GoTo, TAKES_FILES, type Html } from '../../platform/http';
import { isUuid } from '../../platform/ids';
import type { Texts } from '../../views';
import { addresses } from '../addresses';
import { Crowd, RATES } from '../guard/crowd';
import { Sites } from '../site/sites';
import { CaseAccess } from './case-access';
import { CaseView } from './case-view';
import type { Writing } from './contents';
import { MessagePosts, type PostedMessage } from './message-posts';

/** What a resident writes in their case. A form with files, or without. */
@Controller('arenden/:number/:secret/meddelanden')
export class MessagesController {
  constructor(
    private readonly access: CaseAccess,
    private readonly view: CaseView,
    private readonly messages: CaseMessages,
    private readonly attachments: AttachmentsService,
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
    const site = this.sites.of(request);
    if (bringsFiles(request)) await this.crowd.pass(RATES.upload, request);
    const posted = await this.posts.read(request, body, mayRead ? found.id : undefined, site);
    const writing = writingOf(posted);
    // The cookie's days are over, or one was signed out meanwhile: what was written goes along until the code is there.
    if (!mayRead) return this.view.page(request, found, { mayRead, whole: true, writing, status: 403 });

    const { myCase } = site.texts;
    const fault = messageFault(writing.text);
    const again = (more: Partial<Writing>, status = 422): Promise<Html> =>
      this.view.page(request, found, { mayRead, whole: true, writing: { ...writing, ...more }, status });
    if (fault !== undefined || posted.fault !== undefined) {
      const error = fault && FAULTS[fault](myCase);
      const chosenAgain = posted.attachments.length > 0 ? myCase.filesAgain : undefined;
      return again({ error, fileError: posted.fault ?? chosenAgain });
    }

    const written = await this.store(found.id, writing, posted);
    if (written.outcome === 'too-many') return again({ error: myCase.tooMany }, 429);
    if (written.outcome === 'closed') return again({}, 409);
    return new GoTo(addresses.messageSent(this.access.path(found.id, found.number)));
  }

  private store(
    caseId: string,
    { text, postKey }: Writing,
    { attachments }: PostedMessage,
  ): Promise<Written> {
    const files = attachments.map(({ value }) => value);
    return this.messages.receive(caseId, { text, postKey, files }, (tx, { id }) =>
      this.attachments.claimForMessage(
        tx,
        caseId,
        id,
        attachments.map((one) => one.id),
      ),
    );
  }
}

const FAULTS: Readonly<Record<MessageFault, (words: Texts['myCase']) => string>> = {
  empty: ({ empty }) => empty,
  'too-long': ({ tooLong }) => tooLong,
};

const writingOf = ({ pairs }: PostedMessage): Writing => {
  const key = pairs.get('_key')?.[0];
  return {
    text: messageText(pairs.get('_message')?.[0] ?? ''),
    postKey: key !== undefined && isUuid(key) ? key : randomUUID(),
  };
};
