import { Body, Controller, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pairs } from '../../form';
import { Allow } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { receiptFileName } from '../../receipts';
import { CaseAccess } from './case-access';
import { CaseView } from './case-view';
import { ReceiptNotReady } from './refusals';

/** Milliseconds that somebody who downloads a receipt waits for it. */
const DOWNLOAD_PATIENCE = 20_000;

/** A case by its link: what anybody with the link may see, and with the code what was written. */
@Controller('arenden/:number/:secret')
export class CaseController {
  constructor(
    private readonly access: CaseAccess,
    private readonly view: CaseView,
  ) {}

  @Get()
  @Allow('everyone')
  async show(
    @Param('number') number: string,
    @Param('secret') secret: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const found = await this.access.find(number, secret);
    const mayRead = await this.access.mayRead(request, found);
    return this.view.page(request, found, {
      mayRead,
      whole: 'visa' in query,
      isSent: mayRead && 'skickat' in query,
      thanked: 'tack' in query,
    });
  }

  /** The code, typed. A message that was being written when the code was asked for is there again. */
  @Post()
  @Allow('everyone')
  async enter(
    @Param('number') number: string,
    @Param('secret') secret: string,
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Html | GoTo> {
    const found = await this.access.find(number, secret);
    const text = body?.get('_message')?.[0] ?? '';
    if (!this.access.isCode(body?.get('_code')?.[0] ?? '', found, request)) {
      return this.view.page(request, found, {
        mayRead: false,
        wrongCode: true,
        writing: { text },
        status: 422,
      });
    }
    this.access.letIn(reply, found.id, found.number);
    if (text !== '') return this.view.page(request, found, { mayRead: true, whole: true, writing: { text } });
    return new GoTo(this.access.path(found.id, found.number));
  }

  /** The receipt; waited for when it is still being made. Without the code one is led to the page that asks for it. */
  @Get('kvittens.pdf')
  @Allow('everyone')
  async receipt(
    @Param('number') number: string,
    @Param('secret') secret: string,
    @Query('kod') code: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | GoTo> {
    const found = await this.access.find(number, secret);
    const isTold = typeof code === 'string' && this.access.isCode(code, found, request);
    if (!isTold && !(await this.access.mayRead(request, found))) {
      return new GoTo(this.access.path(found.id, found.number));
    }
    const receipt = await this.view.receipt(found.id, DOWNLOAD_PATIENCE);
    if (receipt === undefined) throw new ReceiptNotReady();
    void reply.header('cache-control', 'private, no-store').header('x-robots-tag', 'noindex');
    return new StreamableFile(receipt.bytes, {
      type: 'application/pdf',
      length: receipt.bytes.length,
      disposition: `attachment; filename="${receiptFileName(found.number)}"`,
    });
  }
}
