import type { JSX } from 'preact';
import { Actions, Block, Button, DateBoxes, Radios, TextBox } from '../../views';
import { LONGEST_REASON } from '../../publishing';
import { addresses } from '../addresses';
import { Findings } from '../forms/findings';
import type { DeskSite } from '../frame/desk-site';
import { ChangesTold } from './changes-told';
import { GatePart } from './gate-part';
import type { PublishPost } from './publish-post';
import type { Draft, ToldVersions } from './versions-view';

interface DraftProps {
  readonly site: DeskSite;
  readonly told: ToldVersions;
  readonly post: PublishPost;
}

/** What the folder holds, what differs, and the way to publish it. */
export const DraftPart = (props: DraftProps): JSX.Element | null => {
  const { site, told } = props;
  const words = site.texts.versions;
  const { draft } = told;
  if (draft.kind === 'gone') return null;
  if (draft.kind === 'draft')
    return (
      <>
        <Block id="utkast" heading={words.draft}>
          <Difference site={site} formId={told.formId} draft={draft} />
        </Block>
        <GatePart site={site} told={told} />
        <Block id="publicera" heading={words.publish}>
          <PublishForm {...props} draft={draft} />
        </Block>
      </>
    );
  return (
    <Block id="utkast" heading={words.draft}>
      {draft.kind === 'same' ? (
        <p>{words.same}</p>
      ) : (
        <>
          <p>{words.faulty}</p>
          <Findings findings={draft.findings} site={site} />
        </>
      )}
    </Block>
  );
};

type Publishable = Draft & { readonly kind: 'draft' };

const Difference = ({
  site,
  formId,
  draft,
}: {
  readonly site: DeskSite;
  readonly formId: string;
  readonly draft: Publishable;
}): JSX.Element => {
  const words = site.texts.versions;
  const { changes, number, isKnown, waits } = draft;
  return (
    <>
      {changes === undefined && !isKnown && number === 1 && <p>{words.first}</p>}
      {changes === undefined && !isKnown && number !== 1 && <p>{words.neverOffered}</p>}
      {changes?.length === 0 && <p>{words.liveOnly}</p>}
      {isKnown && changes?.length !== 0 && <p>{words.wasPublished(number)}</p>}
      {waits && changes?.length !== 0 && <p>{words.whyWaits}</p>}
      {changes !== undefined && changes.length > 0 && (
        <>
          {changes !== 'too-much' && <p>{words.differs(changes.length)}</p>}
          <ChangesTold changes={changes} formId={formId} site={site} />
        </>
      )}
    </>
  );
};

const PublishForm = ({ site, told, post, draft }: DraftProps & { readonly draft: Publishable }) => {
  const { texts } = site;
  const words = texts.versions;
  const { errors } = post;
  return (
    <form method="post" action={addresses.versions(told.formId)} novalidate>
      <input type="hidden" name="_seen" value={told.edition} />
      <input type="hidden" name="_sha" value={draft.sha256} />
      {draft.takesTwo && <p>{words.takesTwo}</p>}
      <Radios
        id="nar"
        name="_when"
        label={words.when}
        value={post.when}
        error={errors.when}
        texts={texts}
        options={[
          { value: 'now', label: draft.takesTwo ? words.atOnceApproved : words.atOnce },
          { value: 'later', label: words.later },
        ]}
      />
      <DateBoxes
        id="dag"
        name="_at"
        label={words.laterAt}
        value={post.at}
        time={post.time}
        optional
        error={errors.at}
        texts={texts}
      />
      <TextBox
        id="varfor"
        name="_reason"
        label={words.reason}
        hint={words.reasonHint}
        optional
        value={post.reason}
        error={errors.reason}
        maxLength={LONGEST_REASON}
        texts={texts}
      />
      <Actions>
        <Button kind="primary">
          {draft.takesTwo ? words.propose(draft.number) : words.publishVersion(draft.number)}
        </Button>
      </Actions>
    </form>
  );
};
