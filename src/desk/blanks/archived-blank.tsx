import type { JSX } from 'preact';
import { Block, ButtonLink } from '../../views';
import { addresses } from '../addresses';
import type { DeskSite } from '../frame/desk-site';
import { blankWords } from './words';

/** On a case that came on a blank: the PDF as it was received. */
export const ArchivedBlank = ({
  site,
  caseNumber,
}: {
  readonly site: DeskSite;
  readonly caseNumber: string;
}): JSX.Element => {
  const words = blankWords(site.language);
  return (
    <Block id="blankett" heading={words.archived}>
      <ButtonLink small icon="download" href={addresses.archivedBlank(caseNumber)}>
        {words.fetch}
      </ButtonLink>
    </Block>
  );
};
