import type { JSX } from 'preact';
import { Actions, Button, DeskHead, ErrorSummary, FileBox } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { blankWords } from './words';

export const FILE_FIELD = 'blankett';

export interface HandInPageProps {
  readonly site: DeskSite;
  /** Why the file that was handed in is not taken, and what to do. */
  readonly error?: string;
}

/** Where a filled-in blank is handed in. */
export const HandInPage = ({ site, error }: HandInPageProps): JSX.Element => {
  const words = blankWords(site.language);
  const { texts } = site;
  return (
    <DeskPage site={site} title={words.heading} part="blanks">
      <Desk>
        <DeskHead heading={words.heading} />
        <form class="sheet" method="post" action={addresses.blanks} encType="multipart/form-data" novalidate>
          <ErrorSummary
            problems={error === undefined ? [] : [{ message: error, href: `#${FILE_FIELD}` }]}
            texts={texts}
          />
          <p>{words.lead}</p>
          <p>{words.signed}</p>
          <FileBox
            id={FILE_FIELD}
            name={FILE_FIELD}
            label={words.file}
            hint={words.fileHint}
            error={error}
            accept="application/pdf,.pdf"
            texts={texts}
          />
          <Actions>
            <Button kind="primary">{words.send}</Button>
          </Actions>
        </form>
      </Desk>
    </DeskPage>
  );
};
