import type { JSX } from 'preact';
import type { Publication, PublicationState } from '../../catalogue';
import { isoInstant, showInstant } from '../../form';
import { Block, Button, CaseTable, RowLink, Tag, type IconName, type TagProps } from '../../views';
import { addresses } from '../addresses';
import type { DeskSite } from '../frame/desk-site';
import type { ToldVersions } from './versions-view';

interface HistoryProps {
  readonly site: DeskSite;
  readonly told: ToldVersions;
}

const LOOKS: Readonly<
  Record<PublicationState, { readonly icon: IconName; readonly status?: TagProps['status'] }>
> = {
  proposed: { icon: 'waiting', status: 'act' },
  scheduled: { icon: 'time', status: 'going' },
  now: { icon: 'done', status: 'done' },
  past: { icon: 'document' },
  cancelled: { icon: 'stop' },
};

/** All that has been published, newest first, each with the way to its difference and to what can be done with it. */
export const History = ({ site, told }: HistoryProps): JSX.Element | null => {
  const { versions: words } = site.texts;
  const { columns } = words;
  if (told.publications.length === 0) return null;
  return (
    <Block id="historik" heading={words.history}>
      <CaseTable
        caption={words.history}
        columns={[
          ...[columns.what, columns.state, columns.from, columns.by, columns.reason].map((heading) => ({
            heading,
          })),
          { heading: columns.do, hidden: true },
        ]}
        rows={told.publications.map((one) => ({
          key: one.id,
          cells: [
            one.number === null ? (
              <strong key="what">{words.retirement}</strong>
            ) : (
              <RowLink
                key="what"
                href={addresses.version(told.formId, one.number)}
                words={words.version(one.number)}
              />
            ),
            <Tag key="state" {...LOOKS[one.state]} words={words.states[one.state]} />,
            <span key="from" class="num">
              {one.state === 'proposed' && one.effectiveAt <= one.madeAt
                ? words.onceApproved
                : isoInstant(one.effectiveAt)}
            </span>,
            <By key="by" site={site} told={told} one={one} />,
            one.reason === '' ? '–' : <span dir="auto">{one.reason}</span>,
            <Deeds key="do" site={site} told={told} one={one} />,
          ],
        }))}
      />
    </Block>
  );
};

type OneProps = HistoryProps & { readonly one: Publication };

const By = ({ site, told, one }: OneProps): JSX.Element => {
  const words = site.texts.versions;
  const nameOf = (id: string): string => told.names.get(id) ?? words.bySomebody;
  return (
    <>
      {one.madeAs === 'start' ? words.byStart : one.madeBy === null ? words.byCommand : nameOf(one.madeBy)}
      {one.approvedBy !== null && (
        <>
          <br />
          {words.approvedBy(nameOf(one.approvedBy))}
        </>
      )}
      {one.cancelledBy !== null && (
        <>
          <br />
          {words.cancelledBy(nameOf(one.cancelledBy))}
        </>
      )}
    </>
  );
};

const Deeds = ({ site, told, one }: OneProps): JSX.Element | null => {
  const words = site.texts.versions;
  if (one.state !== 'proposed' && one.state !== 'scheduled') return null;
  const isOwn = one.madeBy !== null && one.madeBy === site.user?.id;
  const what = one.number === null ? words.retirement : words.version(one.number);
  const which = words.which(what, showInstant(one.effectiveAt, site.language));
  return (
    <form method="post" action={addresses.publication(told.formId, one.id)}>
      <input type="hidden" name="_seen" value={told.edition} />
      {one.state === 'proposed' && isOwn && <p class="small muted">{words.yourOwn}</p>}
      {one.state === 'proposed' && !isOwn && (
        <Button small does="approve" which={which}>
          {words.approve}
        </Button>
      )}{' '}
      <Button small kind="plain danger" does="cancel" which={which}>
        {words.cancel}
      </Button>
    </form>
  );
};
