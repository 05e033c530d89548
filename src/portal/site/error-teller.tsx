import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ErrorPages, type ErrorTeller, type Failure, type Html } from '../../platform/http';
import { Failed, NotFound, PageWrap } from '../../views';
import { draw } from './draw';
import { ResidentPage } from './resident-page';
import type { Site } from './site';
import { Sites } from './sites';

/** Tells residents what went wrong, what is saved, and what to do: for every address that no other door has. */
@Injectable()
export class ResidentErrors implements ErrorTeller, OnModuleInit {
  constructor(
    private readonly pages: ErrorPages,
    private readonly sites: Sites,
  ) {}

  onModuleInit(): void {
    this.pages.registerLast(this);
  }

  tells(): boolean {
    return true;
  }

  tell(failure: Failure, request: FastifyRequest): Html {
    const site = this.sites.of(request);
    const { sorry } = site.texts;
    const phone = site.municipality.contact.phone;
    const isLost = failure.status === 404;
    const title = isLost
      ? sorry.notFound
      : failure.status === 503
        ? sorry.closed
        : failure.status >= 500
          ? sorry.failed
          : sorry.refused;
    const page = (
      <ResidentPage site={site} title={title} indexed={false}>
        <PageWrap>
          {isLost ? (
            <NotFound texts={site.texts} phone={phone} reason={reasonOf(failure, site)} />
          ) : (
            <Failed
              texts={site.texts}
              phone={phone}
              status={failure.status}
              reason={reasonOf(failure, site)}
              again={request.method === 'GET' && failure.status >= 500 ? request.url : undefined}
              code={failure.code}
            />
          )}
        </PageWrap>
      </ResidentPage>
    );
    return draw(page, site.municipality, { status: failure.status, personal: true });
  }
}

/** The sentence of a refusal, by its code; none where the general one says it best. */
const reasonOf = ({ refusal }: Failure, { texts }: Site): string | undefined => {
  if (refusal === undefined) return undefined;
  const { line, column } = refusal.facts;
  return typeof line === 'number' && typeof column === 'number'
    ? texts.sorry.notJson(line, column)
    : texts.refusals[refusal.code];
};
