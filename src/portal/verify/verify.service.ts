import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CaseReader } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { showInstant } from '../../form';
import { FileTooLarge, RateLimiter, streamUpload, TooManyTries } from '../../platform/http';
import { readVerificationCode, ReceiptsService, type IssuedReceipt } from '../../receipts';
import type { Site } from '../site/site';
import type { Finding, Way } from './finding';

/** Bytes, and the same as people say it: many times what a receipt is. */
export const MEGABYTES = 30;
export const MOST_BYTES = MEGABYTES * 1024 * 1024;

/** The field that the page's script puts a fingerprint in, in place of the file; or this word, for a file of more bytes. */
export const FINGERPRINT = '_sha256';
const TOO_LARGE = 'too-large';

/** Checks receipts for anybody: by the code on them, by the file, or by the file's fingerprint. */
@Injectable()
export class VerifyService {
  /** A code has 80 bits, so nobody finds one by trying: this keeps the trying from costing us anything. */
  private readonly tries = new RateLimiter({ perAddress: 20, inAll: 600 });

  constructor(
    private readonly receipts: ReceiptsService,
    private readonly cases: CaseReader,
    private readonly catalogue: CatalogueService,
  ) {}

  /** @throws TooManyTries */
  async byCode(typed: string, address: string, site: Site): Promise<Finding> {
    if (typed.trim() === '') return { kind: 'missing', by: 'code' };
    if (readVerificationCode(typed) === undefined) return { kind: 'malformed-code' };
    this.takeTry(address);
    return this.told('code', await this.receipts.findByVerification(typed), site);
  }

  /**
   * Of a posted file nothing is kept: it is read once, for its fingerprint.
   * @throws TooManyTries, MalformedBody
   */
  async byFile(request: FastifyRequest, site: Site): Promise<Finding> {
    this.takeTry(request.ip);
    const sha256 = await fingerprintIn(request);
    if (sha256 === TOO_LARGE) return { kind: 'too-large' };
    if (sha256 === undefined) return { kind: 'missing', by: 'file' };
    const found = await this.receipts.findBySha256(sha256);
    return this.told('file', found === undefined ? [] : [found], site);
  }

  private takeTry(address: string): void {
    const seconds = this.tries.take(address, Date.now());
    if (seconds > 0) throw new TooManyTries({ seconds });
  }

  private async told(by: Way, all: readonly IssuedReceipt[], site: Site): Promise<Finding> {
    const [issued] = all;
    const sent = issued && (await this.cases.forReceipt(issued.caseId));
    if (issued === undefined || sent === undefined) return { kind: 'wrong', by };
    const version = await this.catalogue.version(sent.versionId);
    const receipt = {
      caseNumber: issued.caseNumber,
      form: version.model(site.textLanguage).title,
      received: showInstant(issued.receivedAt, site.language),
      issued: showInstant(issued.madeAt, site.language),
      fingerprints: all.map(({ sha256, hasFiles }) => ({ sha256, hasFiles })),
    };
    return { kind: 'right', by, receipt };
  }
}

/** The file's, by the script or by us; nothing where there was no file. */
const fingerprintIn = async (request: FastifyRequest): Promise<string | undefined> => {
  try {
    const { pairs, file } = await streamUpload(request, { mostBytes: MOST_BYTES }, async (stream) => {
      const hash = createHash('sha256');
      for await (const chunk of stream) hash.update(chunk as Buffer);
      return hash.digest('hex');
    });
    return file?.content ?? (pairs.get(FINGERPRINT)?.[0] || undefined);
  } catch (error) {
    if (error instanceof FileTooLarge) return TOO_LARGE;
    throw error;
  }
};
