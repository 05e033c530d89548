export { ACCESS_RULE, OpenToEveryone } from './access-rule';
export { makeAdapter } from './adapter';
export { parseJson, TAKES_JSON, type JsonBody } from './bodies';
export { configureHttp } from './configure-http';
export { byteRange, type ByteRange } from './byte-range';
export { Cookies, type CookieLife } from './cookies';
export { isDatabaseAway } from './database-away';
export { ErrorPages, type ErrorTeller } from './error-pages';
export type { Failure } from './failure';
export { GoTo, Html, type HtmlOptions } from './html';
export { HttpModule } from './http.module';
export { BODY_LIMIT, type LargeBody } from './large-bodies';
export { LANGUAGE_COOKIE, languageOf, textLanguageOf } from './language';
export { isThisMachine } from './rate/network';
export { RatesModule } from './rate/rates.module';
export { SharedRates, type SharedRate, type Taken } from './rate/shared-rates';
export { RateLimiter, type Rate } from './rate/rate-limiter';
export {
  AnswerTooDeep,
  BodyTooLarge,
  DatabaseAway,
  FileTooLarge,
  ForgedRequest,
  MalformedBody,
  PageNotFound,
  TooManyTries,
  UnsupportedBody,
} from './refusals';
export { STATUSES } from './statuses';
export {
  readUpload,
  streamUpload,
  type Upload,
  type UploadedFile,
  type UploadLimits,
} from './uploads/read-upload';
export { asDownload, fileHeaders } from './uploads/file-headers';
export type { FormFile } from './uploads/multipart';
export { streamStep } from './uploads/stream-step';
export { bringsFiles, TAKES_FILES } from './uploads/takes-files';
