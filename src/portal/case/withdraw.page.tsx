import type { JSX } from 'preact';
import { Actions, Button, ButtonLink, PageWrap } from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';

export interface WithdrawPageProps {
  readonly site: Site;
  readonly caseNumber: string;
  readonly form: string;
  /** In words. */
  readonly status: string;
  /** Nothing is decided yet. */
  readonly isPossible: boolean;
  /** The case's. */
  readonly path: string;
}

/** Says what it means to take a case back, before it is done; or that it is too late. */
export const WithdrawPage = ({
  site,
  caseNumber,
  form,
  status,
  isPossible,
  path,
}: WithdrawPageProps): JSX.Element => {
  const { withdrawal, case: words } = site.texts;
  const heading = isPossible ? withdrawal.title : withdrawal.tooLate;
  return (
    <ResidentPage site={site} title={`${heading} – ${words.title(caseNumber)}`} indexed={false}>
      <PageWrap>
        <div class="sheet flush prose">
          <p class="muted small num">{words.title(caseNumber)}</p>
          <h1>{heading}</h1>
          <p>{form}</p>
          {isPossible ? (
            <form method="post" action={addresses.withdraw(path)}>
              <h2>{withdrawal.means}</h2>
              <ul>
                {withdrawal.meaning.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
              <Actions>
                <Button kind="danger">{withdrawal.yes}</Button>
                <ButtonLink href={addresses.wholeCase(path)}>{withdrawal.no}</ButtonLink>
              </Actions>
            </form>
          ) : (
            <>
              <p>{withdrawal.tooLateText(status)}</p>
              <Actions>
                <ButtonLink kind="primary" href={addresses.wholeCase(path)}>
                  {withdrawal.back}
                </ButtonLink>
              </Actions>
            </>
          )}
        </div>
      </PageWrap>
    </ResidentPage>
  );
};
