import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { apiTexts, PROBLEM_TYPE, refusalJson } from '../contract';
import { ErrorPages, type ErrorTeller, type Failure } from '../platform/http';

/** Tells programs what went wrong, as RFC 9457 has it, for every address under /api. */
@Injectable()
export class ApiErrors implements ErrorTeller, OnModuleInit {
  constructor(private readonly pages: ErrorPages) {}

  onModuleInit(): void {
    this.pages.register(this);
  }

  tells(request: FastifyRequest): boolean {
    return /^\/api(?:\/|$|\?)/.test(request.url);
  }

  tell({ status, refusal, code }: Failure, request: FastifyRequest, reply: FastifyReply): string {
    const texts = apiTexts(request.headers['accept-language']);
    void reply.type(PROBLEM_TYPE).header('content-language', texts.language);
    if (refusal !== undefined) return JSON.stringify(refusalJson(refusal, status, texts));
    const detail = texts.faultDetail(code ?? '');
    return JSON.stringify({ type: 'about:blank', title: texts.fault, status, detail, code: 'fault' });
  }
}
