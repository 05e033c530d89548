import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { FileUnwanted } from '../../attachments';
import { DraftNotFound, DraftSent } from '../../drafts';
import type { Pairs } from '../../form';
import { ResidentSignInNeeded } from '../../identity';
import { bringsFiles, GoTo, isDatabaseAway, streamStep, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { Visitors } from '../site/visitors';
import { readAction } from './action';
import { LostPages, type Posted, type Unsaved } from './lost-pages';

/** What is answered to a step that was posted and could not be saved. */
@Injectable()
export class UnsavedPosts {
  constructor(
    private readonly lost: LostPages,
    private readonly visitors: Visitors,
  ) {}

  /**
   * The way to what was sent in; or the page again, with what was typed still in it.
   * @param posted without pairs where the post has not been read
   * @throws the fault where a general page says it best
   */
  async answer(
    fault: unknown,
    request: FastifyRequest,
    posted: Omit<Posted, 'pairs'> & { readonly pairs?: Pairs },
  ): Promise<Html | GoTo> {
    // An old tab, or a step back after sending: what was sent is what counts.
    if (fault instanceof DraftSent || fault instanceof FileUnwanted)
      return new GoTo(addresses.review(posted.draftId));
    const why = await this.whyOf(fault, request);
    if (why === undefined) throw fault;
    const pairs = posted.pairs ?? (await typedIn(request));
    // A script that saves in the background wants no page.
    const isPage = why.kind === 'away' || readAction(pairs).does !== 'keep';
    const page = isPage
      ? await this.lost.draw({ ...posted, pairs }, { ...why, hadFiles: bringsFiles(request) })
      : undefined;
    if (page === undefined) throw fault;
    return page;
  }

  private async whyOf(fault: unknown, request: FastifyRequest): Promise<Unsaved | undefined> {
    if (isDatabaseAway(fault)) return { kind: 'away' };
    if (fault instanceof ResidentSignInNeeded) {
      const { level } = fault.facts;
      return { kind: 'signed-out', ...(level !== undefined && { level: Number(level) }) };
    }
    if (!(fault instanceof DraftNotFound)) return undefined;
    const { person } = await this.visitors.of(request);
    return { kind: person === undefined ? 'signed-out' : 'another' };
  }
}

/** What was typed, of a post with files that nobody has read: the files are thrown away. */
const typedIn = async (request: FastifyRequest): Promise<Pairs> =>
  bringsFiles(request) && !request.raw.readableDidRead
    ? streamStep(request, ({ stream }) => Promise.resolve(void stream.resume()))
    : new Map<string, string[]>();
