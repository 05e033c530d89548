import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { AnswerInterceptor } from './answer.interceptor';
import { Cookies } from './cookies';
import { ErrorPages } from './error-pages';
import { FailureFilter } from './failure.filter';

@Global()
@Module({
  providers: [
    Cookies,
    ErrorPages,
    FailureFilter,
    { provide: APP_FILTER, useExisting: FailureFilter },
    { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
  ],
  exports: [Cookies, ErrorPages],
})
export class HttpModule {}
