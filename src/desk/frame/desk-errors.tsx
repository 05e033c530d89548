import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Pairs } from '../../form';
import {
  bringsFiles,
  ErrorPages,
  streamStep,
  type ErrorTeller,
  type Failure,
  type Html,
} from '../../platform/http';
import { IdentityService, StaffServices } from '../../identity';
import { SignIn } from '../../views';
import { addresses } from '../addresses';
import { halfWrittenIn, isWritten, type HalfWritten } from '../cases/half-written';
import { isDeskPath } from '../own-path';
import { HalfWrittenPage } from '../sign-in/half-written.page';
import { SignInPage } from '../sign-in/sign-in.page';
import { DeskPage } from './desk-page';
import type { DeskSite } from './desk-site';
import { DeskSites } from './desk-sites';
import { draw } from './draw';
import { SorryPage } from './sorry.page';

/** `/personal` and what lies under it; not `/personuppgifter`. */
const OURS = /^\/personal(?:[/?]|$)/;

/** A post to something of one case. */
const OF_CASE = /^\/personal\/arenden\/([0-9A-Za-z-]{1,40})\//;

/** Refused before anything of the post was read: the right to the case is gone since the page was opened. */
const OUT_OF_REACH = ['role-needed', 'case-not-found'];

const postedTo = ({ method, url }: FastifyRequest): string | undefined =>
  method === 'POST' ? OF_CASE.exec(url)?.[1] : undefined;

/** What was being written in a case; undefined for nothing. */
const writtenIn = async (request: FastifyRequest): Promise<HalfWritten | undefined> => {
  if (postedTo(request) === undefined) return undefined;
  const written = await typedIn(request);
  return isWritten(written) ? written : undefined;
};

/** What was typed; nothing of a post that cannot be read. Files that came along are thrown away. */
const typedIn = async (request: FastifyRequest): Promise<HalfWritten> => {
  const body = bringsFiles(request)
    ? await streamStep(request, ({ stream }) => Promise.resolve(void stream.resume())).catch(() => undefined)
    : request.body;
  return halfWrittenIn(body instanceof Map ? (body as Pairs) : undefined);
};

/** Tells the staff what went wrong and what to do. Whoever is not signed in is shown the way in, and nothing else. */
@Injectable()
export class DeskErrors implements ErrorTeller, OnModuleInit {
  constructor(
    private readonly pages: ErrorPages,
    private readonly sites: DeskSites,
    private readonly services: StaffServices,
    private readonly identity: IdentityService,
  ) {}

  onModuleInit(): void {
    this.pages.register(this);
  }

  tells(request: FastifyRequest): boolean {
    return OURS.test(request.url);
  }

  async tell(failure: Failure, request: FastifyRequest): Promise<Html> {
    const site = this.sites.of(request);
    if (failure.status === 401) return this.wayIn(request, site);
    const page =
      failure.refusal?.code === 'sign-in-link-spent' ? (
        <DeskPage site={site} title={site.texts.signIn.heading}>
          <SignIn texts={site.texts} isSpent isFirstOpen={await this.isFirstOpen()} />
        </DeskPage>
      ) : (
        <SorryPage
          site={site}
          failure={failure}
          again={request.method === 'GET' && failure.status >= 500 ? request.url : undefined}
          written={OUT_OF_REACH.includes(failure.refusal?.code ?? '') ? await writtenIn(request) : undefined}
        />
      );
    return draw(page, site, failure.status);
  }

  /** One comes back to a page, never to a post. What was being written in a case is shown again; nothing else posted is kept. */
  private async wayIn(request: FastifyRequest, site: DeskSite): Promise<Html> {
    const { method, url } = request;
    const caseNumber = postedTo(request);
    if (caseNumber === undefined)
      return this.signIn(site, method === 'GET' && isDeskPath(url) ? url : addresses.cases);
    const written = await writtenIn(request);
    return written === undefined
      ? this.signIn(site, addresses.case(caseNumber))
      : draw(HalfWrittenPage({ site, caseNumber, written }), site, 401);
  }

  private async signIn(site: DeskSite, returnTo: string): Promise<Html> {
    const providers = this.services.all;
    const isFirstOpen = await this.isFirstOpen();
    return draw(SignInPage({ site, providers, isFirstOpen, returnTo, why: 'needed' }), site, 401);
  }

  /** Told beside a fault, and so no fault itself where the database is away. */
  private isFirstOpen(): Promise<boolean> {
    return this.identity.isFirstLinkOpen().catch(() => false);
  }
}
