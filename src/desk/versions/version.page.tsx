import type { JSX } from 'preact';
import { showInstant } from '../../form';
import { Actions, Block, Button, CaseHead, TextBox } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { ChangesTold } from './changes-told';
import { FormCrumbs } from './form-crumbs';
import type { ToldVersion, ToldVersions } from './versions-view';

export interface VersionPageProps {
  readonly site: DeskSite;
  readonly told: ToldVersions;
  readonly version: ToldVersion;
}

/** A version: what came with it, what would change if it were offered again, and the way to that. */
export const VersionPage = ({ site, told, version }: VersionPageProps): JSX.Element => {
  const { texts } = site;
  const words = texts.versions;
  const { number, before, now } = version;
  const heading = `${told.title}, ${words.version(number).toLowerCase()}`;
  return (
    <DeskPage site={site} title={heading} part="forms">
      <CaseHead above={<FormCrumbs site={site} told={told} isBelow />} heading={heading} />
      <Desk>
        <div class="stack">
          <p class="muted">{words.madeAt(showInstant(version.madeAt, site.language))}</p>
          <Block
            id="skillnad"
            heading={before === undefined ? words.version(number) : words.against(before.number)}
          >
            {before === undefined ? (
              <p>{words.firstOfAll}</p>
            ) : (
              <ChangesTold changes={before.changes} formId={told.formId} site={site} />
            )}
          </Block>
          {now !== undefined && (
            <Block id="mot-nu" heading={words.againstNow(now.number)}>
              <ChangesTold changes={now.changes} formId={told.formId} site={site} />
            </Block>
          )}
          {version.isPast && (
            <Block id="aterstall" heading={words.rollBack(number)}>
              <form method="post" action={addresses.version(told.formId, number)}>
                <input type="hidden" name="_seen" value={told.edition} />
                <p>{words.rollBackText}</p>
                <TextBox
                  id="varfor"
                  name="_reason"
                  label={words.reason}
                  hint={words.reasonHint}
                  optional
                  value=""
                  texts={texts}
                />
                <Actions>
                  <Button kind="primary">{words.rollBack(number)}</Button>
                </Actions>
              </form>
            </Block>
          )}
        </div>
      </Desk>
    </DeskPage>
  );
};
