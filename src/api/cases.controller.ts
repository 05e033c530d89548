import { Body, Controller, Headers, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CaseLinks, CasesService } from '../cases';
import { CatalogueService } from '../catalogue';
import { checkAnswer, dayOf, type Json } from '../form';
import { Allow } from '../identity';
import { Configuration } from '../platform/configuration';
import { MalformedBody, type JsonBody } from '../platform/http';
import { invalidJson, PROBLEM_TYPE, type ProblemJson } from './problem-json';
import { KeyMissing, KeyUnusable } from './refusals';
import { apiTexts } from './text';

/** What a program gets for a case that is committed; the same again for the same key. */
export interface Received {
  readonly caseNumber: string;
  /** UTC, ISO 8601. */
  readonly received: string;
  readonly links: { readonly case: string; readonly receipt: string };
}

/** Visible ASCII, as a header may hold it: a UUID is what we recommend. */
const KEY = /^[\x21-\x7e]{1,255}$/;

@Controller('api/forms/:form/cases')
export class CasesController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly cases: CasesService,
    private readonly links: CaseLinks,
    private readonly configuration: Configuration,
  ) {}

  @Post()
  @Allow('everyone')
  async submit(
    @Param('form') formId: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: JsonBody | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Received | ProblemJson> {
    const { version } = this.catalogue.offered(formId);
    if (key === undefined || key === '') throw new KeyMissing();
    if (!KEY.test(key)) throw new KeyUnusable();
    if (body === undefined) throw new MalformedBody({ reason: 'not-json' });
    const texts = apiTexts(request.headers['accept-language']);
    const model = version.model(texts.language);
    const { answer, problems } = checkAnswer(model, version.compiled, body.value as Json, {
      hidden: 'refuse',
      today: dayOf(new Date()),
    });
    if (problems.length > 0) {
      reply.status(422).type(PROBLEM_TYPE).header('content-language', texts.language);
      return invalidJson(problems, texts);
    }
    const filed = await this.cases.fileAlone({
      formId,
      formVersionId: version.id,
      language: texts.language,
      answer: answer ?? {},
      source: 'api',
      idempotency: { key, body: body.text },
    });
    const page = this.origin(request) + this.links.path(filed.caseId, filed.number);
    reply.status(201).header('location', page).header('cache-control', 'no-store');
    return {
      caseNumber: filed.number,
      received: filed.receivedAt.toISOString(),
      links: { case: page, receipt: this.links.receiptOf(page, filed.caseId) },
    };
  }

  private origin(request: FastifyRequest): string {
    return this.configuration.publicUrl ?? `${request.protocol}://${request.host}`;
  }
}
