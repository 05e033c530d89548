import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { apiTexts, PROBLEM_TYPE, type ExportJson, type ProblemJson } from '../contract';
import { ExportOrders, handOut, isOver, MAY_EXPORT, type OrderWithFiles, readWish } from '../exports';
import type { Json } from '../form';
import { Allow, SignedIn, type StaffUser } from '../identity';
import { MalformedBody, type JsonBody } from '../platform/http';
import { wishProblems } from './wish-problems';

/** Exports for programs, by a key that one of the staff has made: with their rights, and no more. */
@Controller('api/exports')
export class ApiExportsController {
  constructor(private readonly orders: ExportOrders) {}

  /** @throws FormNotFound, ColumnUnknown, NotWithoutPersonal, TooManyExports, MalformedBody */
  @Post()
  @Allow(...MAY_EXPORT)
  async order(
    @Body() body: JsonBody | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExportJson | ProblemJson> {
    if (body?.value === undefined) throw new MalformedBody({ reason: 'not-json' });
    const read = readWish(body.value as Json);
    if ('faults' in read) {
      const texts = apiTexts(request.headers['accept-language']);
      void reply.status(422).type(PROBLEM_TYPE).header('content-language', texts.language);
      return wishProblems(read.faults, texts.language);
    }
    const order = await this.orders.find(user, await this.orders.order(user, read.wish));
    const told = toJson(order);
    void reply.status(202).header('location', told.links.self).header('cache-control', 'no-store');
    return told;
  }

  /** @throws ExportNotFound */
  @Get(':export')
  @Allow(...MAY_EXPORT)
  async show(
    @Param('export') id: string,
    @SignedIn() user: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExportJson> {
    const order = await this.orders.find(user, id);
    void reply.header('cache-control', 'no-store');
    // Seconds after which it is worth asking again.
    if (!isOver(order)) void reply.header('retry-after', '1');
    return toJson(order);
  }

  /** The whole file, or the part that `Range` asks for. @throws ExportNotFound */
  @Get(':export/files/:name')
  @Allow(...MAY_EXPORT)
  async file(
    @Param('export') id: string,
    @Param('name') name: string,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const order = await this.orders.find(user, id);
    const { status, headers, stream } = await handOut(this.orders, user, order, name, request.headers);
    void reply.status(status).headers(headers);
    return stream && new StreamableFile(stream);
  }

  /** Ends it, and throws away what there is of it. @throws ExportNotFound */
  @Delete(':export')
  @HttpCode(204)
  @Allow(...MAY_EXPORT)
  async remove(@Param('export') id: string, @SignedIn() user: StaffUser): Promise<void> {
    await this.orders.cancel(user, id);
    await this.orders.remove(user, id);
  }
}

const toJson = (order: OrderWithFiles): ExportJson => ({
  id: order.id,
  form: order.formId,
  format: order.wish.format,
  state: order.state,
  cases: order.cases,
  done: order.done,
  fault: order.fault,
  ordered: order.orderedAt.toISOString(),
  expires: order.expiresAt.toISOString(),
  files: order.files.map(({ name, mediaType, size, sha256 }) => ({
    name,
    type: mediaType,
    bytes: size,
    sha256,
    href: `/api/exports/${order.id}/files/${encodeURIComponent(name)}`,
  })),
  links: { self: `/api/exports/${order.id}` },
});
