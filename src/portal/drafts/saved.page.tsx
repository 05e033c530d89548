import type { JSX } from 'preact';
import {
  Actions,
  Button,
  ButtonLink,
  ErrorSummary,
  Notice,
  PageWrap,
  ProseSheet,
  TextBox,
} from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';

export interface SavedPageProps {
  readonly site: Site;
  readonly draftId: string;
  readonly form: string;
  /** How long it is kept, and how one finds it again. */
  readonly kept: string;
  /** Where one goes on. */
  readonly onHref: string;
  /** The step one came from, to come back to. */
  readonly from: string;
  /** Nothing where no link is offered: its owner signs in, or the form leaves nothing behind. */
  readonly link?: LinkOffer;
}

/** A link to go on elsewhere: the one that is on its way, and what was typed for a new one. */
export interface LinkOffer {
  readonly living?: { readonly email: string; readonly until: string };
  readonly isTakenBack: boolean;
  readonly typed: string;
  readonly error?: string;
}

/** Saved on demand: until when, and the ways to come back. */
export const SavedPage = (props: SavedPageProps): JSX.Element => {
  const { site, draftId, form, link } = props;
  const { drafts, step } = site.texts;
  return (
    <ResidentPage
      site={site}
      title={`${step.savedHeading} – ${form}`}
      hasErrors={link?.error !== undefined}
      indexed={false}
    >
      <PageWrap>
        <ProseSheet flush>
          <p class="form-name">{form}</p>
          <h1>{step.savedHeading}</h1>
          <ErrorSummary
            problems={link?.error === undefined ? [] : [{ message: link.error, href: '#e-post' }]}
            texts={site.texts}
          />
          <p class="lead">{props.kept}</p>
          <Actions>
            <ButtonLink kind="primary" icon="forward" href={props.onHref}>
              {drafts.goOn}
            </ButtonLink>
          </Actions>
          {link !== undefined && (
            <>
              <h2>{drafts.linkHeading}</h2>
              <Link {...props} link={link} />
            </>
          )}
          <p class="field">
            <a href={addresses.remove(draftId)}>{drafts.removeLink}</a>
          </p>
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};

const Link = ({
  site,
  draftId,
  from,
  link: { living, isTakenBack, typed, error },
}: SavedPageProps & { readonly link: LinkOffer }): JSX.Element => {
  const { texts } = site;
  const { drafts } = texts;
  return (
    <form method="post" action={addresses.saved(draftId, from)} novalidate>
      {isTakenBack && (
        <div id="nytt" class="field" tabindex={-1}>
          <Notice tone="ok" heading={drafts.takenBack}>
            <p>{drafts.takenBackText}</p>
          </Notice>
        </div>
      )}
      {living === undefined ? (
        <p>{drafts.linkText}</p>
      ) : (
        <div id="nytt" class="field" tabindex={-1}>
          <Notice tone="ok" heading={drafts.sentHeading}>
            <p>{drafts.sentText(living.email, living.until)}</p>
            <p>
              <Button small does="take-back">
                {drafts.takeBack}
              </Button>
            </p>
          </Notice>
        </div>
      )}
      <TextBox
        id="e-post"
        name="_email"
        label={drafts.email}
        hint={living === undefined ? drafts.emailHint : drafts.newVoids}
        error={error}
        value={typed}
        inputMode="email"
        autocomplete="email"
        texts={texts}
      />
      <Actions>
        <Button does="send">{living === undefined ? drafts.send : drafts.sendNew}</Button>
      </Actions>
    </form>
  );
};
