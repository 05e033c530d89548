import { Body, Controller, Headers, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PreparedFile } from '../attachments';
import { CaseLinks, CasesService, Places, type Submission } from '../cases';
import { CatalogueService, requireOpen, type OpenedVersion } from '../catalogue';
import {
  apiTexts,
  invalidJson,
  KeyMissing,
  KeyUnusable,
  LIMITS,
  PROBLEM_TYPE,
  type ProblemJson,
  type Received,
} from '../contract';
import {
  capOf,
  checkAnswer,
  dayOf,
  filesOfAnswer,
  openingAt,
  showForm,
  type Json,
  type Language,
  type Problem,
  type ShownForm,
} from '../form';
import { Allow, ResidentSignInNeeded } from '../identity';
import { Configuration } from '../platform/configuration';
import {
  BODY_LIMIT,
  BodyTooLarge,
  isThisMachine,
  MalformedBody,
  RateLimiter,
  TooManyTries,
  type JsonBody,
  type LargeBody,
} from '../platform/http';
import { unsentFiles } from './unsent-files';
import { WholeAnswers } from './whole-files';

const KEY = new RegExp(LIMITS.idempotencyKey);

const LARGE: LargeBody = { mostBytes: LIMITS.bodyWithFiles };

@Controller('api/forms/:form/cases')
export class CasesController {
  private readonly tries = new RateLimiter(LIMITS.submissions);

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly cases: CasesService,
    private readonly places: Places,
    private readonly links: CaseLinks,
    private readonly configuration: Configuration,
    private readonly whole: WholeAnswers,
  ) {}

  @Post()
  @Allow('everyone')
  @RouteConfig(LARGE)
  async submit(
    @Param('form') formId: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: JsonBody | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Received | ProblemJson> {
    this.takeTry(request);
    const { version, definition } = this.catalogue.offered(formId);
    if (version.definition.service.login === 'required') throw new ResidentSignInNeeded();
    if (key === undefined || key === '') throw new KeyMissing();
    if (!KEY.test(key)) throw new KeyUnusable();
    if (body === undefined) throw new MalformedBody({ reason: 'not-json' });
    const idempotency = { key, body: body.text };
    const now = new Date();
    if (
      openingAt(definition.service, now).state !== 'open' &&
      !(await this.places.isRepeat(formId, idempotency))
    )
      requireOpen(definition.service, now);
    const texts = apiTexts(request.headers['accept-language']);
    const { answer, files, stopping } = await this.judge(version, body.value as Json, texts.language, now);
    if (stopping.length > 0) {
      reply.status(422).type(PROBLEM_TYPE).header('content-language', texts.language);
      return invalidJson(stopping, texts);
    }
    if (body.text.length > BODY_LIMIT && JSON.stringify(answer).length > BODY_LIMIT)
      throw new BodyTooLarge({ most: BODY_LIMIT, besidesFiles: true });
    const submission: Submission = {
      formId,
      formVersionId: version.id,
      language: texts.language,
      answer,
      source: 'api',
      idempotency,
      cap: capOf(definition.service),
    };
    const filed = await (files.length === 0
      ? this.cases.fileAlone(submission)
      : this.cases.fileWithFiles(submission, files));
    const page = this.origin(request) + this.links.path(filed.caseId, filed.number);
    reply.status(201).header('location', page).header('cache-control', 'no-store');
    return {
      caseNumber: filed.number,
      received: filed.receivedAt.toISOString(),
      links: { case: page, receipt: this.links.receiptOf(page, filed.caseId) },
    };
  }

  /** Files that stand whole in the answer are looked at once nothing else is wrong with it. */
  private async judge(version: OpenedVersion, sent: Json, language: Language, now: Date): Promise<Judged> {
    const first = check(version, sent, language, now);
    const isOfFiles = first.stopping.length > 0 && first.stopping.every(({ keyword }) => keyword === 'file');
    const unpacked = isOfFiles ? await this.whole.unpack(first.shown(), first.answer, language) : undefined;
    if (unpacked === undefined) return { ...first, files: [] };
    const { answer, files, problems } = unpacked;
    if (problems.length > 0) return { answer, files: [], stopping: problems };
    return { ...check(version, answer, language, now, files), files };
  }

  /** Counted by each copy, so that a submission stays one round trip to the database. @throws TooManyTries */
  private takeTry({ ip }: FastifyRequest): void {
    if (isThisMachine(ip)) return;
    const seconds = this.tries.take(ip, Date.now());
    if (seconds > 0) throw new TooManyTries({ seconds });
  }

  private origin(request: FastifyRequest): string {
    return this.configuration.publicUrl ?? `${request.protocol}://${request.host}`;
  }
}

/** An answer as it is to be stored, its files, and what stops it. */
interface Judged {
  readonly answer: Json;
  readonly files: readonly PreparedFile[];
  readonly stopping: readonly Problem[];
}

const check = (
  version: OpenedVersion,
  sent: Json,
  language: Language,
  now: Date,
  files: readonly PreparedFile[] = [],
): Omit<Judged, 'files'> & { readonly shown: () => ShownForm } => {
  const model = version.model(language, sent);
  const { answer, problems } = checkAnswer(model, version.compiled, sent, {
    hidden: 'refuse',
    today: dayOf(now),
  });
  const shown = () => showForm(model, version.compiled, answer);
  const unsent = filesOfAnswer(answer).length === 0 ? [] : unsentFiles(shown(), files, language);
  const stopping = [...problems.filter(({ soft }) => soft !== true), ...unsent];
  return { answer: answer ?? {}, stopping, shown };
};
