import type { JSX } from 'preact';
import { Actions, Block, ButtonLink, DeskHead, Notice } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';

export interface RecoveryCodesPageProps {
  readonly site: DeskSite;
  readonly codes: readonly string[];
}

/** The codes for when the phone is lost, shown this once. */
export const RecoveryCodesPage = ({ site, codes }: RecoveryCodesPageProps): JSX.Element => {
  const words = site.texts.myAccount;
  return (
    <DeskPage site={site} title={words.doneHeading}>
      <Desk>
        <DeskHead heading={words.doneHeading} />
        <div class="stack">
          <Notice tone="ok" said={site.texts.page.done}>
            <p>{words.doneText}</p>
          </Notice>
          <Block id="koder" heading={words.codes}>
            <ul class="plain">
              {codes.map((code) => (
                <li key={code}>
                  <code>{code}</code>
                </li>
              ))}
            </ul>
            <Actions>
              <ButtonLink kind="primary" href={addresses.cases}>
                {words.goOn}
              </ButtonLink>
            </Actions>
          </Block>
        </div>
      </Desk>
    </DeskPage>
  );
};
