import type { JSX } from 'preact';
import type { Failure } from '../../platform/http';
import { Actions, ButtonLink } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from './desk-page';
import type { DeskSite } from './desk-site';

export interface SorryPageProps {
  readonly site: DeskSite;
  readonly failure: Failure;
  /** Where it is worth trying again. */
  readonly again?: string;
}

/** It did not work: what is so, and what to do. */
export const SorryPage = ({ site, failure, again }: SorryPageProps): JSX.Element => {
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
          <Actions>
            {again !== undefined && (
              <ButtonLink kind="primary" href={again}>
                {staff.again}
              </ButtonLink>
            )}
            <ButtonLink href={addresses.cases}>{staff.toDesk}</ButtonLink>
          </Actions>
        </div>
      </Desk>
    </DeskPage>
  );
};

const wordsFor = ({ status, refusal }: Failure, { texts }: DeskSite): { heading: string; text: string } => {
  const { staff, refusals } = texts;
  if (refusal?.code === 'role-needed') return { heading: staff.notAllowed, text: staff.notAllowedText };
  if (status === 404) return { heading: staff.notFound, text: staff.notFoundText };
  if (status === 503) return { heading: staff.away, text: staff.awayText };
  if (status >= 500) return { heading: staff.failed, text: staff.failedText };
  const words = refusal === undefined ? undefined : refusals[refusal.code];
  return { heading: staff.refusedRequest, text: words ?? staff.refusedRequestText };
};
