import type { JSX } from 'preact';
import { Actions, Button, Notice, TextArea } from '../../views';
import { addresses } from '../addresses';
import type { HalfWritten } from '../cases/half-written';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';

export interface HalfWrittenPageProps {
  readonly site: DeskSite;
  /** As the address of the post says: whether there is such a case is not told. */
  readonly caseNumber: string;
  readonly written: HalfWritten;
}

/** Nobody is signed in any more: what was posted stands here, and is brought back to the case by a button. Told from the post alone. */
export const HalfWrittenPage = ({ site, caseNumber, written }: HalfWrittenPageProps): JSX.Element => {
  const { texts } = site;
  const { handling, login } = texts;
  const toCase = addresses.case(caseNumber);
  return (
    <DeskPage site={site} title={handling.signedOutHeading}>
      <Desk>
        <form class="sheet prose" method="post" action={addresses.caseResume(caseNumber)}>
          <h1>{handling.signedOutHeading}</h1>
          <Notice tone="warn" level={2} heading={handling.signedOutText} said={texts.page.important}>
            <p>
              <a href={addresses.signInTo(toCase)} target="_blank" rel="noopener">
                {login.inNewTab}
              </a>
            </p>
          </Notice>
          <WrittenBoxes site={site} written={written} />
          <Actions>
            <Button kind="primary" icon="forward">
              {handling.backWithText}
            </Button>
          </Actions>
        </form>
      </Desk>
    </DeskPage>
  );
};

/** What was written, in the boxes of the case's page. */
export const WrittenBoxes = ({
  site: { texts },
  written,
}: Pick<HalfWrittenPageProps, 'site' | 'written'>): JSX.Element => {
  const box = (id: string, name: string, label: string, value: string): JSX.Element | null =>
    value === '' ? null : <TextArea id={id} name={name} label={label} value={value} rows={6} texts={texts} />;
  return (
    <>
      {box('meddelande', '_message', texts.staffCase.write, written.message)}
      {box('anteckning', '_note', texts.handling.note, written.note)}
    </>
  );
};
