import type { JSX } from 'preact';
import type { Case } from '../../cases';
import { Actions, Button, ButtonLink, Notice } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';

export interface ProtectPageProps {
  readonly site: DeskSite;
  readonly found: Case;
  /** Whether whoever asks sees the case afterwards. */
  readonly mayReadSecret: boolean;
  /** Whether nobody who handles cases of the form would see it afterwards. */
  readonly isForNobody: boolean;
}

/** What it means to protect a case (REQ-G6), or to protect it no more; done by a button. */
export const ProtectPage = ({ site, found, mayReadSecret, isForNobody }: ProtectPageProps): JSX.Element => {
  const { handling } = site.texts;
  const isProtected = found.protectedAt !== null;
  const heading = isProtected ? handling.unprotectHeading : handling.protectHeading;
  return (
    <DeskPage site={site} title={`${heading} – ${found.number}`} part="cases">
      <Desk>
        <div class="sheet prose">
          <p class="small muted num">{found.number}</p>
          <h1>{heading}</h1>
          <ul>
            {(isProtected ? handling.unprotectMeans : handling.protectMeans).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {!isProtected && !mayReadSecret && (
            <Notice tone="warn" level={2} heading={handling.protectLoses} said={site.texts.page.important} />
          )}
          {!isProtected && isForNobody && (
            <Notice
              tone="stop"
              level={2}
              heading={handling.protectForNobody}
              said={site.texts.page.important}
            >
              <p>{handling.protectForNobodyText}</p>
            </Notice>
          )}
          <form method="post" action={addresses.caseProtection(found.number)}>
            <input type="hidden" name="_seen" value={found.changes} />
            <Actions>
              <Button kind={isProtected ? 'danger' : 'primary'} does={isProtected ? 'unprotect' : 'protect'}>
                {isProtected ? handling.unprotectYes : handling.protectYes}
              </Button>
              <ButtonLink href={addresses.case(found.number)}>{handling.no}</ButtonLink>
            </Actions>
          </form>
        </div>
      </Desk>
    </DeskPage>
  );
};

/** For whoever protected a case that they may not see now. */
export const ProtectedGonePage = ({ site }: Pick<ProtectPageProps, 'site'>): JSX.Element => (
  <DeskPage site={site} title={site.texts.handling.protectGone} part="cases">
    <Desk>
      <div class="sheet prose">
        <h1>{site.texts.handling.protectGone}</h1>
        <Actions>
          <ButtonLink kind="primary" href={addresses.cases}>
            {site.texts.staff.toDesk}
          </ButtonLink>
        </Actions>
      </div>
    </Desk>
  </DeskPage>
);
