import type { JSX } from 'preact';
import { Actions, Button, ButtonLink, PageWrap, ProseSheet } from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';

export interface RemovePageProps {
  readonly site: Site;
  readonly draftId: string;
  readonly form: string;
  /** Where one goes on who keeps it. */
  readonly onHref: string;
}

/** Asks before a draft is thrown away. */
export const RemovePage = ({ site, draftId, form, onHref }: RemovePageProps): JSX.Element => {
  const { drafts } = site.texts;
  return (
    <ResidentPage site={site} title={`${drafts.removeHeading} – ${form}`} indexed={false}>
      <PageWrap>
        <ProseSheet flush>
          <p class="form-name">{form}</p>
          <h1>{drafts.removeHeading}</h1>
          <p class="lead">{drafts.removeText(form)}</p>
          <p>{drafts.removeForGood}</p>
          <form method="post" action={addresses.remove(draftId)}>
            <Actions>
              <Button kind="danger">{drafts.remove}</Button>
              <ButtonLink href={onHref}>{drafts.keep}</ButtonLink>
            </Actions>
          </form>
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};

/** It is gone. */
export const RemovedPage = ({ site }: { readonly site: Site }): JSX.Element => {
  const { drafts } = site.texts;
  return (
    <ResidentPage site={site} title={drafts.removedHeading} indexed={false}>
      <PageWrap>
        <ProseSheet flush>
          <h1>{drafts.removedHeading}</h1>
          <p class="lead">{drafts.removedText}</p>
          <Actions>
            <ButtonLink kind="primary" href={addresses.start}>
              {drafts.toStart}
            </ButtonLink>
          </Actions>
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};
