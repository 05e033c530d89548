import type { JSX } from 'preact';
import type { CarriedOver } from '../../form';
import { Actions, Button, PageWrap, ProseSheet } from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';

export interface NewVersionPageProps {
  readonly site: Site;
  readonly draftId: string;
  /** The form's title, as it is now. */
  readonly form: string;
  readonly told: CarriedOver;
}

/** What a new version of the form changes for somebody who has begun: before anything is changed. */
export const NewVersionPage = ({ site, draftId, form, told }: NewVersionPageProps): JSX.Element => {
  const { drafts } = site.texts;
  const changed = [...told.renamed.map(({ before, now }) => drafts.renamed(before, now)), ...told.changed];
  const isSame = told.added.length + changed.length + told.removed.length === 0;
  return (
    <ResidentPage site={site} title={`${drafts.versionHeading} – ${form}`} indexed={false}>
      <PageWrap>
        <ProseSheet flush>
          <p class="form-name">{form}</p>
          <h1>{drafts.versionHeading}</h1>
          <p class="lead">{drafts.versionText}</p>
          {isSame && <p>{drafts.versionSame}</p>}
          <Questions heading={drafts.added} labels={told.added} />
          <Questions heading={drafts.changed} labels={changed} />
          <Questions heading={drafts.dropped} labels={told.removed} />
          {told.dropped.length > 0 && (
            <>
              <p>{drafts.droppedText}</p>
              <dl class="answers">
                {told.dropped.map(({ label, value }, place) => (
                  <div key={place}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
          <form method="post" action={addresses.newVersion(draftId)}>
            <Actions>
              <Button kind="primary" icon="forward">
                {drafts.carry}
              </Button>
            </Actions>
          </form>
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};

const Questions = ({
  heading,
  labels,
}: {
  readonly heading: string;
  readonly labels: readonly string[];
}): JSX.Element | null =>
  labels.length === 0 ? null : (
    <>
      <h2>{heading}</h2>
      <ul>
        {labels.map((label, place) => (
          <li key={place}>{label}</li>
        ))}
      </ul>
    </>
  );
