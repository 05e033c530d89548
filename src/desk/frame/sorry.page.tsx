import type { JSX } from 'preact';
import type { Failure } from '../../platform/http';
import { Actions, ButtonLink } from '../../views';
import { addresses } from '../addresses';
import type { HalfWritten } from '../cases/half-written';
import { WrittenBoxes } from '../sign-in/half-written.page';
import { Desk, DeskPage } from './desk-page';
import type { DeskSite } from './desk-site';

export interface SorryPageProps {
  readonly site: DeskSite;
  readonly failure: Failure;
  /** Where it is worth trying again. */
  readonly again?: string;
  /** What was being written in a case that is out of reach now. */
  readonly written?: HalfWritten;
}

/** It did not work: what is so, and what to do. */
export const SorryPage = ({ site, failure, again, written }: SorryPageProps): JSX.Element => {
  const { staff, sorry } = site.texts;
  const { heading, text } = wordsFor(failure, site);
  return (
    <DeskPage site={site} title={heading}>
      <Desk>
        <div class="sheet sorry prose">
          <p class="big">{sorry.code(failure.status)}</p>
          <h1>{heading}</h1>
          <p>{text}</p>
          {failure.code !== undefined && <p class="code">{staff.errorCode(failure.code)}</p>}
          {written !== undefined && (
            <>
              <p>{site.texts.handling.notSavedHere}</p>
              <WrittenBoxes site={site} written={written} />
            </>
          )}
          <Actions>
            {again !== undefined && (
              <ButtonLink kind="primary" href={again}>
                {staff.again}
              </ButtonLink>
            )}
            {mayNothing(site) ? (
              <ButtonLink href={addresses.myAccount}>{site.texts.myAccount.heading}</ButtonLink>
            ) : (
              <ButtonLink href={addresses.cases}>{staff.toDesk}</ButtonLink>
            )}
          </Actions>
        </div>
      </Desk>
    </DeskPage>
  );
};

/** Somebody who was invited just now, or has left the work. */
const mayNothing = ({ user }: DeskSite): boolean => user?.roles.length === 0;

const wordsFor = ({ status, refusal }: Failure, site: DeskSite): { heading: string; text: string } => {
  const { staff, refusals } = site.texts;
  if (refusal?.code === 'role-needed' && mayNothing(site))
    return { heading: staff.noRights, text: staff.noRightsText };
  if (refusal?.code === 'role-needed') return { heading: staff.notAllowed, text: staff.notAllowedText };
  if (status === 404) return { heading: staff.notFound, text: staff.notFoundText };
  if (status === 503) return { heading: staff.away, text: staff.awayText };
  if (status >= 500) return { heading: staff.failed, text: staff.failedText };
  const words = refusal === undefined ? undefined : refusals[refusal.code];
  return { heading: staff.refusedRequest, text: words ?? staff.refusedRequestText };
};
