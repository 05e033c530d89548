import type { JSX } from 'preact';
import { isOver, type OrderWithFiles } from '../../exports';
import { isoInstant, showSize } from '../../form';
import {
  Actions,
  Block,
  Button,
  ButtonLink,
  CaseTable,
  DeskHead,
  Notice,
  Progress,
  Tag,
  Terms,
} from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { STATE_ICONS } from './exports.page';

export interface ExportPageProps {
  readonly site: DeskSite;
  readonly order: OrderWithFiles;
  readonly title: string;
  /** What looks again while it is made. */
  readonly script?: string;
}

/** One export: how far it has come, or its files. */
export const ExportPage = (props: ExportPageProps): JSX.Element => {
  const { site, order, title, script } = props;
  const words = site.texts.exports;
  const heading = `${title}, ${words.formats[order.wish.format]}`;
  return (
    <DeskPage site={site} title={heading} part="exports" script={script}>
      <Desk>
        <DeskHead heading={heading}>
          <ButtonLink small href={addresses.exports}>
            {words.toAll}
          </ButtonLink>
        </DeskHead>
        <div class="stack">
          {!isOver(order) && <Going {...props} />}
          {order.state === 'done' && <FilesOf {...props} />}
          {order.fault !== null && (
            <Notice tone="warn">
              <p>{words.failed[order.fault]}</p>
            </Notice>
          )}
          <About {...props} />
          {isOver(order) && (
            <form method="post" action={addresses.exportRemove(order.id)}>
              <Actions>
                <Button kind="danger">{words.remove}</Button>
              </Actions>
            </form>
          )}
        </div>
      </Desk>
    </DeskPage>
  );
};

const Going = ({ site, order }: ExportPageProps): JSX.Element => {
  const words = site.texts.exports;
  const { id, cases, done } = order;
  return (
    <Block id="lage" heading={words.states[order.state]}>
      <div data-going={addresses.exportOrder(id)}>
        <Progress
          id="hur-langt"
          label={words.progressLabel}
          done={done}
          of={cases ?? undefined}
          words={cases === null ? words.waitingText : words.progress(done, cases)}
        />
      </div>
      <p>{words.runningText}</p>
      <form method="post" action={addresses.exportCancel(id)}>
        <Actions>
          <ButtonLink href={addresses.exportOrder(id)}>{words.refresh}</ButtonLink>
          <Button kind="danger">{words.cancel}</Button>
        </Actions>
      </form>
    </Block>
  );
};

const FilesOf = ({ site, order }: ExportPageProps): JSX.Element => {
  const words = site.texts.exports;
  const { files, remarks, cases } = order;
  const told = [
    ...(cases === 0 ? [words.noCases] : []),
    ...((remarks.cut ?? 0) > 0 ? [words.cut(remarks.cut ?? 0)] : []),
    ...((remarks.withheld ?? 0) > 0 ? [words.withheld(remarks.withheld ?? 0)] : []),
    ...((remarks.withoutReceipt ?? 0) > 0 ? [words.withoutReceipt(remarks.withoutReceipt ?? 0)] : []),
  ];
  return (
    <>
      {told.map((text) => (
        <Notice key={text} tone="info">
          <p>{text}</p>
        </Notice>
      ))}
      <Block id="filer" heading={words.files}>
        <p>{words.filesText}</p>
        <CaseTable
          caption={words.files}
          columns={[{ heading: words.file }, { heading: words.size }, { heading: 'SHA-256' }]}
          rows={[...files]
            .sort((a, b) => Number(isDictionary(a.name)) - Number(isDictionary(b.name)))
            .map(({ name, size, sha256 }) => ({
              key: name,
              cells: [
                <span key="name">
                  <ButtonLink small icon="download" href={addresses.exportFile(order.id, name)}>
                    {words.download(name)}
                  </ButtonLink>
                  {isDictionary(name) && <small> {words.dictionary}</small>}
                </span>,
                showSize(size, site.language),
                <code key="sha256">{sha256}</code>,
              ],
            }))}
        />
      </Block>
    </>
  );
};

const isDictionary = (name: string): boolean => name.endsWith('_kolumner.json');

const About = ({ site, order }: ExportPageProps): JSX.Element => {
  const words = site.texts.exports;
  const { wish, state, cases, orderedAt, expiresAt } = order;
  const statuses = site.texts.staff.statuses;
  return (
    <Block
      id="om"
      heading={words.about}
      about={<Tag icon={STATE_ICONS[state]} words={words.states[state]} />}
    >
      <Terms
        rows={[
          { term: words.purpose, text: words.purposes[wish.purpose] },
          { term: words.personal, text: words.personals[wish.personal ? 'with' : 'without'] },
          { term: words.names, text: words.namesOf[wish.names] },
          ...(wish.statuses === undefined
            ? []
            : [{ term: words.status, text: wish.statuses.map((one) => statuses[one] ?? one).join(', ') }]),
          ...(wish.from === undefined ? [] : [{ term: words.from, text: wish.from }]),
          ...(wish.to === undefined ? [] : [{ term: words.to, text: wish.to }]),
          ...(wish.numbers === undefined
            ? []
            : [{ term: words.which, text: words.chosenCases(wish.numbers.length) }]),
          ...(cases === null ? [] : [{ term: words.columns.cases, text: String(cases) }]),
          { term: words.orderedAt, text: isoInstant(orderedAt) },
          { term: words.until, text: isoInstant(expiresAt) },
        ]}
      />
      <p class="muted">{wish.secretToo ? words.secret : words.noSecret}</p>
    </Block>
  );
};
