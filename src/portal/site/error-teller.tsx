import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ResidentSignInNeeded } from '../../identity';
import { ErrorPages, GoTo, type ErrorTeller, type Failure, type Html } from '../../platform/http';
import { Failed, NotFound, PageWrap } from '../../views';
import { addresses } from '../addresses';
import { draw } from './draw';
import { draftIn, isOwnPath } from './own-path';
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

  tell(failure: Failure, request: FastifyRequest): Html | GoTo {
    if (failure.refusal instanceof ResidentSignInNeeded) return signInFor(failure.refusal, request);
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
            <NotFound
              texts={site.texts}
              phone={phone}
              reason={reasonOf(failure, site)}
              way={signInTo(request, site)}
            />
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

/** To a draft that may be there for one who is signed in. Told of every draft alike, whether it exists or not. */
const signInTo = ({ method, url }: FastifyRequest, { signedIn, texts }: Site) =>
  signedIn === 'nobody' && method === 'GET' && isOwnPath(url) && draftIn(url) !== undefined
    ? { words: texts.login.toDraft, href: addresses.signIn(url) }
    : undefined;

/** The sentence of a refusal, by its code; none where the general one says it best. */
const reasonOf = ({ refusal }: Failure, { texts }: Site): string | undefined => {
  if (refusal === undefined) return undefined;
  const { line, column } = refusal.facts;
  return typeof line === 'number' && typeof column === 'number'
    ? texts.sorry.notJson(line, column)
    : texts.refusals[refusal.code];
};

/** The sign-in, and from there back to where it was needed: for a post to the page that it was posted from. */
const signInFor = ({ facts }: ResidentSignInNeeded, { method, url }: FastifyRequest): GoTo => {
  const page = method === 'GET' ? url : url.split(/[?#]/)[0];
  const returnTo = isOwnPath(page) ? page : addresses.start;
  if (facts.level !== undefined) return new GoTo(addresses.signIn(returnTo, Number(facts.level)));
  const why = facts.ended === true ? 'slut' : facts.lacks === 'number' ? 'nummer' : 'behovs';
  return new GoTo(addresses.signInFor(why, returnTo));
};
