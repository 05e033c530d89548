import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ErrorPages, type ErrorTeller, type Failure, type Html } from '../../platform/http';
import { SignIn } from '../../views';
import { DeskPage } from './desk-page';
import { DeskSites } from './desk-sites';
import { draw } from './draw';
import { SorryPage } from './sorry.page';

/** `/personal` and what lies under it; not `/personuppgifter`. */
const OURS = /^\/personal(?:[/?]|$)/;

/** Tells the staff what went wrong and what to do. Whoever is not signed in is shown the way in, and nothing else. */
@Injectable()
export class DeskErrors implements ErrorTeller, OnModuleInit {
  constructor(
    private readonly pages: ErrorPages,
    private readonly sites: DeskSites,
  ) {}

  onModuleInit(): void {
    this.pages.register(this);
  }

  tells(request: FastifyRequest): boolean {
    return OURS.test(request.url);
  }

  tell(failure: Failure, request: FastifyRequest): Html {
    const site = this.sites.of(request);
    const isSpent = failure.refusal?.code === 'sign-in-link-spent';
    const page =
      failure.status === 401 || isSpent ? (
        <DeskPage site={site} title={site.texts.signIn.heading}>
          <SignIn texts={site.texts} isSpent={isSpent} />
        </DeskPage>
      ) : (
        <SorryPage
          site={site}
          failure={failure}
          again={request.method === 'GET' && failure.status >= 500 ? request.url : undefined}
        />
      );
    return draw(page, site, failure.status);
  }
}
