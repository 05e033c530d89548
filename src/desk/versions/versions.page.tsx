import type { JSX } from 'preact';
import { Block, Button, ButtonLink, CaseHead, ErrorSummary, More, Notice, TextBox } from '../../views';
import { showInstant } from '../../form';
import { addresses, type VersionsNews } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { DraftPart } from './draft-part';
import { FormCrumbs } from './form-crumbs';
import { History } from './history';
import type { PublishPost } from './publish-post';
import type { ToldVersions } from './versions-view';

export interface VersionsPageProps {
  readonly site: DeskSite;
  readonly told: ToldVersions;
  readonly post: PublishPost;
  readonly news?: VersionsNews;
  /** Why what was asked for was not done, in words. */
  readonly refused?: string;
}

/** What is offered, what is in the folder, and all that has been published. */
export const VersionsPage = (props: VersionsPageProps): JSX.Element => {
  const { site, told, post, news, refused } = props;
  const { texts } = site;
  const words = texts.versions;
  const problems = [
    ...(post.errors.when === undefined ? [] : [{ message: post.errors.when, href: '#nar.0' }]),
    ...(post.errors.at === undefined ? [] : [{ message: post.errors.at, href: '#dag.d' }]),
    ...(post.errors.reason === undefined ? [] : [{ message: post.errors.reason, href: '#varfor' }]),
  ];
  const heading = words.heading(told.title);
  return (
    <DeskPage site={site} title={problems.length > 0 ? texts.page.errorTitle(heading) : heading} part="forms">
      <CaseHead
        above={<FormCrumbs site={site} told={told} />}
        heading={heading}
        state={
          <ButtonLink small href={addresses.workbench(told.formId)}>
            {words.toWorkbench}
          </ButtonLink>
        }
      />
      <Desk>
        <div class="stack">
          <ErrorSummary problems={problems} texts={texts} />
          {news !== undefined && (
            <Notice tone="ok" level={2} said={texts.page.done} heading={words.done[news]} />
          )}
          {refused !== undefined && (
            <Notice tone="warn" said={texts.page.important}>
              <p>{refused}</p>
            </Notice>
          )}
          <Now {...props} />
          <DraftPart site={site} told={told} post={post} />
          <History site={site} told={told} />
        </div>
      </Desk>
    </DeskPage>
  );
};

const Now = ({ site, told }: VersionsPageProps): JSX.Element => {
  const words = site.texts.versions;
  const now = told.publications.find(({ state }) => state === 'now');
  const since = now && showInstant(now.effectiveAt, site.language);
  return (
    <Block id="nu" heading={words.now}>
      <p>
        {now === undefined || since === undefined
          ? words.neverOffered
          : now.number === null
            ? words.retired(since)
            : words.offered(now.number, since)}
      </p>
      {told.draft.kind === 'gone' && (
        <Notice tone="warn" said={site.texts.page.important}>
          <p>{words.noFolder}</p>
        </Notice>
      )}
      {now !== undefined && now.number !== null && (
        <More summary={words.retire}>
          <form method="post" action={addresses.retirement(told.formId)}>
            <input type="hidden" name="_seen" value={told.edition} />
            <p>{words.retireText}</p>
            <TextBox
              id="varfor-dra"
              name="_reason"
              label={words.reason}
              hint={words.reasonHint}
              optional
              value=""
              texts={site.texts}
            />
            <Button kind="danger">{words.retire}</Button>
          </form>
        </More>
      )}
    </Block>
  );
};
